// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

/** What SVG, HTML and other markup have in common. */
public final class Markup {

    private Markup() {
    }

    /** A text as the content of an element or as the value of an attribute in double quotes, so that nothing in it becomes markup. */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> {
                // XML has no way to write other control characters.
                if (c >= ' ' || c == '\n' || c == '\t') {
                    safe.appendCodePoint(c);
                }
            }
            }
        });
        return safe.toString();
    }
}
