// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import org.eclipse.draw2d.Graphics;

/** A figure that can also be drawn in little, beside the canvas that it is part of. */
public interface Miniature {

    /**
     * Draws the figure as it looks when nobody works on it, in the coordinates of the diagram.
     *
     * @param zoom how large it is seen
     */
    void paintMiniature(Graphics graphics, double zoom);
}
