// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.ui.session.ModelSelection;

/** Opens a diagram of the selected element, or else of what is around it. */
public final class OpenDiagram extends AbstractHandler {

    static final String COMMAND = "org.talentbench.ui.diagrams.open";
    static final String KIND = "org.talentbench.ui.diagrams.open.kind";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String kind = event.getParameter(KIND);
        ModelSelection.of(window).ifPresent(selection -> shown(selection)
                .flatMap(element -> Diagrams.kinds(element).stream().filter(each -> kind == null || each.name().equals(kind)).findFirst()
                        .map(each -> Diagrams.of(element, each.name())))
                .ifPresent(diagram -> Diagrams.open(window.getActivePage(), selection.session(), diagram)));
        return null;
    }

    /** The selected element, or the nearest one around it that a diagram can show. */
    private static Optional<EObject> shown(ModelSelection selection) {
        return selection.owner().or(() -> selection.session().organisation())
                .flatMap(owner -> Stream.iterate(owner, element -> element != null, EObject::eContainer)
                        .filter(element -> !Diagrams.kinds(element).isEmpty()).findFirst());
    }

    /** Open Diagram ▸: the kinds there are of the selection. */
    public static final class Menu extends CompoundContributionItem {

        @Override
        protected IContributionItem[] getContributionItems() {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            return ModelSelection.of(window).flatMap(OpenDiagram::shown).stream().flatMap(element -> Diagrams.kinds(element).stream())
                    .map(kind -> item(window, kind)).toArray(IContributionItem[]::new);
        }

        private static IContributionItem item(IWorkbenchWindow window, DiagramDescription kind) {
            var item = new CommandContributionItemParameter(window, null, COMMAND, CommandContributionItem.STYLE_PUSH);
            item.label = kind.label();
            item.icon = Diagrams.ICONS.descriptor("diagram");
            item.parameters = Map.of(KIND, kind.name());
            return new CommandContributionItem(item);
        }
    }
}
