// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.regex.Pattern;

/** Numbers in texts. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Without a fraction where there is none. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : Double.toString(number);
    }
}
