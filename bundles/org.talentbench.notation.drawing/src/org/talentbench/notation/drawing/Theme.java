// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import org.talentbench.notation.scene.Rgb;

/**
 * Light or dark. A specification names the colours for white paper; on dark paper each keeps its hue, and trades
 * light for dark. That is done in a space where equal steps look equal (Björn Ottosson, "A perceptual color space for
 * image processing", 2020), so that what stood out before still does.
 */
public enum Theme {
    LIGHT, DARK;

    private static final Rgb DARK_PAPER = new Rgb(27, 31, 38);
    // Black becomes white, and white a little lighter than the paper, so that white boxes stand out from it.
    private static final double LIGHTEST = 1.05;
    private static final double SPAN = 0.72;
    // A light tint needs more colour to be seen as one when it is dark.
    private static final double TINT = 0.7;
    private static final double TINT_GAIN = 2.5;

    public Rgb paper() {
        return this == LIGHT ? Rgb.WHITE : DARK_PAPER;
    }

    /** How a colour for white paper looks here. */
    public Rgb colour(Rgb colour) {
        if (this == LIGHT) {
            return colour;
        }
        double r = linear(colour.red());
        double g = linear(colour.green());
        double b = linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double gain = 1 + TINT_GAIN * Math.max(0, lightness - TINT);
        return fromOklab(LIGHTEST - SPAN * lightness, gain * greenRed, gain * blueYellow);
    }

    private static Rgb fromOklab(double lightness, double greenRed, double blueYellow) {
        double l = Math.pow(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow, 3);
        double m = Math.pow(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow, 3);
        double s = Math.pow(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow, 3);
        return new Rgb(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double light) {
        double share = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(share, 0, 1));
    }
}
