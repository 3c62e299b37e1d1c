// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

/**
 * An edge from one node or subgraph to another.
 *
 * @param id as in {@code e1@-->}; empty where the chart gives none
 */
public record Edge(String id, String source, String target, Label label, Line line, Decoration decoration, Position position) {

    /** The same edge, wherever it stands. */
    public Edge withoutPosition() {
        return new Edge(id, source, target, label, line, decoration, Position.NONE);
    }
}
