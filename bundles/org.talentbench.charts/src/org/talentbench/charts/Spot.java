// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

/**
 * A place in a plot.
 *
 * @param x across
 * @param y up
 * @param label what is there, for whoever points at it; may be empty
 */
public record Spot(double x, double y, String label) {

    /** A place that needs no words. */
    public Spot(double x, double y) {
        this(x, y, "");
    }
}
