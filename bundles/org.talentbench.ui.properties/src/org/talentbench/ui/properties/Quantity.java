// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.talentbench.ui.Numbers;

/**
 * What a number counts and which values make sense for it, in the unit that people type.
 *
 * @param unit what it counts, empty for a plain number
 * @param lower least value
 * @param upper greatest value
 * @param whole whether only whole numbers make sense
 * @param decimals how many places the typed number is larger than the stored one: 2 for a share typed in per cent
 */
record Quantity(String unit, double lower, double upper, boolean whole, int decimals) {

    static Quantity of(String unit) {
        return new Quantity(unit == null ? "" : unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, 0);
    }

    Quantity atLeast(double least) {
        return new Quantity(unit, least, upper, whole, decimals);
    }

    Quantity between(double least, double greatest) {
        return new Quantity(unit, least, greatest, whole, decimals);
    }

    Quantity wholeNumbers() {
        return new Quantity(unit, lower, upper, true, decimals);
    }

    /** A share between 0 and 1 that people know in per cent. */
    static Quantity share() {
        return share("%");
    }

    /** A share between 0 and 1 of something, such as of the people in a year, that people know in per cent. */
    static Quantity share(String perCent) {
        return new Quantity(perCent, 0, 100, false, 2);
    }

    /** The stored value as people type it. */
    String text(Number stored) {
        // Moving the decimal point, not multiplying: 0.07 · 100 is 7.000000000000001.
        return decimals == 0 ? Numbers.exact(stored.doubleValue())
                : Numbers.exact(new BigDecimal(Double.toString(stored.doubleValue())).movePointRight(decimals).doubleValue());
    }

    /** The typed value as it is stored. */
    BigDecimal stored(BigDecimal typed) {
        return typed.movePointLeft(decimals);
    }

    /** What is wrong with a typed text, as a sentence; absent when nothing is. */
    Optional<String> complaint(String typed) {
        Optional<BigDecimal> number = Numbers.parse(typed);
        if (number.isEmpty()) {
            return Optional.of(Messages.number_expected);
        }
        double value = number.get().doubleValue();
        if (!Double.isFinite(value) || value < lower || value > upper) {
            return Optional.of(bounds());
        }
        if (whole && number.get().stripTrailingZeros().scale() > 0) {
            return Optional.of(Messages.number_whole);
        }
        return Optional.empty();
    }

    /** The bounds as a sentence; empty where there are none. */
    String bounds() {
        boolean below = Double.isInfinite(lower);
        boolean above = Double.isInfinite(upper);
        if (below && above) {
            return "";
        }
        if (above) {
            return NLS.bind(Messages.number_at_least, Numbers.format(lower));
        }
        return below ? NLS.bind(Messages.number_at_most, Numbers.format(upper))
                : NLS.bind(Messages.number_between, Numbers.format(lower), Numbers.format(upper));
    }
}
