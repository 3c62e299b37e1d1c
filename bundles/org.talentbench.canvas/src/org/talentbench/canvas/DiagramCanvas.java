// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.scene.Key;

/**
 * The control that a diagram is drawn on: its palette and its paper. What it shows and what its tools do comes from the
 * specification; what people do on it changes the model through the sheet. Only for the user interface's thread.
 */
public final class DiagramCanvas extends Composite {

    private static final int LEAST_PALETTE_WIDTH = 140;
    private static final int MOST_PALETTE_WIDTH = 220;
    /** Bold titles are wider than the list thinks. */
    private static final int PALETTE_MARGIN = 12;

    private final Sheet sheet;
    private final Ink ink;
    private final CanvasContext context;
    private final Surface surface;
    private final Palette palette;
    private final CanvasSelection selection;
    private final CanvasZoom zoom;
    private final CanvasActions actions;
    private final CanvasGuides guides;
    private final FindBar finding;
    private final KeyedTools keyed;
    private final Map<Object, Runnable> followers = new HashMap<>();
    private Shown shown;
    private boolean updating;

    /** Creates the control of a sheet, which is closed with it. */
    public DiagramCanvas(Composite parent, Sheet sheet, Theme theme) {
        super(parent, SWT.NONE);
        this.sheet = sheet;
        ink = new Ink(getDisplay(), theme);
        context = new CanvasContext(sheet, ink);
        var domain = new ToolDomain();
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(this);
        palette = new Palette(this, context, domain);
        int words = palette.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + PALETTE_MARGIN;
        GridDataFactory.fillDefaults().grab(false, true).hint(Math.clamp(words, LEAST_PALETTE_WIDTH, MOST_PALETTE_WIDTH), SWT.DEFAULT).applyTo(palette);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(new Label(this, SWT.SEPARATOR | SWT.VERTICAL));
        var right = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        surface = new Surface(right, context, domain);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(paper());
        finding = new FindBar(right, this, surface);
        keyed = new KeyedTools(right, this, surface, context);
        selection = new CanvasSelection(surface.viewer(), sheet);
        guides = new CanvasGuides(surface.viewer());
        zoom = new CanvasZoom(surface, this);
        actions = new CanvasActions(this, surface);
        PaletteDrag.install(palette, surface.viewer());
        palette.onEnter(keyed::use, this::setFocus);
        surface.viewer().setKeyHandler(new CanvasKeys(this, surface, context, keyed));
        context.onMade(this::made);
        context.onCopied(this::select);
        shown = sheet.shown();
        surface.colour();
        surface.show();
        sheet.onChange(this::requestUpdate);
        zoomOnceThereIsRoom();
        addDisposeListener(event -> {
            // Else the tool in hand would still hear of the focus, on a viewer that is no more.
            domain.setActiveTool(null);
            sheet.close();
            ink.dispose();
        });
    }

    /** Only with its first size is it known how large the paper is. */
    private void zoomOnceThereIsRoom() {
        paper().addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (paper().getClientArea().width > 0) {
                    paper().removeListener(SWT.Resize, this);
                    getDisplay().asyncExec(() -> {
                        if (!isDisposed()) {
                            zoom.open();
                        }
                    });
                }
            }
        });
    }

    /** The place where it draws, for focus and input. */
    public Canvas paper() {
        return surface.control();
    }

    public Sheet sheet() {
        return sheet;
    }

    public Palette palette() {
        return palette;
    }

    /** The elements that the selected items stand for. */
    public ISelectionProvider selection() {
        return selection;
    }

    /** How large it is seen. */
    public CanvasZoom zoom() {
        return zoom;
    }

    /** What can be done with what is selected. */
    public CanvasActions actions() {
        return actions;
    }

    /** What helps to place boxes. */
    public CanvasGuides guides() {
        return guides;
    }

    /** Who opens the diagrams that a double click asks for. */
    public void onOpen(Consumer<List<ToolRun.Opening>> open) {
        context.onOpen(open);
    }

    /** Who tells people why something could not be done. */
    public void onFailure(Consumer<RuntimeException> tell) {
        context.onFailure(tell);
    }

    /** Who takes what is dragged onto the paper from elsewhere. */
    public void onDrop(TransferDropTargetListener drop) {
        surface.viewer().addDropTargetListener(drop);
    }

    /** Shows a menu at the right button. */
    public void setContextMenu(MenuManager menu) {
        surface.viewer().setContextMenu(menu);
    }

    /** Shows what is wrong with elements on their boxes. */
    public void setBadges(Map<EObject, Badge> badges) {
        context.setBadges(badges);
        requestUpdate();
    }

    /** Draws on other paper. */
    public void setTheme(Theme theme) {
        if (theme != ink.theme()) {
            ink.setTheme(theme);
            context.forgetPainter();
            surface.colour();
            updateNow();
        }
    }

    /** Shows the sheet as it stands, once after many changes in a row. */
    private void requestUpdate() {
        if (!updating) {
            updating = true;
            getDisplay().asyncExec(() -> {
                if (updating && !isDisposed()) {
                    updateNow();
                }
            });
        }
    }

    /** Shows the sheet as it stands, at once. */
    public void updateNow() {
        updating = false;
        if (sheet.isAlive()) {
            if (!sheet.shown().equals(shown)) {
                shown = sheet.shown();
                palette.fill();
            }
            surface.show();
            selection.keep();
            List.copyOf(followers.values()).forEach(Runnable::run);
        }
    }

    /** What a tool has made is selected, and may be given its name at once. */
    private void made(List<EObject> elements) {
        select(elements);
        if (surface.selectedBox().isPresent()) {
            getDisplay().asyncExec(actions::rename);
        }
    }

    /** Selects what has only just come to be. */
    public void select(Collection<? extends EObject> elements) {
        updateNow();
        reveal(elements);
    }

    /** The items that are selected, boxes and edges. */
    public Set<Key> selectedKeys() {
        return surface.selected();
    }

    /** Selects the items that stand for elements, as far as there are any, and brings the first one into view. */
    public void reveal(Collection<? extends EObject> elements) {
        surface.reveal(elements);
    }

    /** Shows what is on the paper now as a diagram is shown that opens. */
    void showAll() {
        updateNow();
        zoom.open();
    }

    /** Where a place of the diagram is on the paper. */
    public Point toControl(double x, double y) {
        return surface.toControl(x, y);
    }

    /** Which place of the diagram is at a place of the paper. */
    public org.talentbench.notation.layout.Point toDiagram(Point place) {
        return surface.toDiagram(place);
    }

    /** Lets people search for what is on the diagram. */
    public void find() {
        finding.open();
    }

    Ink ink() {
        return ink;
    }

    Surface surface() {
        return surface;
    }

    /** Who wants to know that the canvas has drawn something new; null for no longer. */
    void onShown(Object who, Runnable tell) {
        if (tell == null) {
            followers.remove(who);
        } else {
            followers.put(who, tell);
        }
    }

    @Override
    public boolean setFocus() {
        // Focus may still be asked for while the control is being disposed of.
        return paper() != null && paper().setFocus();
    }
}
