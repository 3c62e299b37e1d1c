// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

/** What a chart says. Charts are values: they can be shown, saved and compared anywhere. */
public sealed interface Chart permits Plot, Bars, Intervals {

    /** What the chart is of; never empty, because it is also its name for those who cannot see it. */
    String title();
}
