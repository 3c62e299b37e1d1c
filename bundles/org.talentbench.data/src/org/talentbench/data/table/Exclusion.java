// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.Locale;
import org.talentbench.data.internal.Messages;

/** Why a column is left out unless it is asked for. */
public enum Exclusion {
    EMPTY(false),
    CONSTANT(false),
    IDENTIFIER(true),
    PERSONAL(true),
    DATE(false),
    TEXT(false);

    private final boolean readable;

    Exclusion(boolean readable) {
        this.readable = readable;
    }

    /** Half a sentence that says why, without a full stop. */
    public String reason() {
        return Messages.of("exclusion." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether the column has values that can be read where somebody knows better. */
    boolean readable() {
        return readable;
    }
}
