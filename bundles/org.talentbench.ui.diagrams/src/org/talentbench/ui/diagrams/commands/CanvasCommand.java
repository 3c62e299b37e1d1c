// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.talentbench.canvas.CanvasActions;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.sheet.Alignment;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.diagrams.Messages;

/** What can be done on the diagram in front. plugin.xml says which of it a handler is: {@code …CanvasCommand:ZOOM_IN}. */
public final class CanvasCommand extends AbstractHandler implements IExecutableExtension {

    private enum Kind {
        RENAME, DELETE, CUT, COPY, PASTE, DUPLICATE, SELECT_ALL, FIND, LAYOUT, FIT_SIZE, STRAIGHTEN, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_TOP,
        ALIGN_MIDDLE, ALIGN_BOTTOM, DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN, ZOOM_IN, ZOOM_OUT, ZOOM_FIT, ZOOM_ACTUAL,
        TOGGLE_GRID, INSERT
    }

    private Kind kind;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        kind = Kind.valueOf(String.valueOf(text));
    }

    /** The canvas in front of a window; null where there is none. */
    static DiagramCanvas canvas(IWorkbenchWindow window) {
        return window != null && window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof DiagramEditor editor
                ? editor.canvas() : null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        DiagramCanvas canvas = canvas(window);
        if (canvas != null) {
            try {
                run(canvas);
            } catch (RuntimeException e) {
                // A tool of the specification that fails has changed nothing, see Sheet.execute.
                MessageDialog.openError(window.getShell(), Messages.edit_failed, e.getMessage());
            }
        }
        return null;
    }

    private void run(DiagramCanvas canvas) {
        CanvasActions actions = canvas.actions();
        switch (kind) {
        case RENAME -> actions.rename();
        case DELETE -> actions.delete();
        case CUT -> actions.cut();
        case COPY -> actions.copy();
        case PASTE -> actions.paste();
        case DUPLICATE -> actions.duplicate();
        case SELECT_ALL -> actions.selectAll();
        case FIND -> canvas.find();
        case LAYOUT -> actions.layout();
        case FIT_SIZE -> actions.fit();
        case STRAIGHTEN -> actions.straighten();
        case ALIGN_LEFT -> actions.align(Alignment.LEFT);
        case ALIGN_CENTRE -> actions.align(Alignment.CENTRE);
        case ALIGN_RIGHT -> actions.align(Alignment.RIGHT);
        case ALIGN_TOP -> actions.align(Alignment.TOP);
        case ALIGN_MIDDLE -> actions.align(Alignment.MIDDLE);
        case ALIGN_BOTTOM -> actions.align(Alignment.BOTTOM);
        case DISTRIBUTE_ACROSS -> actions.distribute(true);
        case DISTRIBUTE_DOWN -> actions.distribute(false);
        case ZOOM_IN -> canvas.zoom().in();
        case ZOOM_OUT -> canvas.zoom().out();
        case ZOOM_FIT -> canvas.zoom().fit();
        case ZOOM_ACTUAL -> canvas.zoom().actualSize();
        case INSERT -> actions.insert();
        case TOGGLE_GRID -> canvas.guides().showGrid(!canvas.guides().isGridShown());
        }
    }

    @Override
    public void setEnabled(Object context) {
        DiagramCanvas canvas = canvas(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        setBaseEnabled(canvas != null && !canvas.isDisposed() && canvas.sheet().isAlive() && applicable(canvas));
    }

    private boolean applicable(DiagramCanvas canvas) {
        CanvasActions actions = canvas.actions();
        return switch (kind) {
        case DELETE, CUT -> actions.canDelete();
        case RENAME -> actions.canRename();
        case PASTE -> actions.canPaste();
        case COPY, DUPLICATE, FIT_SIZE -> actions.selectedBoxes() > 0;
        case STRAIGHTEN -> actions.selectedEdges() > 0;
        case ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_TOP, ALIGN_MIDDLE, ALIGN_BOTTOM -> actions.selectedBoxes() > 1;
        case DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN -> actions.selectedBoxes() > 2;
        case SELECT_ALL, FIND, LAYOUT, ZOOM_IN, ZOOM_OUT, ZOOM_FIT, ZOOM_ACTUAL, TOGGLE_GRID, INSERT -> true;
        };
    }
}
