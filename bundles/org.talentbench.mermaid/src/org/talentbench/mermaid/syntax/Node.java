// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

/**
 * A node of a flowchart.
 *
 * @param label the id where the chart gives no other text
 */
public record Node(String id, Label label, Shape shape, Decoration decoration, Position position) {

    /** The same node, wherever it stands. */
    public Node withoutPosition() {
        return new Node(id, label, shape, decoration, Position.NONE);
    }
}
