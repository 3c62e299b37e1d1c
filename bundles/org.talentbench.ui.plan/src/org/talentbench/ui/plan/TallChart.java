// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.charts.Chart;
import org.talentbench.ui.charts.ChartControl;

/** A chart that fills its place, and scrolls where it wants more height than there is. */
final class TallChart {

    private final ScrolledComposite scroll;
    private final ChartControl chart;

    TallChart(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        chart = new ChartControl(scroll);
        scroll.setContent(chart);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
    }

    ScrolledComposite control() {
        return scroll;
    }

    /** Shows a chart, or nothing where it is null. */
    void show(Chart shown) {
        chart.show(shown);
        scroll.setMinHeight(chart.wantedHeight());
    }

    void setFocus() {
        chart.setFocus();
    }
}
