// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.gef.dnd.TemplateTransfer;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.talentbench.notation.specification.Tool;

/** Dragging from the palette onto the paper: what is dropped is made there. */
final class PaletteDrag {

    private PaletteDrag() {
    }

    static void install(Palette palette, ScrollingGraphicalViewer viewer) {
        var source = new DragSource(palette.table(), DND.DROP_COPY);
        source.setTransfer(new Transfer[] { TemplateTransfer.getInstance() });
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                Tool tool = palette.selectedTool();
                event.doit = tool != null && tool.kind() != Tool.Kind.CREATE_EDGE;
                TemplateTransfer.getInstance().setTemplate(tool);
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = TemplateTransfer.getInstance().getTemplate();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                TemplateTransfer.getInstance().setTemplate(null);
                viewer.getEditDomain().loadDefaultTool();
            }
        });
        viewer.addDropTargetListener(new TemplateTransferDropTargetListener(viewer) {
            @Override
            protected CreationFactory getFactory(Object template) {
                return Palette.factory((Tool) template);
            }
        });
    }
}
