// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.nio.file.Path;

import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Messages;

/** Makes a model of an organisation of which little is known yet: enough to draw what moves its people, and to optimise that. */
public final class NewModelWizard extends ModelWizard {

    private OrganisationPage organisation;
    private ModelFilePage page;

    @Override
    protected String title() {
        return Messages.wizard_model;
    }

    @Override
    public void addPages() {
        page = new ModelFilePage(Messages.wizard_model, Messages.wizard_model_description, selection());
        organisation = new OrganisationPage(name -> page.propose(name.replaceAll("[\\\\/:*?\"<>|.]", " ").strip()));
        addPage(organisation);
        addPage(page);
    }

    @Override
    protected ModelFilePage filePage() {
        return page;
    }

    @Override
    protected void write(Path file) throws ModelException {
        ModelFile.save(organisation.organisation(), file);
    }

    /** An organisation of one team of which nothing is known yet, whose outcomes are told and which wants to keep its people. */
    public static Organisation blank(String name, String currency) {
        TalentFactory make = TalentFactory.eINSTANCE;
        Organisation organisation = make.createOrganisation();
        organisation.setName(name);
        organisation.setCurrency(currency);
        Team everybody = make.createTeam();
        everybody.setName(Messages.organisation_team);
        organisation.getTeams().add(everybody);
        outcome(organisation, OutcomeKind.TURNOVER, Messages.organisation_outcome_turnover, Messages.organisation_outcome_share);
        Outcome retention = outcome(organisation, OutcomeKind.RETENTION, Messages.organisation_outcome_retention, Messages.organisation_outcome_share);
        outcome(organisation, OutcomeKind.COST, Messages.organisation_outcome_cost, currency);
        outcome(organisation, OutcomeKind.NET_BENEFIT, Messages.organisation_outcome_benefit, currency);
        Objective keep = make.createObjective();
        keep.setName(Messages.organisation_objective);
        keep.setOutcome(retention);
        keep.setSense(Sense.MAXIMISE);
        keep.setWeight(1);
        organisation.getObjectives().add(keep);
        return organisation;
    }

    private static Outcome outcome(Organisation organisation, OutcomeKind kind, String name, String unit) {
        Outcome outcome = TalentFactory.eINSTANCE.createOutcome();
        outcome.setKind(kind);
        outcome.setName(name);
        outcome.setUnit(unit);
        organisation.getOutcomes().add(outcome);
        return outcome;
    }
}
