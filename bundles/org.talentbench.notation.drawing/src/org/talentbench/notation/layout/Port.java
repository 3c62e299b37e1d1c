// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

/** Where an edge meets a box: a place on the box's outline, and the side it is on. */
public record Port(Point at, Side side) {

    /** A side of a box. */
    public enum Side {
        TOP, RIGHT, BOTTOM, LEFT
    }
}
