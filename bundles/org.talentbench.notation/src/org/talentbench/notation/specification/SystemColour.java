// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import org.talentbench.notation.scene.Rgb;

/** The colours that every specification may refer to without defining them. */
enum SystemColour {
    WHITE(255, 255, 255),
    BLACK(0, 0, 0),
    BLUE(114, 159, 207),
    CHOCOLATE(233, 185, 110),
    GRAY(136, 136, 136),
    GREEN(138, 226, 52),
    ORANGE(252, 175, 62),
    PURPLE(173, 127, 168),
    RED(239, 41, 41),
    YELLOW(252, 233, 79),
    LIGHT_BLUE(194, 239, 255),
    LIGHT_CHOCOLATE(238, 201, 142),
    LIGHT_GRAY(209, 209, 209),
    LIGHT_GREEN(204, 242, 166),
    LIGHT_ORANGE(253, 206, 137),
    LIGHT_PURPLE(217, 196, 215),
    LIGHT_RED(246, 139, 139),
    LIGHT_YELLOW(255, 245, 181),
    DARK_BLUE(39, 76, 114),
    DARK_CHOCOLATE(154, 103, 23),
    DARK_GRAY(69, 69, 69),
    DARK_GREEN(77, 137, 20),
    DARK_ORANGE(224, 133, 3),
    DARK_PURPLE(114, 73, 110),
    DARK_RED(156, 12, 12),
    DARK_YELLOW(214, 197, 66);

    private final Rgb rgb;

    SystemColour(int red, int green, int blue) {
        rgb = new Rgb(red, green, blue);
    }

    Rgb rgb() {
        return rgb;
    }
}
