// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.talentbench.notation.drawing.Theme;

/** Which paper fits the window. */
final class Themes {

    private static final float HALF = 0.5f;

    private Themes() {
    }

    /** Dark where the control is dark: the platform's themes say it by nothing else. */
    static Theme of(Control control) {
        RGB background = control.getBackground().getRGB();
        return background.getHSB()[2] < HALF ? Theme.DARK : Theme.LIGHT;
    }
}
