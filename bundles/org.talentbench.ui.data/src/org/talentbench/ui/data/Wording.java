// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.text.NumberFormat;
import org.talentbench.data.table.ColumnType;

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

    /** A number with as many decimals as say something, at most three. */
    static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    /** An amount of money or time of a table, to a tenth. */
    static String amount(double value) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(1);
        return format.format(100 * share) + " %";
    }
}
