// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.swt.graphics.Point;

/**
 * Something in a chart that can be pointed at.
 *
 * @param pick what it is
 * @param at where it is in the plot area, in pixels
 * @param words what it says
 */
record Target(Pick pick, Point at, String words) {

    double distance(int x, int y) {
        return Math.hypot(at.x - x, at.y - y);
    }
}
