// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.talentbench.charts.Chart;

/** What a chart says to a screen reader: its title is its name, and what the keyboard is on is its value. */
final class ChartAccess {

    private ChartAccess() {
    }

    static void install(ChartControl control, Control area) {
        area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = control.chart().map(Chart::title).orElse("");
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = words(control);
            }
        });
        area.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = words(control);
            }
        });
    }

    private static String words(ChartControl control) {
        return control.cursor() < 0 ? "" : control.targetAt(control.cursor()).map(Target::words).orElse("");
    }
}
