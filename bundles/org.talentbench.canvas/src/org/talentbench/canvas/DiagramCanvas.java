// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.PrecisionPoint;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.talentbench.canvas.figures.Highlight;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.canvas.parts.BoxPart;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.parts.EdgePart;
import org.talentbench.canvas.parts.ModelStack;
import org.talentbench.canvas.parts.Parts;
import org.talentbench.canvas.parts.SheetRoot;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.scene.Key;

/**
 * The control that a diagram is drawn on: its palette and its sheet. What it shows and what its tools do comes from the
 * specification; what people do on it changes the model through the sheet. Only for the user interface's thread.
 */
public final class DiagramCanvas extends Composite {

    private static final int GRID = 10;
    private static final int LEAST_PALETTE_WIDTH = 140;
    private static final int MOST_PALETTE_WIDTH = 220;
    /** Bold titles are wider than the list thinks. */
    private static final int PALETTE_MARGIN = 12;

    private final Sheet sheet;
    private final Ink ink;
    private final CanvasContext context;
    private final ToolDomain domain = new ToolDomain();
    private final ScrollingGraphicalViewer viewer = new ScrollingGraphicalViewer();
    private final SheetRoot root = new SheetRoot();
    private final CanvasSelection selection;
    private final Palette palette;
    private final FindBar finding;
    private final CanvasZoom zoom;
    private final CanvasActions actions;
    private final Map<Object, Runnable> followers = new HashMap<>();
    private final List<IFigure> marks = new ArrayList<>();
    private Shown shown;
    private boolean updating;

