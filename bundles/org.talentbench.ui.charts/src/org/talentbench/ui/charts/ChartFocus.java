// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The keyboard comes to a chart with Tab, shows that it is there, and goes on. */
final class ChartFocus {

    private static final int LINE = 2;

    private ChartFocus() {
    }

    static void install(Control area) {
        // What listens to keys keeps Tab for itself where nobody says otherwise.
        area.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        area.addListener(SWT.FocusIn, _ -> area.redraw());
        area.addListener(SWT.FocusOut, _ -> area.redraw());
        area.addListener(SWT.Paint, event -> paint(area, event));
    }

    private static void paint(Control area, Event event) {
        if (area.isFocusControl()) {
            event.gc.setForeground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            event.gc.setLineStyle(SWT.LINE_SOLID);
            event.gc.setLineWidth(LINE);
            event.gc.drawRectangle(LINE / 2, LINE / 2, area.getSize().x - LINE, area.getSize().y - LINE);
        }
    }
}
