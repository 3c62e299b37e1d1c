// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Has a double click on a row of a tree or a table be a choice of it. Where the window was slow to show what the first click selected, GTK tells of a double
 * click of the mouse, and of no choice: nothing would open.
 */
final class DoubleClicks {

    /** What has been clicked twice, and is to tell of a choice. */
    private Widget clicked;

    private DoubleClicks() {
    }

    /** Does so in all windows and dialogs of a display, for as long as it lives. */
    static void in(Display display) {
        var clicks = new DoubleClicks();
        display.addFilter(SWT.MouseDoubleClick, clicks::clicked);
        display.addFilter(SWT.DefaultSelection, clicks::chosen);
    }

    private void clicked(Event event) {
        if (event.button == 1) {
            row(event.widget, new Point(event.x, event.y)).ifPresent(row -> {
                clicked = event.widget;
                // SWT tells of a choice before it lets anything else happen.
                event.display.asyncExec(() -> chooseUnlessChosen(event.widget, row));
            });
        }
    }

    private void chosen(Event event) {
        if (event.widget == clicked) {
            clicked = null;
        }
    }

    private void chooseUnlessChosen(Widget widget, Item row) {
        boolean missing = widget == clicked;
        clicked = null;
        if (missing && !widget.isDisposed() && !row.isDisposed()) {
            var choice = new Event();
            choice.item = row;
            widget.notifyListeners(SWT.DefaultSelection, choice);
        }
    }

    private static Optional<Item> row(Widget widget, Point at) {
        return switch (widget) {
        case Tree tree -> Optional.ofNullable(tree.getItem(at)).filter(item -> at.x >= start(item)).map(Item.class::cast);
        case Table table -> Optional.ofNullable(table.getItem(at));
        default -> Optional.empty();
        };
    }

    /** Before it is the arrow that opens and closes what is in a row. */
    private static int start(TreeItem item) {
        Rectangle image = item.getImageBounds(0);
        return image.width > 0 ? image.x : item.getBounds().x;
    }
}