    /** Creates the control of a sheet, which is closed with it. */
    public DiagramCanvas(Composite parent, Sheet sheet, Theme theme) {
        super(parent, SWT.NONE);
        this.sheet = sheet;
        ink = new Ink(getDisplay(), theme);
        context = new CanvasContext(sheet, ink);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(this);
        palette = new Palette(this, context, domain);
        int words = palette.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + PALETTE_MARGIN;
        GridDataFactory.fillDefaults().grab(false, true).hint(Math.clamp(words, LEAST_PALETTE_WIDTH, MOST_PALETTE_WIDTH), SWT.DEFAULT).applyTo(palette);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(new Label(this, SWT.SEPARATOR | SWT.VERTICAL));
        var right = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        finding = new FindBar(right, this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(finding);
        Control paper = viewer.createControl(right);
        // The window's theme must not paint over the paper, whose colour goes with those of the figures.
        paper.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(paper);
        selection = new CanvasSelection(viewer, sheet);

        domain.setCommandStack(new ModelStack(context));
        domain.setDefaultTool(new PanningSelectionTool());
        domain.addViewer(viewer);
        domain.loadDefaultTool();
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new Parts(context));
        PaletteDrag.install(palette, viewer);
        viewer.setKeyHandler(new CanvasKeys(this, viewer, context));
        viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, true);
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new org.eclipse.draw2d.geometry.Dimension(GRID, GRID));
        root.getZoomManager().addZoomListener(ink::setZoom);
        zoom = new CanvasZoom(root.getZoomManager(), this);
        actions = new CanvasActions(this, viewer);
        context.onMade(this::made);
        context.onCopied(this::select);
        showPaper();
        shown = sheet.shown();
        viewer.setContents(sheet);
        sheet.onChange(this::requestUpdate);
        paper().addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                // Only now is it known how large the paper is.
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
        addDisposeListener(event -> {
            sheet.close();
            ink.dispose();
        });
    }

    /** The place where it draws, for focus and input. */
    public Canvas paper() {
        return (Canvas) viewer.getControl();
    }

    Viewport viewport() {
        return ((FigureCanvas) viewer.getControl()).getViewport();
    }

    public Sheet sheet() {
        return sheet;
    }

    public Palette palette() {
        return palette;
    }

    GraphicalViewer viewer() {
        return viewer;
    }

    /** The elements that the selected items stand for. */
    public ISelectionProvider selection() {
        return selection;
    }

    /** Who opens the diagrams that a double click asks for. */
    public void onOpen(Consumer<List<ToolRun.Opening>> open) {
        context.onOpen(open);
    }

    /** Who tells people why something could not be done. */
    public void onFailure(Consumer<RuntimeException> tell) {
        context.onFailure(tell);
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
            showPaper();
            updateNow();
        }
    }

    private void showPaper() {
        paper().setBackground(ink.colour(ink.theme().paper()));
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
            viewer.getContents().refresh();
            selection.keep();
            List.copyOf(followers.values()).forEach(Runnable::run);
        }
    }

    /** What a tool has made is selected, and may be given its name at once. */
    private void made(List<EObject> elements) {
        select(elements);
        if (viewer.getSelectedEditParts().size() == 1 && viewer.getFocusEditPart() instanceof BoxPart) {
            getDisplay().asyncExec(actions::rename);
        }
    }

    /** Selects what has only just come to be. */
    void select(List<EObject> elements) {
        updateNow();
        reveal(elements);
    }

    /** The items that are selected, boxes and edges. */
    public Set<Key> selectedKeys() {
        Set<Key> keys = new LinkedHashSet<>();
        for (Object part : viewer.getSelectedEditParts()) {
            if (part instanceof BoxPart box) {
                keys.add(box.key());
            } else if (part instanceof EdgePart edge) {
                keys.add(edge.key());
            }
        }
        return keys;
    }

    /** Selects the items that stand for elements, as far as there are any, and brings the first one into view. */
    public void reveal(Collection<? extends EObject> elements) {
        List<EditPart> parts = new ArrayList<>();
        elements.stream().flatMap(element -> sheet.view().keys(element).stream()).map(viewer.getEditPartRegistry()::get)
                .filter(EditPart.class::isInstance).map(EditPart.class::cast).forEach(parts::add);
        if (!parts.isEmpty()) {
            viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(parts));
            viewer.reveal(parts.getFirst());
        }
    }

    /** Where a place of the diagram is on the paper. */
    public Point toControl(double x, double y) {
        var place = new PrecisionPoint(x, y);
        root.getContentPane().translateToAbsolute(place);
        return new Point(place.x, place.y);
    }

    /** Lets people search for what is on the diagram. */
    public void find() {
        finding.open();
    }

    /** Frames some boxes, as what has been found; none for no longer. */
    void mark(Collection<Key> keys) {
        marks.forEach(mark -> mark.getParent().remove(mark));
        marks.clear();
        for (Key key : keys) {
            if (viewer.getEditPartRegistry().get(key) instanceof BoxPart part) {
                var mark = new Highlight(ink, part.getFigure(), Marking.FOUND);
                root.getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(mark);
                marks.add(mark);
            }
        }
    }

    public boolean isGridShown() {
        return Boolean.TRUE.equals(viewer.getProperty(SnapToGrid.PROPERTY_GRID_VISIBLE));
    }

    /** Shows a grid, and lets boxes snap to it. */
    public void showGrid(boolean shown) {
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, shown);
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, shown);
    }

    public boolean isSnapping() {
        return Boolean.TRUE.equals(viewer.getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED));
    }

    /** Lets boxes snap to the lines of others, with guides that show it. */
    public void snap(boolean snaps) {
        viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, snaps);
    }

    /** Shows a menu at the right button. */
    public void setContextMenu(MenuManager menu) {
        viewer.setContextMenu(menu);
    }

    /** How large it is seen. */
    public CanvasZoom zoom() {
        return zoom;
    }

    /** What can be done with what is selected. */
    public CanvasActions actions() {
        return actions;
    }

    Ink ink() {
        return ink;
    }

    /** The layers with all that belongs to the diagram, from the back to the front. */
    List<?> diagramLayers() {
        return root.getLayer(LayerConstants.PRINTABLE_LAYERS).getChildren();
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
