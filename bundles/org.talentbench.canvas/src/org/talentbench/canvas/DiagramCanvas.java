// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.PrecisionPoint;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.parts.Badge;
import org.talentbench.canvas.parts.BoxPart;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.parts.EdgePart;
import org.talentbench.canvas.parts.ModelStack;
import org.talentbench.canvas.parts.Parts;
import org.talentbench.canvas.parts.SheetRoot;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.scene.Key;

/**
 * The control that a diagram is drawn on: its palette and its sheet. What it shows and what its tools do comes from the
 * specification; what people do on it changes the model through the sheet. Only for the user interface's thread.
 */
public final class DiagramCanvas extends Composite {

    private static final double[] ZOOM_LEVELS = { 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };
    private static final int GRID = 10;

    private final Sheet sheet;
    private final Ink ink;
    private final CanvasContext context;
    private final ToolDomain domain = new ToolDomain();
    private final ScrollingGraphicalViewer viewer = new ScrollingGraphicalViewer();
    private final SheetRoot root = new SheetRoot();
    private final CanvasSelection selection;
    private final Palette palette;
    private boolean updating;

    /** Creates the control of a sheet, which is closed with it. */
    public DiagramCanvas(Composite parent, Sheet sheet, Theme theme) {
        super(parent, SWT.NONE);
        this.sheet = sheet;
        ink = new Ink(getDisplay(), theme);
        context = new CanvasContext(sheet, ink);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
        palette = new Palette(this, context, domain);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(palette);
        Control paper = viewer.createControl(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(paper);
        selection = new CanvasSelection(viewer, sheet);

        domain.setCommandStack(new ModelStack(context));
        domain.setDefaultTool(new PanningSelectionTool());
        domain.addViewer(viewer);
        domain.loadDefaultTool();
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new Parts(context));
        viewer.setKeyHandler(new CanvasKeys(this, viewer, context));
        viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
        viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, true);
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new org.eclipse.draw2d.geometry.Dimension(GRID, GRID));
        zoom().setZoomLevels(ZOOM_LEVELS);
        zoom().addZoomListener(ink::setZoom);
        context.onMade(this::made);
        showPaper();
        viewer.setContents(sheet);
        sheet.onChange(this::requestUpdate);
        addDisposeListener(event -> {
            sheet.close();
            ink.dispose();
        });
    }

    /** The place where it draws, for focus and input. */
    public FigureCanvas paper() {
        return (FigureCanvas) viewer.getControl();
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
            viewer.getContents().refresh();
            selection.keep();
        }
    }

    /** What a tool has made is selected, and may be given its name at once. */
    private void made(List<EObject> elements) {
        updateNow();
        reveal(elements);
        if (viewer.getSelectedEditParts().size() == 1 && viewer.getFocusEditPart() instanceof BoxPart) {
            getDisplay().asyncExec(this::rename);
        }
    }

    /** Starts to rename the selected item. */
    public void rename() {
        if (!isDisposed() && viewer.getSelectedEditParts().size() == 1) {
            ((EditPart) viewer.getSelectedEditParts().getFirst()).performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
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

    /** Deletes what is selected, if all of it may be. */
    public void delete() {
        if (sheet.edits().canDelete(selectedKeys())) {
            sheet.edits().delete(selectedKeys());
        }
    }

    /** Where a place of the diagram is on the paper. */
    public Point toControl(double x, double y) {
        var place = new PrecisionPoint(x, y);
        root.getContentPane().translateToAbsolute(place);
        return new Point(place.x, place.y);
    }

    ZoomManager zoom() {
        return root.getZoomManager();
    }

    @Override
    public boolean setFocus() {
        // Focus may still be asked for while the control is being disposed of.
        return paper() != null && paper().setFocus();
    }
}
