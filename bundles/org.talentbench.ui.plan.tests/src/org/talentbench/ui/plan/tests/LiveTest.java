// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;
import org.talentbench.ui.tests.Watchdog;

/** Live optimisation: the plan, the view and the diagrams follow the model, and nothing edits it. */
@ExtendWith(ErrorLog.class)
class LiveTest {

    private Studio studio;

    @AfterEach
    void close() throws Exception {
        studio.close();
    }

    private Organisation model() {
        return Bench.model(studio.file);
    }

    private void edit(double budget) {
        var session = studio.session();
        Budget whole = model().getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).filter(each -> each.getTeam() == null).findFirst().orElseThrow();
        session.execute(SetCommand.create(session.domain(), whole, TalentPackage.Literals.BUDGET__AMOUNT, budget));
    }

    private void awaitPlan() {
        Bench.await("the plan is that of the model", studio::upToDate);
    }

    private double cost() {
        return studio.state().plans().getFirst().getOutcomes().stream().filter(outcome -> outcome.getOutcome().getKind() == OutcomeKind.COST && outcome.getTeam() == null)
                .mapToDouble(PlannedOutcome::getValue).findFirst().orElseThrow();
    }

    @Test
    void everyChangeLeadsToTheNewBestPlanAndTheModelStaysAsItWasEdited() {
        studio = Studio.open("ai-startup", "live.talent");
        Studio.menu("org.talentbench.ui.live");
        awaitPlan();
        assertFalse(studio.session().dirty(), "a live plan is no change of the model");
        Bench.picture("live-on");
        Plan first = studio.state().shown();
        assertSame(first, ShownPlan.of(model()).orElseThrow(), "diagrams show it");
        double before = cost();
        Table levers = Studio.tables().getFirst();
        levers.setSelection(1);
        String planned = levers.getItem(1).getText(2);
        try (var watchdog = Watchdog.watch(200)) {
            edit(before / 2);
            awaitPlan();
            assertEquals(List.of(), watchdog.stalls());
        }
        assertTrue(cost() <= before / 2 * 1.001, "half the budget is kept to: " + cost());
        assertNotEquals(first, ShownPlan.of(model()).orElseThrow());
        assertEquals(List.of(), model().getPlans());
        assertEquals(null, model().getChosenPlan());
        Bench.picture("live-after-edit");
        assertEquals(1, levers.getSelectionIndex(), "whoever reads out a lever's numbers keeps it selected");
        assertNotEquals(planned, levers.getItem(1).getText(2), "and they are those of the new plan");

        Bench.command("org.eclipse.ui.edit.undo");
        awaitPlan();
        assertFalse(studio.session().dirty(), "undo leads back to the saved model");
        assertTrue(cost() > before / 2 * 1.1, "and its plan to what it was: " + cost());

        Studio.menu("org.talentbench.ui.live");
        edit(before / 3);
        Bench.rest(500);
        assertTrue(studio.state().stale(studio.session()), "turned off, nothing follows");
    }

    @Test
    void aMistakeWhileEditingIsToldWithoutTakingTheSelectionAway() {
        studio = Studio.open("retention-cycle", "live-mistake.talent");
        Studio.menu("org.talentbench.ui.live");
        awaitPlan();
        Plan good = studio.state().shown();
        var session = studio.session();
        var incentive = model().getIncentives().getFirst();
        var selected = Bench.page().getActiveEditor().getSite().getSelectionProvider().getSelection();
        session.execute(SetCommand.create(session.domain(), incentive, TalentPackage.Literals.INCENTIVE__LOWER, incentive.getUpper() + 1));
        Bench.await("the mistake is told", () -> studio.state().failure() != null);
        assertEquals(incentive, studio.state().failure().element());
        assertEquals(selected, Bench.page().getActiveEditor().getSite().getSelectionProvider().getSelection());
        assertSame(good, studio.state().shown(), "the last good plan stays");
        Bench.picture("live-mistake");
        Bench.command("org.eclipse.ui.edit.undo");
        awaitPlan();
        assertEquals(null, studio.state().failure());
    }

    @Test
    void theLastOfManyChangesCounts() {
        studio = Studio.open("retention-cycle", "live-many.talent");
        Studio.menu("org.talentbench.ui.live");
        awaitPlan();
        var session = studio.session();
        var incentive = model().getIncentives().getFirst();
        for (int upper = 80; upper <= 100; upper++) {
            session.execute(SetCommand.create(session.domain(), incentive, TalentPackage.Literals.INCENTIVE__UPPER, (double) upper));
            Bench.rest(20);
        }
        awaitPlan();
        assertEquals(session.revision(), studio.state().revision());
        assertFalse(PlanUi.runs().busy(session));
    }
}
