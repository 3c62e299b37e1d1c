// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

/** Which line boxes are moved to: an edge, or the middle, of what is around all of them. */
public enum Alignment {
    LEFT, CENTRE, RIGHT, TOP, MIDDLE, BOTTOM
}
