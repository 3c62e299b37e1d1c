// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import org.talentbench.compute.internal.Messages;

/** A piece of formula text and where it starts, line and column from 1. */
record Token(Kind kind, String text, int line, int column) {
    enum Kind { NUMBER, NAME, SYMBOL, END }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** The token as an error message speaks of it. */
    String inWords() {
        return kind == Kind.END ? Messages.of("formula.end") : "'" + text + "'";
    }

    FormulaException expected(String what) {
        return new FormulaException(line, column, inWords(), what);
    }
}
