// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers in a language's digits, with as many of them as say something and a true minus sign.
 *
 * @param locale whose separators are used
 */
public record Figures(Locale locale) {
    /** In the language of the user. */
    public static Figures ofUser() {
        return new Figures(Locale.getDefault(Locale.Category.FORMAT));
    }

    /** A number that has no more than so many significant digits, 1 or more. */
    public static double rounded(double value, int count) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN)).doubleValue() : value;
    }

    /** A number with that many significant digits at most, 1 or more; a dash for what is no finite number. */
    public String digits(double value, int count) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.isFinite(value) ? "0" : "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return decimals(rounded.doubleValue(), Math.clamp(rounded.scale(), 0, 12));
    }

    /** A number with that many digits after the separator at most. */
    public String decimals(double value, int most) {
        return decimals(value, 0, most);
    }

    /** A number with at least and at most so many digits after the separator: a column or an axis wants the same everywhere. */
    public String decimals(double value, int least, int most) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign('−');
        format.setDecimalFormatSymbols(symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        // A loss of nothing is nothing.
        return text.equals(format.format(-0.0)) ? format.format(0) : text;
    }
}
