// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.text.NumberFormat;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.Exclusion;

/** Words for what tables hold. */
final class Wording {
    private Wording() {
    }

    static String of(ColumnType type) {
        return switch (type) {
        case NUMBER -> Messages.type_number;
        case ORDINAL -> Messages.type_ordinal;
        case CATEGORY -> Messages.type_category;
        case DATE -> Messages.type_date;
        case TEXT -> Messages.type_text;
        case EMPTY -> Messages.type_empty;
        };
    }

    static String of(Exclusion exclusion) {
        return switch (exclusion) {
        case EMPTY -> Messages.exclusion_empty;
        case CONSTANT -> Messages.exclusion_constant;
        case IDENTIFIER -> Messages.exclusion_identifier;
        case PERSONAL -> Messages.exclusion_personal;
        case DATE -> Messages.exclusion_date;
        case TEXT -> Messages.exclusion_text;
        };
    }

    /** A number with as many decimals as say something, at most three. */
    static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(1);
        return format.format(100 * share) + " %";
    }
}
