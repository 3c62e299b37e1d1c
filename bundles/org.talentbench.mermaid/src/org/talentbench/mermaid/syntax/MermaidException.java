// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import org.talentbench.mermaid.language.Messages;

/** A text is no flowchart: where it stops being one, and what was expected there. */
public final class MermaidException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String lineText;
    private final String expected;

    public MermaidException(Position position, String lineText, String expected) {
        super(Messages.of("mistake", expected, position, lineText, " ".repeat(position.column() - 1)));
        this.line = position.line();
        this.column = position.column();
        this.lineText = lineText;
        this.expected = expected;
    }

    /** Line, from 1. */
    public int line() {
        return line;
    }

    /** Column, from 1. */
    public int column() {
        return column;
    }

    /** The line itself. */
    public String lineText() {
        return lineText;
    }

    /** What should have stood there. */
    public String expected() {
        return expected;
    }
}
