// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.List;
import java.util.Set;

import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Event;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.notation.scene.Key;

/**
 * The keyboard on a canvas: arrows go from item to item, with Ctrl they move what is selected by a step of the grid, and
 * with Shift as well by a pixel; Tab goes through all boxes in order; Enter opens what a double click would, or takes the
 * box for an edge that is drawn.
 */
final class CanvasKeys extends KeyHandler {

    private static final int STEP = 10;

    private final DiagramCanvas canvas;
    private final Surface surface;
    private final CanvasContext context;
    private final KeyedTools keyed;

    CanvasKeys(DiagramCanvas canvas, Surface surface, CanvasContext context, KeyedTools keyed) {
        this.canvas = canvas;
        this.surface = surface;
        this.context = context;
        this.keyed = keyed;
        setParent(new GraphicalViewerKeyHandler(surface.viewer()));
        surface.control().addListener(SWT.Traverse, this::traversed);
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        boolean moves = (event.stateMask & SWT.MOD1) != 0;
        int step = (event.stateMask & SWT.SHIFT) != 0 ? 1 : STEP;
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (!keyed.choose()) {
                    canvas.actions().open();
                }
            }
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if (!moves) {
                    return super.keyPressed(event);
                }
                move(event.keyCode == SWT.ARROW_LEFT ? -step : event.keyCode == SWT.ARROW_RIGHT ? step : 0,
                        event.keyCode == SWT.ARROW_UP ? -step : event.keyCode == SWT.ARROW_DOWN ? step : 0);
            }
            default -> {
                return super.keyPressed(event);
            }
        }
        return true;
    }

    private void move(int dx, int dy) {
        Set<Key> keys = canvas.selectedKeys();
        if (keys.stream().anyMatch(key -> context.sheet().view().box(key).isPresent())) {
            context.sheet().edits().move(keys, dx, dy);
        }
    }

    private void traversed(Event event) {
        if (event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        int step = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1;
        List<Key> keys = context.sheet().view().boxKeys();
        int from = surface.focused().map(keys::indexOf).orElse(step > 0 ? -1 : 0);
        for (int i = 1; i <= keys.size(); i++) {
            // After the last box and before the first one the focus leaves the canvas, nobody is caught in it; but whoever draws an edge looks for its end.
            int at = keyed.draws() ? Math.floorMod(from + i * step, keys.size()) : from + i * step;
            if (at < 0 || at >= keys.size()) {
                return;
            }
            if (keyed.accepts(keys.get(at))) {
                event.doit = false;
                surface.focus(keys.get(at));
                return;
            }
        }
    }
}
