// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Wording;
import org.talentbench.ui.session.ModelSelection;

/**
 * Something that can be created under an element.
 *
 * @param owner what it is created under
 * @param feature where it is put
 * @param element the new element, not yet in the model
 * @param key tells it from the other children of the same owner
 * @param label what the menu calls it
 */
record NewChild(EObject owner, EReference feature, EObject element, String key, String label) {

    /** Results of the computer, and where a canvas has placed things: nobody makes those by hand. */
    private static final Set<EReference> COMPUTED = Set.of(TalentPackage.Literals.ORGANISATION__PLANS, TalentPackage.Literals.ORGANISATION__DIAGRAMS,
            TalentPackage.Literals.PLAN__DECISIONS, TalentPackage.Literals.PLAN__OUTCOMES, TalentPackage.Literals.PLAN__FRONT,
            TalentPackage.Literals.PLAN__SHADOW_PRICES, TalentPackage.Literals.PLAN__SENSITIVITIES, TalentPackage.Literals.PLAN__PROVENANCE);

    /** What can be created under the selection, in the metamodel's order. */
    static List<NewChild> under(ModelSelection selection) {
        return selection.owner().stream().flatMap(owner -> {
            Collection<?> descriptors = selection.session().domain().getNewChildDescriptors(owner, null);
            return descriptors.stream().map(CommandParameter.class::cast)
                    .filter(child -> child.getEReference() != null && !COMPUTED.contains(child.getEReference()))
                    .filter(child -> selection.branch().isEmpty() || selection.branch().get().feature() == child.getEReference())
                    .filter(child -> child.getEReference().isMany() || !owner.eIsSet(child.getEReference()))
                    .flatMap(child -> kinds(owner, child.getEReference(), child.getEValue()));
        }).toList();
    }

    /** A factor is nothing without its kind and the drivers that the kind brings, so each kind is offered by itself. */
    private static Stream<NewChild> kinds(EObject owner, EReference feature, EObject element) {
        String prefix = feature.getName() + "/";
        return element instanceof Factor
                ? FactorKinds.all().stream().map(kind -> new NewChild(owner, feature, kind.create(), prefix + kind.id(), kind.label()))
                : Stream.of(new NewChild(owner, feature, element, prefix + element.eClass().getName(), Wording.of(element.eClass())));
    }

    /** The command that puts it into the model, with a name that no sibling has. */
    Command creation(ModelSelection selection) {
        if (element instanceof Named named && named.getName() == null) {
            named.setName(freeName());
        }
        var creation = new CompoundCommand(NLS.bind(Messages.command_new, label));
        creation.append(CreateChildCommand.create(selection.session().domain(), owner, new CommandParameter(null, feature, element), List.of(owner)));
        if (element instanceof Factor factor && owner instanceof Organisation organisation) {
            creation.append(new ChangeCommand(organisation) {
                @Override
                protected void doExecute() {
                    FactorKinds.find(factor.getKind()).ifPresent(kind -> organisation.getInfluences().addAll(kind.connect(factor, organisation)));
                }
            });
        }
        return creation;
    }

    private String freeName() {
        List<String> taken = owner.eContents().stream().filter(Named.class::isInstance).map(sibling -> ((Named) sibling).getName()).toList();
        int number = 1;
        while (taken.contains(label + " " + number)) {
            number++;
        }
        return label + " " + number;
    }
}
