// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

/** What a colour means in a chart. Which colour that is depends on the paper. */
public enum Tone {
    /** The plan. */
    PLAN,
    /** Today. */
    TODAY,
    /** A change: one colour for more, another for less. */
    CHANGE,
    /** What one would expect, such as the diagonal of a calibration curve. */
    REFERENCE,
    /** One of several that stand side by side. */
    FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH;

    private static final Tone[] SIDE_BY_SIDE = { FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH };

    /** The colour of the n-th of several that stand side by side, from 0; after the last, the first again. */
    public static Tone nth(int n) {
        return SIDE_BY_SIDE[n % SIDE_BY_SIDE.length];
    }
}
