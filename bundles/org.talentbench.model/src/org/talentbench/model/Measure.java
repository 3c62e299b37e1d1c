// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.util.regex.Pattern;

/** A number with what it counts, as one says it: a model's units are typed in the plural. */
public final class Measure {
    /** A first word that ends in the s of a plural: points, days a week, but neither gross nor bonus. */
    private static final Pattern PLURAL = Pattern.compile("^(\\p{Lower}{2,}[\\p{Lower}&&[^su]])s\\b");

    private Measure() {}

    /**
     * A number and its unit, such as {@code 2 days a week} and {@code 1 day a week}.
     *
     * @param number as it is written
     * @param unit in the plural; may be null or blank, where only the number is said
     */
    public static String of(String number, String unit) {
        if (unit == null || unit.isBlank()) {
            return number;
        }
        String said = unit.strip();
        return number + " " + (number.matches("[+−-]?1") ? PLURAL.matcher(said).replaceFirst("$1") : said);
    }
}
