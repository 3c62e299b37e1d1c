// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.Locale;

/** Writes SVG. All text is escaped: nothing that a model says becomes markup. */
final class Svg {

    private final StringBuilder markup = new StringBuilder();

    /** An element with others in it. @param attributes names and values in turn; one whose value is empty is left out */
    Svg group(String name, Runnable content, Object... attributes) {
        open(name, attributes);
        markup.append('>');
        content.run();
        markup.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text. */
    Svg text(String name, String text, Object... attributes) {
        return group(name, () -> markup.append(Markup.escaped(text)), attributes);
    }

    /** An element with what it says to whoever points at it. */
    Svg mark(String name, String says, Object... attributes) {
        if (says.isEmpty()) {
            open(name, attributes);
            markup.append("/>");
            return this;
        }
        return group(name, () -> text("title", says), attributes);
    }

    private void open(String name, Object... attributes) {
        markup.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = value(attributes[i + 1]);
            if (!value.isEmpty()) {
                markup.append(' ').append(attributes[i]).append("=\"").append(Markup.escaped(value)).append('"');
            }
        }
    }

    /** Coordinates need no more than a hundredth of a pixel. */
    static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "") : String.valueOf(value);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
