// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;
import org.talentbench.notation.drawing.Theme;

/** Which paper fits the window. */
final class Themes {

    private static final float HALF = 0.5f;

    /** What the platform's theme engine sends when another theme is chosen. */
    private static final String CHANGED = "org/eclipse/e4/ui/css/swt/theme/ThemeManager/themeChanged";

    private Themes() {
    }

    /** Dark where the control is dark: the platform's themes say it by nothing else. */
    static Theme of(Control control) {
        RGB background = control.getBackground().getRGB();
        return background.getHSB()[2] < HALF ? Theme.DARK : Theme.LIGHT;
    }

    /** Runs something after each change of the window's theme, as long as a control is there. */
    static void onChange(Control control, Runnable changed) {
        var events = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                changed.run();
            }
        });
        events.subscribe(CHANGED, handler);
        control.addListener(SWT.Dispose, event -> events.unsubscribe(handler));
    }
}
