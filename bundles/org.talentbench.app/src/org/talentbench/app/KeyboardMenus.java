// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Opens the context menu of a tree or a table at what is selected where the keyboard asks for it. SWT on GTK opens it at the mouse, wherever that is; and a
 * menu that has once been put somewhere stays there, so that the mouse has to say where it is as well.
 */
final class KeyboardMenus {

    private KeyboardMenus() {
    }

    /** Does so in all windows and dialogs of a display, for as long as it lives. */
    static void in(Display display) {
        display.addFilter(SWT.MenuDetect, KeyboardMenus::asked);
    }

    private static void asked(Event event) {
        if (event.detail == SWT.MENU_MOUSE && event.widget instanceof Control control && control.getMenu() != null) {
            control.getMenu().setLocation(event.x, event.y);
        } else if (event.detail == SWT.MENU_KEYBOARD && event.widget instanceof Scrollable list) {
            selected(list).filter(list.getClientArea()::intersects).findFirst().ifPresent(item -> {
                Point below = list.toDisplay(item.x, item.y + item.height);
                event.x = below.x;
                event.y = below.y;
            });
        }
    }

    private static Stream<Rectangle> selected(Control list) {
        return switch (list) {
        case Tree tree -> Stream.of(tree.getSelection()).map(TreeItem::getBounds);
        case Table table -> Stream.of(table.getSelection()).map(TableItem::getBounds);
        default -> Stream.empty();
        };
    }
}
