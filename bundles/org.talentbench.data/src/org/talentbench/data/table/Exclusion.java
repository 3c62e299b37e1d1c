// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

/** Why a column is left out unless it is asked for. */
public enum Exclusion {
    EMPTY("it holds no value", false),
    CONSTANT("it holds the same value in every row, so it tells nobody from anybody", false),
    IDENTIFIER("it numbers the rows, so it says who somebody is and nothing about why they leave", true),
    PERSONAL("its name says that it tells who somebody is; such data stay out of the model", true),
    DATE("it holds dates; a column of years since the date can be used", false),
    TEXT("it holds too many different texts to be categories: names or free text", false);

    private final String reason;
    private final boolean readable;

    Exclusion(String reason, boolean readable) {
        this.reason = reason;
        this.readable = readable;
    }

    /** Half a sentence that says why, without a full stop. */
    public String reason() {
        return reason;
    }

    /** Whether the column has values that can be read where somebody knows better. */
    boolean readable() {
        return readable;
    }
}
