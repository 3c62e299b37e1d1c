// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.canvas.Badge;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.notation.drawing.Painter;
import org.talentbench.notation.interpreter.ToolRun;

/** What the edit parts of one canvas share. */
public final class CanvasContext {

    private final Sheet sheet;
    private final Ink ink;
    private Consumer<List<ToolRun.Opening>> opener = openings -> { };
    private Consumer<RuntimeException> failures = failure -> {
        throw failure;
    };
    private Consumer<List<EObject>> makings = elements -> { };
    private Consumer<List<EObject>> copyings = elements -> { };
    private Map<EObject, Badge> badges = Map.of();
    private SheetView painted;
    private Painter painter;

    public CanvasContext(Sheet sheet, Ink ink) {
        this.sheet = sheet;
        this.ink = ink;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Ink ink() {
        return ink;
    }

    /** The painter of the sheet as it stands. */
    Painter painter() {
        SheetView view = sheet.view();
        if (painted != view) {
            painted = view;
            painter = new Painter(view.scene(), view.placement(), ink.theme());
        }
        return painter;
    }

    /** Paints everything anew, in another theme. */
    public void forgetPainter() {
        painted = null;
    }

    public void onOpen(Consumer<List<ToolRun.Opening>> open) {
        opener = open;
    }

    void open(List<ToolRun.Opening> openings) {
        if (!openings.isEmpty()) {
            opener.accept(openings);
        }
    }

    /** Who wants to know what a tool of the palette has made. */
    public void onMade(Consumer<List<EObject>> tell) {
        makings = tell;
    }

    public void made(List<EObject> elements) {
        makings.accept(elements);
    }

    /** Who wants to know what has been copied by dragging. */
    public void onCopied(Consumer<List<EObject>> tell) {
        copyings = tell;
    }

    void copied(List<EObject> elements) {
        copyings.accept(elements);
    }

    /** Who tells people that something could not be done; without one, it is thrown. */
    public void onFailure(Consumer<RuntimeException> tell) {
        failures = tell;
    }

    public void failed(RuntimeException failure) {
        failures.accept(failure);
    }

    public void setBadges(Map<EObject, Badge> found) {
        badges = Map.copyOf(found);
    }

    Badge badge(EObject element) {
        return badges.get(element);
    }
}
