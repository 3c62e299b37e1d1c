// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/**
 * A text with its looks; the size is in pixels at 100 %.
 *
 * @param icon where the SVG of the picture before the text is; empty for none
 */
public record Label(String text, double size, boolean bold, boolean italic, boolean underlined, boolean struck,
        Rgb colour, boolean inside, String icon) {

    public boolean isEmpty() {
        return text.isBlank();
    }
}
