// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

/** From values to pixels, in a straight line. */
record Scale(double low, double high, double from, double to) {
    /** Where the value is. A range of nothing is all at its start. */
    double at(double value) {
        return high == low ? from : from + (value - low) / (high - low) * (to - from);
    }

    /** Where the value is, or the end that is nearest to it. */
    double within(double value) {
        return at(Math.clamp(value, Math.min(low, high), Math.max(low, high)));
    }
}
