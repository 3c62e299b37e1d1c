// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.talentbench.ui.session.ModelSelection;

/** New ▸: what can be created under the selected element. */
public final class NewChildMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return ModelSelection.of(window).stream().flatMap(selection -> NewChild.under(selection).stream()).map(child -> {
            var item = new CommandContributionItemParameter(window, null, NewChildHandler.COMMAND, CommandContributionItem.STYLE_PUSH);
            item.label = child.label();
            item.parameters = Map.of(NewChildHandler.KIND, child.key());
            return new CommandContributionItem(item);
        }).toArray(IContributionItem[]::new);
    }
}
