// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Progress;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Team;

/** What cannot be computed is said in a sentence that names the element. */
class FaultTest {
    private final Firm firm = new Firm();

    private void assertFault(EObject element, String part) {
        AnalysisException fault = assertThrows(AnalysisException.class, () -> ProblemBuilder.build(firm.organisation, null));
        assertSame(element, fault.element());
        assertTrue(fault.getMessage().contains(part), fault::getMessage);
        assertTrue(fault.getMessage().endsWith("."), fault::getMessage);
    }

    @Test
    void anUnknownFactorKindOffersTheInstall() {
        firm.team("Research", 4, 0.2);
        Factor factor = firm.factor("career", 0.1);
        factor.setKind("com.example.weather");
        firm.influence(factor, firm.outcome("Turnover", OutcomeKind.TURNOVER), null);
        assertFault(factor, "talentbench plugins install");
    }

    @Test
    void turnoverNeedsTheTurnoverOfToday() {
        Team team = firm.team("Research", 4, null);
        firm.outcome("Turnover", OutcomeKind.TURNOVER);
        assertFault(team, "no turnover of today");
    }

    @Test
    void nobodyIsNoOrganisation() {
        firm.team("Research", 0, 0.2);
        assertFault(firm.organisation, "no team with people");
    }

    @Test
    void anOutcomeWithoutValueAndInfluenceIsNothing() {
        firm.team("Research", 4, 0.2);
        assertFault(firm.outcome("Ability", OutcomeKind.ABILITY), "nothing influences it");
    }

    @Test
    void whatDependsOnItselfIsSaidAsACircle() {
        firm.team("Research", 4, 0.2);
        Factor factor = firm.factor("career", 0.1);
        Driver training = factor.getDrivers().get(1);
        firm.influence(factor, training, Firm.slope(1));
        firm.formula("Level", "Career_development");
        factor.setName("Career development");
        AnalysisException fault = assertThrows(AnalysisException.class, () -> ProblemBuilder.build(firm.organisation, null));
        assertTrue(fault.getMessage().contains(" → "), fault::getMessage);
    }

    @Test
    void aNameThatIsNothingIsSaidWithWhatThereIs() {
        firm.team("Research", 4, 0.2);
        firm.incentive("Bonus", 1, 10);
        assertFault(firm.formula("Happiness", "Bonos + 1"), "Bonus");
    }

    @Test
    void aNameOfTwoElementsIsSaid() {
        firm.team("Research", 4, 0.2);
        firm.incentive("Bonus", 1, 10);
        firm.incentive("Bonus", 1, 10);
        assertFault(firm.formula("Happiness", "Bonus + 1"), "Rename");
    }

    @Test
    void aFormulaThatIsNoneIsSaidWithItsPlace() {
        firm.team("Research", 4, 0.2);
        assertFault(firm.formula("Happiness", "1 + "), "line 1, column 5");
    }

    @Test
    void aFactorCountsOnce() {
        firm.team("Research", 4, 0.2);
        Factor factor = firm.factor("career", 0.1);
        firm.influence(factor, firm.outcome("Turnover", OutcomeKind.TURNOVER), null);
        var second = firm.influence(factor, firm.outcome("Retention", OutcomeKind.RETENTION), null);
        assertFault(second, "count it twice");
    }

    @Test
    void whatNoPlanCanMeetIsSaid() {
        firm.team("Staff", 10, null).setSatisfaction(50.0);
        Incentive bonus = firm.incentive("Bonus", 100, 20);
        Outcome satisfaction = firm.outcome("Satisfaction", OutcomeKind.SATISFACTION);
        firm.influence(bonus, satisfaction, Firm.slope(1));
        firm.objective(satisfaction, Sense.MAXIMISE);
        OutcomeBound bound = Firm.NEW.createOutcomeBound();
        bound.setName("Heaven");
        bound.setOutcome(satisfaction);
        bound.setBound(90);
        firm.organisation.getConstraints().add(bound);
        AnalysisException fault = assertThrows(AnalysisException.class,
                () -> Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE));
        assertTrue(fault.getMessage().contains("Heaven"), fault::getMessage);
    }

    @Test
    void errorsOfValidationComeFirstAndAll() {
        firm.team("Staff", -1, null);
        firm.incentive("Bonus", 1, -5);
        AnalysisException fault = assertThrows(AnalysisException.class,
                () -> Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE));
        assertTrue(fault.findings().size() >= 2, fault::getMessage);
        assertEquals(fault.findings().getFirst().message(), fault.getMessage());
    }
}
