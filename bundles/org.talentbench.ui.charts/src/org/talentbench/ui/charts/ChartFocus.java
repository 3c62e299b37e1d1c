// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The keyboard comes to a chart with Tab, shows that it is there, and goes on. Whoever clicks knows where that was, and is shown nothing until a key is pressed. */
final class ChartFocus {

    private static final int LINE = 2;

    private final Control area;
    private boolean clicked;

    private ChartFocus(Control area) {
        this.area = area;
    }

    static void install(Control area) {
        var focus = new ChartFocus(area);
        // What listens to keys keeps Tab for itself where nobody says otherwise.
        area.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        area.addListener(SWT.FocusIn, _ -> area.redraw());
        area.addListener(SWT.FocusOut, _ -> focus.clicked(false));
        area.addListener(SWT.MouseDown, _ -> focus.clicked(true));
        area.addListener(SWT.KeyDown, _ -> focus.clicked(false));
        area.addListener(SWT.Paint, focus::paint);
    }

    private void clicked(boolean now) {
        clicked = now;
        area.redraw();
    }

    private void paint(Event event) {
        if (area.isFocusControl() && !clicked) {
            event.gc.setForeground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            event.gc.setLineStyle(SWT.LINE_SOLID);
            event.gc.setLineWidth(LINE);
            event.gc.drawRectangle(LINE / 2, LINE / 2, area.getSize().x - LINE, area.getSize().y - LINE);
        }
    }
}
