// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import org.talentbench.data.internal.Messages;

/** What a coefficient belongs to. */
public sealed interface Term {
    /** The column's name. */
    String column();

    /** The term in words. */
    String label();

    /** A column of numbers or ranks. */
    record Measure(String column) implements Term {
        @Override
        public String label() {
            return column;
        }
    }

    /** A category, against the most frequent one of its column. */
    record Level(String column, String level) implements Term {
        @Override
        public String label() {
            return column + " = " + level;
        }
    }

    /** That a column has no value. */
    record Absent(String column) implements Term {
        @Override
        public String label() {
            return Messages.of("fit.notGiven", column);
        }
    }
}
