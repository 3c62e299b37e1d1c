// SPDX-License-Identifier: EPL-2.0
package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** What the workbench no longer has, and GEF 3.2.100 refers to where its own palette is dragged to the other side. */
public final class DragCursors {

    public static final int INVALID = 0;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;

    private DragCursors() {
    }

    public static Cursor getCursor(int code) {
        return Display.getCurrent().getSystemCursor(switch (code) {
            case LEFT -> SWT.CURSOR_SIZEW;
            case RIGHT -> SWT.CURSOR_SIZEE;
            default -> SWT.CURSOR_NO;
        });
    }
}
