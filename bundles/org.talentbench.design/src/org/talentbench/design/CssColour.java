// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour as style sheets write it; each part is 0…255, and how far it lets the paper through is left out. */
record CssColour(int red, int green, int blue) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d+)\\s*[,\\s]\\s*(\\d+)\\s*[,\\s]\\s*(\\d+)\\s*(?:[,/].*)?\\)");
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("org.talentbench.design.colours");

    /** Reads {@code #f9f}, {@code #ff99ff}, {@code rgb(255, 153, 255)} or a name; nothing where it is none of these. */
    static Optional<CssColour> parse(String written) {
        String text = written.replace("!important", "").strip().toLowerCase(Locale.ROOT);
        Matcher rgb = RGB.matcher(text);
        if (rgb.matches()) {
            return Optional.of(new CssColour(part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3))));
        }
        Matcher hex = HEX.matcher(NAMES.containsKey(text) ? NAMES.getString(text) : text);
        return hex.matches() ? Optional.of(hex(hex.group(1))) : Optional.empty();
    }

    private static int part(String digits) {
        return digits.length() > 3 ? 255 : Math.min(255, Integer.parseInt(digits));
    }

    private static CssColour hex(String digits) {
        boolean brief = digits.length() < 6;
        int length = brief ? 1 : 2;
        int scale = brief ? 17 : 1;
        return new CssColour(scale * Integer.parseInt(digits, 0, length, 16), scale * Integer.parseInt(digits, length, 2 * length, 16),
                scale * Integer.parseInt(digits, 2 * length, 3 * length, 16));
    }
}
