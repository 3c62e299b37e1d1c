// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.notation.scene.Key;

/** Above the paper: a text to look for, framed wherever it stands; Enter goes to the next place, Escape ends the search. */
final class FindBar extends Composite {

    private final DiagramCanvas canvas;
    private final Surface surface;
    private final Text field;
    private final Label count;
    private List<Key> found = List.of();
    private int at = -1;

    FindBar(Composite parent, DiagramCanvas canvas, Surface surface) {
        super(parent, SWT.NONE);
        this.canvas = canvas;
        this.surface = surface;
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        moveAbove(surface.control());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(this);
        field = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(Messages.find_message);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(field);
        count = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        field.addListener(SWT.Modify, event -> search());
        field.addListener(SWT.KeyDown, this::pressed);
        setVisible(false);
    }

    void open() {
        show(true);
        field.selectAll();
        field.setFocus();
        search();
    }

    private void close() {
        surface.mark(List.of(), Marking.FOUND);
        show(false);
        canvas.setFocus();
    }

    private void show(boolean shown) {
        ((GridData) getLayoutData()).exclude = !shown;
        setVisible(shown);
        getParent().layout();
    }

    private void search() {
        String text = field.getText().strip().toLowerCase(Locale.ROOT);
        SheetView view = canvas.sheet().view();
        found = text.isEmpty() ? List.of() : view.boxKeys().stream()
                .filter(key -> view.box(key).orElseThrow().label().text().toLowerCase(Locale.ROOT).contains(text)).toList();
        at = -1;
        surface.mark(found, Marking.FOUND);
        count.setText(text.isEmpty() ? "" : found.isEmpty() ? Messages.find_nothing : NLS.bind(Messages.find_count, found.size()));
        layout();
        if (!found.isEmpty()) {
            step(1);
        }
    }

    private void step(int by) {
        at = Math.floorMod(at + by, found.size());
        canvas.reveal(List.of(found.get(at).element()));
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !found.isEmpty()) {
            step((event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
        }
    }
}
