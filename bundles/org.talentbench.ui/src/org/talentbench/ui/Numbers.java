// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written and read in the window: a point for decimals and commas between thousands, in every language,
 * so that a number in a meeting's screenshot means the same to everybody.
 */
public final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final int SHOWN_DIGITS = 4;
    private static final MathContext PROPOSED = new MathContext(3);

    private Numbers() {
    }

    /** For reading: rounded to what a person takes in. */
    public static String format(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e12)) {
            return new DecimalFormat("0.###E0", SYMBOLS).format(value);
        }
        // Four significant digits, but whole numbers are never cut: 123,456 people are not 123,500.
        BigDecimal rounded = new BigDecimal(value);
        int wholeDigits = rounded.precision() - rounded.scale();
        rounded = rounded.setScale(Math.max(0, SHOWN_DIGITS - Math.max(wholeDigits, 0)), RoundingMode.HALF_EVEN);
        return grouped(rounded);
    }

    /** For editing: every digit the value has, so that reading it back gives the same value. */
    public static String exact(double value) {
        return Double.isFinite(value) ? grouped(new BigDecimal(Double.toString(value))) : Double.toString(value);
    }

    /** A proposal for a person: three digits that count, as nobody would type more. */
    public static double rounded(double value) {
        return value == 0 || !Double.isFinite(value) ? value : new BigDecimal(value).round(PROPOSED).doubleValue();
    }

    /** Reads what a person typed; absent where that is no number. */
    public static Optional<BigDecimal> parse(String text) {
        String plain = text.strip().replace('−', '-');
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        try {
            return Optional.of(new BigDecimal(plain, MathContext.DECIMAL64));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String grouped(BigDecimal value) {
        var format = new DecimalFormat("#,##0.###############", SYMBOLS);
        // No comma in 1500: it would be read as a decimal mark by half the world, and it is easy to read without.
        format.setGroupingUsed(value.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0);
        return value.signum() == 0 ? "0" : format.format(value);
    }
}
