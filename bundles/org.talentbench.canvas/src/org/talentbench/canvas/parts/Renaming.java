// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.talentbench.canvas.figures.Geometry;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Label;

/** A field over an item in which its name is typed: Enter takes it, Shift+Enter begins a line, Escape leaves all as it was. */
final class Renaming {

    private static final int LEAST_WIDTH = 90;
    private static final int MARGIN = 4;
    /** Below this one types in the window's own font. */
    private static final double LEGIBLE_ZOOM = 0.75;

    private final CanvasContext context;
    private final GraphicalEditPart part;
    private final Key key;
    private final Text field;
    private final Rectangle place;
    /** How high what the item says is as a whole: its name, and what stands below it. */
    private final int covered;
    private boolean over;

    /** Opens the field, where the specification has a tool to rename the item with. */
    static void start(GraphicalEditPart part, Key key, CanvasContext context) {
        if (context.sheet().tools().rename(key).isPresent()) {
            part.getViewer().reveal(part);
            new Renaming(part, key, context);
        }
    }

    private Renaming(GraphicalEditPart part, Key key, CanvasContext context) {
        this.part = part;
        this.key = key;
        this.context = context;
        field = new Text((Composite) part.getViewer().getControl(), SWT.MULTI | SWT.WRAP | SWT.CENTER | SWT.BORDER);
        place = place();
        Label label = label();
        if (context.ink().zoom() >= LEGIBLE_ZOOM) {
            field.setFont(context.ink().font(label));
        }
        field.setText(label.text());
        covered = height();
        field.setText(context.sheet().tools().name(key));
        field.selectAll();
        fit();
        field.addModifyListener(event -> fit());
        field.addListener(SWT.KeyDown, event -> keyPressed(new KeyEvent(event), event));
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                end(false);
            } else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = false;
                end(true);
            }
        });
        field.addListener(SWT.FocusOut, event -> end(true));
        field.setFocus();
    }

    private void keyPressed(KeyEvent key, org.eclipse.swt.widgets.Event event) {
        if (key.keyCode == SWT.ESC) {
            event.doit = false;
            end(false);
        } else if ((key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR) && (key.stateMask & SWT.SHIFT) == 0) {
            event.doit = false;
            end(true);
        }
    }

    private Rectangle place() {
        Bounds bounds = context.sheet().view().bounds(key);
        if (bounds == null) {
            Route route = context.sheet().view().route(key);
            bounds = route.label() != null ? route.label()
                    : new Bounds(route.at(route.length() / 2).x(), route.at(route.length() / 2).y(), 0, 0);
        }
        Rectangle rectangle = Geometry.rectangle(bounds);
        part.getFigure().translateToAbsolute(rectangle);
        return rectangle;
    }

    private Label label() {
        Item item = context.sheet().view().item(key).orElseThrow();
        return item instanceof Item.Box box ? box.label() : ((Item.Edge) item).centre();
    }

    private int width() {
        return Math.max(LEAST_WIDTH, place.width - 2 * MARGIN);
    }

    private int height() {
        return field.computeSize(width(), SWT.DEFAULT).y;
    }

    /** As large as the text asks for, around the middle of the item, and no smaller than what stands there. */
    private void fit() {
        int height = Math.max(height(), covered);
        field.setBounds(place.getCenter().x - width() / 2, place.getCenter().y - height / 2, width(), height);
    }

    private void end(boolean take) {
        if (over) {
            return;
        }
        over = true;
        String text = field.getText().strip();
        boolean focused = field.isFocusControl();
        field.dispose();
        if (focused) {
            part.getViewer().getControl().setFocus();
        }
        if (take && !text.equals(context.sheet().tools().name(key))) {
            try {
                context.sheet().edits().rename(key, text);
            } catch (RuntimeException e) {
                context.failed(e);
            }
        }
    }
}
