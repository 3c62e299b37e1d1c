// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.Messages;

/** An outcome in the settings: whether it is aimed at, which way, and how much it counts beside the others. */
final class ObjectiveRow {

    private final Organisation organisation;
    private final Outcome outcome;
    private final Objective known;
    private final Button wanted;
    private final Combo sense;
    private final Text weight;

    ObjectiveRow(Composite parent, Organisation organisation, Outcome outcome, Runnable changed) {
        this.organisation = organisation;
        this.outcome = outcome;
        known = organisation.getObjectives().stream().filter(objective -> objective.getOutcome() == outcome).findFirst().orElse(null);
        wanted = new Button(parent, SWT.CHECK);
        wanted.setText(Wording.of(outcome).replace("&", "&&"));
        wanted.setSelection(known != null);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(wanted);
        sense = new Combo(parent, SWT.READ_ONLY);
        for (Sense each : Sense.VALUES) {
            sense.add(Wording.of(TalentPackage.Literals.SENSE, each));
        }
        sense.select(Sense.VALUES.indexOf(known == null ? usual(outcome) : known.getSense()));
        weight = new Text(parent, SWT.BORDER | SWT.RIGHT);
        weight.setText(Numbers.exact(known == null ? 1 : known.getWeight()));
        weight.setToolTipText(NLS.bind(Messages.settings_weight, Wording.of(outcome)));
        GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(weight);
        wanted.addListener(SWT.Selection, event -> {
            enable();
            changed.run();
        });
        weight.addListener(SWT.Modify, event -> changed.run());
        enable();
    }

    private static Sense usual(Outcome outcome) {
        return outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.COST ? Sense.MINIMISE : Sense.MAXIMISE;
    }

    private void enable() {
        sense.setEnabled(wanted.getSelection());
        weight.setEnabled(wanted.getSelection());
    }

    boolean wanted() {
        return wanted.getSelection();
    }

    private Optional<Double> typedWeight() {
        return Numbers.parse(weight.getText()).map(Number::doubleValue).filter(number -> number >= 0);
    }

    Optional<String> problem() {
        return wanted() && typedWeight().isEmpty() ? Optional.of(NLS.bind(Messages.settings_weight_wrong, Wording.of(outcome))) : Optional.empty();
    }

    void changes(EditingDomain domain, CompoundCommand all) {
        if (!wanted()) {
            if (known != null) {
                all.append(RemoveCommand.create(domain, organisation, TalentPackage.Literals.ORGANISATION__OBJECTIVES, known));
            }
            return;
        }
        Sense chosen = Sense.VALUES.get(sense.getSelectionIndex());
        double typed = typedWeight().orElseThrow();
        if (known == null) {
            Objective objective = TalentFactory.eINSTANCE.createObjective();
            objective.setName(Wording.of(TalentPackage.Literals.SENSE, chosen) + " " + Wording.of(outcome));
            objective.setOutcome(outcome);
            objective.setSense(chosen);
            objective.setWeight(typed);
            all.append(AddCommand.create(domain, organisation, TalentPackage.Literals.ORGANISATION__OBJECTIVES, objective));
        } else {
            ConstraintRow.set(domain, known, TalentPackage.Literals.OBJECTIVE__SENSE, chosen, all);
            ConstraintRow.set(domain, known, TalentPackage.Literals.OBJECTIVE__WEIGHT, typed, all);
        }
    }
}
