// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/**
 * How a box is drawn; lengths are in pixels at 100 %.
 *
 * @param width  at least this wide; 0 for as wide as the label asks for
 * @param height at least this high; 0 for as high as the label asks for
 * @param corner radius of rounded corners
 */
public record Look(Figure figure, Rgb fill, Rgb border, double borderWidth, Line borderLine, double width,
        double height, double corner, boolean resizable) {
}
