// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.talentbench.charts.Tone;
import org.talentbench.charts.drawing.Palette;

/**
 * The colours of a chart in the window: those of the files, for light or dark as what it lies on is.
 *
 * @param palette which of the two
 * @param paper the background of what it lies on
 */
record Colours(Palette palette, Color paper) {

    private static final double MIDDLE = 128;

    static Colours on(Color paper) {
        RGB rgb = paper.getRGB();
        double light = 0.299 * rgb.red + 0.587 * rgb.green + 0.114 * rgb.blue;
        return new Colours(light < MIDDLE ? Palette.DARK : Palette.LIGHT, paper);
    }

    Color of(Tone tone, double value) {
        return of(palette.colour(tone, value));
    }

    Color ink() {
        return of(palette.ink());
    }

    Color soft() {
        return of(palette.soft());
    }

    Color line() {
        return of(palette.line());
    }

    private static Color of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
