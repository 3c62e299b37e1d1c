// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.sheet.SheetTools;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.Tool;

/**
 * The palette's tools without a mouse. A box goes where there is room, beside the one that is selected; an edge leads from
 * the selected box to the one that Tab and the arrows go to. What to press next stands under the paper.
 */
final class KeyedTools extends Composite {

    /** About the room that a box takes, with some space around it. */
    private static final Bounds ROOM = new Bounds(-110, -50, 220, 100);

    private final DiagramCanvas canvas;
    private final Surface surface;
    private final CanvasContext context;
    private final Label hint;
    /** The edge that is drawn; null for none. */
    private Tool edge;
    /** Where it starts; null as long as nobody has said. */
    private Key source;

    KeyedTools(Composite parent, DiagramCanvas canvas, Surface surface, CanvasContext context) {
        super(parent, SWT.NONE);
        this.canvas = canvas;
        this.surface = surface;
        this.context = context;
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(this);
        hint = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(hint);
        setVisible(false);
        // Whoever goes on with the mouse has given up what was begun with the keyboard.
        surface.control().addListener(SWT.MouseDown, event -> giveUp());
        surface.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                giveUp();
            }
        });
    }

    private SheetTools tools() {
        return context.sheet().tools();
    }

    /** Makes a box, or begins an edge. */
    void use(Tool tool) {
        Key selected = surface.selectedBox().orElse(null);
        if (tool.kind() == Tool.Kind.CREATE_EDGE) {
            edge = tool;
            begin(selected != null && tools().starts(tool, selected) ? selected : null);
        } else if (selected != null && tools().fits(tool, selected)) {
            create(tool, selected, context.sheet().view().bounds(selected));
        } else if (tools().fits(tool, null)) {
            create(tool, null, free(selected));
        } else {
            say(NLS.bind(Messages.keyed_inside, tool.label()));
        }
    }

    private void create(Tool tool, Key container, Bounds place) {
        say("");
        Point middle = place.centre();
        attempt(() -> context.made(context.sheet().edits().create(tool, container, new Bounds(middle.x(), middle.y(), 0, 0))));
    }

    /** Room beside a box, or else in the middle of what is seen. */
    private Bounds free(Key beside) {
        Rectangle seen = surface.control().getClientArea();
        Point start = beside == null ? surface.toDiagram(new org.eclipse.swt.graphics.Point(seen.width / 2, seen.height / 2))
                : context.sheet().view().bounds(beside).centre();
        return context.sheet().view().free(ROOM.moved(start.x(), start.y()));
    }

    private void begin(Key start) {
        source = start;
        surface.mark(start == null ? List.of() : List.of(start), Marking.ACCENT);
        say(start == null ? NLS.bind(Messages.keyed_source, edge.label())
                : NLS.bind(Messages.keyed_target, edge.label(), context.sheet().view().box(start).map(Item.Box::label).orElseThrow().text().replace('\n', ' ')));
    }

    /** Whether an edge is drawn. */
    boolean draws() {
        return edge != null;
    }

    /** Whether the keyboard may go to a box: while an edge is drawn, only where that may start or lead to. */
    boolean accepts(Key box) {
        return edge == null || (source == null ? tools().starts(edge, box) : tools().leads(edge, box));
    }

    /** Takes the selected box for the edge that is drawn; returns false where none is. */
    boolean choose() {
        if (edge == null) {
            return false;
        }
        Key chosen = surface.selectedBox().filter(this::accepts).orElse(null);
        if (chosen == null) {
            getDisplay().beep();
        } else if (source == null) {
            begin(chosen);
        } else {
            Tool tool = edge;
            Key start = source;
            giveUp();
            attempt(() -> context.made(context.sheet().edits().connect(tool, start, chosen)));
        }
        return true;
    }

    /** Draws no edge any more. */
    private void giveUp() {
        if (edge != null) {
            edge = null;
            source = null;
            surface.mark(List.of(), Marking.ACCENT);
        }
        say("");
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            context.failed(e);
        }
    }

    private void say(String text) {
        if (!hint.getText().equals(text)) {
            hint.setText(text);
            ((GridData) getLayoutData()).exclude = text.isEmpty();
            setVisible(!text.isEmpty());
            canvas.layout(new org.eclipse.swt.widgets.Control[] { hint });
        }
    }
}
