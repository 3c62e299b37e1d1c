// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import org.talentbench.notation.scene.Rgb;

/** Colours that mark what is worked on; seen on white and on dark paper. */
public final class Marking {

    /** What is selected or dragged. */
    public static final Rgb ACCENT = new Rgb(38, 122, 222);
    /** What has been found. */
    public static final Rgb FOUND = new Rgb(240, 170, 20);

    private Marking() {
    }
}
