// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

/**
 * What people read on a node, an edge or a subgraph.
 *
 * @param text with entities decoded and {@code <br/>} as line breaks; other HTML stays as it is written
 * @param markdown whether the text is Markdown
 */
public record Label(String text, boolean markdown) {

    /** No label. */
    public static final Label NONE = of("");

    /** A plain label. */
    public static Label of(String text) {
        return new Label(text, false);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
