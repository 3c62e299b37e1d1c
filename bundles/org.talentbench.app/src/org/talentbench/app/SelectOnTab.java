// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * Selects what stands in a field that is reached with the keyboard, so that typing replaces it. SWT on GTK leaves the caret before the old text
 * instead, and what is typed would be put before it: 80 before 0 is 800, without a complaint.
 */
final class SelectOnTab {

    private boolean tabbed;

    private SelectOnTab() {
    }

    /** Does so in all windows and dialogs of a display, for as long as it lives. */
    static void in(Display display) {
        var select = new SelectOnTab();
        display.addFilter(SWT.Traverse, select::traversed);
        display.addFilter(SWT.FocusIn, select::focused);
    }

    private void traversed(Event event) {
        tabbed = event.doit && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_MNEMONIC);
    }

    private void focused(Event event) {
        if (tabbed && event.widget instanceof Text text && (text.getStyle() & SWT.SINGLE) != 0) {
            text.selectAll();
        }
        tabbed = false;
    }
}
