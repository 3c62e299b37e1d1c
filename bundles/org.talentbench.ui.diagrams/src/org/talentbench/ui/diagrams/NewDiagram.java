// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** Makes a diagram of a kind and opens it: one more of the organisation, or of a new chart, which comes with it. */
public final class NewDiagram extends AbstractHandler {

    static final String COMMAND = "org.talentbench.ui.diagrams.new";
    static final String KIND = "org.talentbench.ui.diagrams.new.kind";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String kind = event.getParameter(KIND);
        ModelSelection.of(window).ifPresent(selection -> selection.session().organisation().ifPresent(organisation -> {
            Diagram diagram = create(selection.session(), organisation, Diagrams.notation().specification().diagram(kind));
            Diagrams.open(window.getActivePage(), selection.session(), diagram);
        }));
        return null;
    }

    private static Diagram create(ModelSession session, Organisation organisation, DiagramDescription kind) {
        var creation = new CompoundCommand(NLS.bind(Messages.new_diagram, kind.label()));
        EObject target = Diagrams.kinds(organisation).contains(kind) ? organisation : chart(session, organisation, kind, creation);
        Diagram diagram = Sheet.blank(TalentFactory.eINSTANCE.createDiagram(), kind, target);
        if (target == organisation) {
            diagram.setName(free(kind.label(), organisation.getDiagrams()));
        }
        creation.append(AddCommand.create(session.domain(), organisation, TalentPackage.Literals.ORGANISATION__DIAGRAMS, diagram));
        session.execute(creation);
        return diagram;
    }

    /** An element of the kind that such a diagram shows, new in the organisation. */
    private static EObject chart(ModelSession session, Organisation organisation, DiagramDescription kind, CompoundCommand creation) {
        String name = kind.domainClass().substring(kind.domainClass().lastIndexOf(':') + 1);
        var type = (EClass) organisation.eClass().getEPackage().getEClassifier(name);
        EReference home = organisation.eClass().getEAllContainments().stream()
                .filter(reference -> reference.getEReferenceType().isSuperTypeOf(type)).findFirst().orElseThrow();
        EObject chart = EcoreUtil.create(type);
        if (chart instanceof Named named) {
            named.setName(free(kind.label(), (List<?>) organisation.eGet(home)));
        }
        creation.append(AddCommand.create(session.domain(), organisation, home, chart));
        return chart;
    }

    private static String free(String label, List<?> siblings) {
        List<String> taken = siblings.stream().filter(Named.class::isInstance).map(sibling -> ((Named) sibling).getName()).toList();
        int number = 1;
        while (taken.contains(label + " " + number)) {
            number++;
        }
        return label + " " + number;
    }

    /** New Diagram ▸: every kind there is. */
    public static final class Menu extends CompoundContributionItem {

        @Override
        protected IContributionItem[] getContributionItems() {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            Optional<Organisation> organisation = ModelSelection.of(window).flatMap(selection -> selection.session().organisation());
            return organisation.stream().flatMap(any -> Diagrams.notation().specification().diagrams().stream()).map(kind -> {
                var item = new CommandContributionItemParameter(window, null, COMMAND, CommandContributionItem.STYLE_PUSH);
                item.label = kind.label();
                item.tooltip = kind.documentation();
                item.icon = Diagrams.ICONS.descriptor("diagram");
                item.parameters = Map.of(KIND, kind.name());
                return new CommandContributionItem(item);
            }).toArray(IContributionItem[]::new);
        }
    }
}
