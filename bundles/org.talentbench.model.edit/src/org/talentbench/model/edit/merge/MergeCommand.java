// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;

/**
 * Copies newcomers into a model. It records what it does instead of being made of set and add commands: an influence's ends know of it
 * as soon as it knows of them, so a copy would reach into the model before any command had put it there.
 */
final class MergeCommand extends ChangeCommand {
    private final Organisation model;
    private final List<EObject> newcomers;
    private final Map<EObject, EObject> twins;
    private final List<Team> teams;
    private List<EObject> copies = List.of();

    MergeCommand(String label, Organisation model, List<EObject> newcomers, Map<EObject, EObject> twins, List<Team> teams) {
        super(model);
        setLabel(label);
        this.model = model;
        this.newcomers = newcomers;
        this.twins = twins;
        this.teams = teams;
    }

    @Override
    protected boolean prepare() {
        return !newcomers.isEmpty() && super.prepare();
    }

    @Override
    protected void doExecute() {
        var copier = new TwinCopier(twins);
        copies = new ArrayList<>(copier.copyAll(newcomers));
        FreeNames names = new FreeNames(model, newcomers);
        for (int i = 0; i < copies.size(); i++) {
            List<EObject> siblings = siblings(newcomers.get(i));
            names.take(copies.get(i), siblings);
            siblings.add(copies.get(i));
        }
        copier.copyReferences();
        names.rewriteFormulas(twins, copier);
        copies.stream().filter(Influence.class::isInstance).map(Influence.class::cast).forEach(this::confine);
    }

    /** Where a copy of the newcomer belongs: beside the drivers of the model's factor, or in the model itself. */
    @SuppressWarnings("unchecked")
    private List<EObject> siblings(EObject newcomer) {
        EObject holder = newcomer instanceof Driver && newcomer.eContainer() instanceof Factor factor ? twins.get(factor) : model;
        return (List<EObject>) holder.eGet(newcomer.eContainmentFeature());
    }

    /** A lever acts in the chosen teams; what a factor does to an outcome is the same for all. */
    private void confine(Influence influence) {
        if (influence.getSource() instanceof Incentive) {
            influence.getTeams().addAll(teams);
        }
    }

    @Override
    public Collection<?> getResult() {
        return copies;
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return copies;
    }

    /** References to what was matched lead to its twin; references to what stays out of the model lead nowhere. */
    private static final class TwinCopier extends EcoreUtil.Copier {
        private static final long serialVersionUID = 1;

        private final transient Map<EObject, EObject> twins;

        TwinCopier(Map<EObject, EObject> twins) {
            super(false, false);
            this.twins = twins;
        }

        @Override
        public EObject get(Object element) {
            EObject copy = super.get(element);
            return copy == null ? twins.get(element) : copy;
        }
    }
}
