// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import org.talentbench.compute.internal.Messages;

/** A text that is no formula: where it stops being one, what stands there, and what would have been right. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    FormulaException(int line, int column, String found, String expected) {
        super(Messages.of("formula.wrong", line, column, found, expected));
        this.line = line;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** The line of the mistake, from 1. */
    public int line() {
        return line;
    }

    /** The column of the mistake in characters, from 1. */
    public int column() {
        return column;
    }

    /** What stands there, in words. */
    public String found() {
        return found;
    }

    /** What would have been right, in words. */
    public String expected() {
        return expected;
    }
}
