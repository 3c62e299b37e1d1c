// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.ui.diagrams.Messages;

/** Show ▸: the layers and the filters of the diagram in front, and what helps to place things. */
public final class ShowMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        DiagramCanvas canvas = CanvasCommand.canvas(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        if (canvas == null) {
            return new IContributionItem[0];
        }
        Sheet sheet = canvas.sheet();
        List<IContributionItem> items = new ArrayList<>();
        sheet.description().additionalLayers().forEach(layer -> items.add(item(layer.label(), sheet.shown().layers().contains(layer.name()),
                shown -> sheet.edits().showLayer(layer.name(), shown))));
        items.add(new Separator());
        sheet.description().filters().forEach(filter -> items.add(item(filter.label(), sheet.shown().filters().contains(filter.name()),
                on -> sheet.edits().filter(filter.name(), on))));
        items.add(new Separator());
        items.add(item(Messages.show_grid, canvas.guides().isGridShown(), canvas.guides()::showGrid));
        items.add(item(Messages.show_guides, canvas.guides().isSnapping(), canvas.guides()::snap));
        return items.toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(String label, boolean checked, Consumer<Boolean> choose) {
        var action = new Action(label, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                choose.accept(isChecked());
            }
        };
        action.setChecked(checked);
        return new ActionContributionItem(action);
    }
}
