// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.scene.Key;

/** Makes the edit parts of a canvas: of the sheet itself, and of the keys of its items. */
public final class Parts implements EditPartFactory {

    private final CanvasContext context;

    public Parts(CanvasContext context) {
        this.context = context;
    }

    @Override
    public EditPart createEditPart(EditPart around, Object model) {
        EditPart part = switch (model) {
            case Sheet sheet -> new SheetPart(context);
            case Key key when context.sheet().view().edge(key).isPresent() -> new EdgePart(context);
            default -> new BoxPart(context);
        };
        part.setModel(model);
        return part;
    }
}
