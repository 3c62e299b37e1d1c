// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Locale;
import org.talentbench.charts.Chart;
import org.talentbench.charts.drawing.ChartSvg;
import org.talentbench.charts.drawing.Markup;
import org.talentbench.charts.drawing.Palette;

/** Writes markup. All text is escaped; nothing that a model says becomes markup. */
final class Html {
    private static final double CHART_WIDTH = 760;

    private final StringBuilder markup = new StringBuilder();

    /** An element with content of its own. @param attributes names and values in turn */
    Html element(String name, Runnable content, Object... attributes) {
        open(name, attributes);
        markup.append('>');
        content.run();
        markup.append("</").append(name).append('>');
        return this;
    }

    /** An element with text. */
    Html text(String name, String text, Object... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /** An element without content. */
    Html empty(String name, Object... attributes) {
        open(name, attributes);
        markup.append(isVector(name) ? "/>" : ">");
        return this;
    }

    Html text(String text) {
        markup.append(Markup.escaped(text));
        return this;
    }

    /** Markup as it is: only for what this bundle itself holds. */
    Html verbatim(String trusted) {
        markup.append(trusted);
        return this;
    }

    /** A chart in the page's own colours and as wide as the page allows. */
    Html chart(Chart chart) {
        return verbatim(ChartSvg.element(chart, Palette.PAGE, Locale.getDefault(Locale.Category.FORMAT), CHART_WIDTH));
    }

    private void open(String name, Object... attributes) {
        markup.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ').append(attributes[i]).append("=\"").append(Markup.escaped(value(attributes[i + 1]))).append('"');
        }
    }

    private static boolean isVector(String name) {
        return switch (name) {
            case "line", "rect" -> true;
            default -> false;
        };
    }

    /** Coordinates need no more than a hundredth of a pixel. */
    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : String.valueOf(value);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
