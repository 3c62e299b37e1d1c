// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Setting;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.charts.Pick;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.plan.tests.Studio;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/** Somebody asks for a plan from the menu, has it follow the model, picks a compromise on the front, and makes it today's. */
class StoryOfOptimisingTest extends Story {

    @AfterEach
    void turnOff() {
        PlanUi.live().turn(false, null);
        PlanUi.refreshCommands();
        PlanUi.runs().cancel(session());
    }

    private ModelSession session() {
        return Bench.session(file());
    }

    private RunState state() {
        return PlanUi.runs().of(session());
    }

    /** Whether the plan is that of the model as it is. */
    private boolean upToDate() {
        return !state().running() && !state().plans().isEmpty() && !state().stale(session());
    }

    @Test
    void aPlanIsFoundFromTheMenuAndFollowsTheModel() throws Exception {
        begin("ai-startup", "followed.talent", "FactorMap");
        Person.plays(person -> {
            Incentive lever = person.see(() -> model().getIncentives().getFirst());
            Rectangle box = person.see(() -> paper().area(lever));
            ImageData cold = person.see(() -> Bench.pixels(box));
            person.menu("Optimise", "Run Optimisation");
            person.await("there is a plan", () -> upToDate());
            Plan first = person.see(() -> state().shown());
            person.await("the diagram shows it", () -> first.equals(ShownPlan.of(model()).orElse(null)));
            person.await("as colours", () -> !same(cold, Bench.pixels(box)));
            person.await("the view shows it", () -> Bench.page().findView(PlanView.ID) instanceof PlanView view && first.equals(view.plan().orElse(null)));
            assertTrue(decides(person, lever));
            person.picture("story-plan");

            person.menu("Optimise", "Live Optimisation");
            person.await("the plan follows", () -> PlanUi.live().on() && upToDate());
            person.click(() -> paper().at(lever));
            person.await("it is selected", () -> paper().selected(lever));
            var place = person.see(() -> paper().bounds(lever).centre());
            person.press(KeyEvent.VK_DELETE);
            person.await("the lever is gone, and the plan is without it", () -> lever.eResource() == null && upToDate() && state().shown() != first);
            assertFalse(decides(person, lever));
            person.picture("story-live");
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            person.await("the lever is back, in the model and in the plan", () -> lever.eResource() != null && upToDate());
            assertTrue(decides(person, lever));
            assertTrue(person.see(() -> paper().bounds(lever).centre().distance(place)) < 1, "it stands where it stood");

            person.menu("Optimise", "Live Optimisation");
            person.await("nothing follows any more", () -> !PlanUi.live().on());
            person.click(() -> paper().at(lever));
            person.await("it is selected", () -> paper().selected(lever));
            person.press(KeyEvent.VK_DELETE);
            person.await("the plan is called outdated", () -> state().stale(session()));
            assertFalse(person.see(() -> state().running()));
        });
    }

    private boolean decides(Person person, Incentive lever) {
        return person.see(() -> state().shown().getDecisions().stream().anyMatch(decision -> decision.getIncentive() == lever));
    }

    @Test
    void aPointOfTheFrontBecomesToday() throws Exception {
        begin("ai-startup", "picked.talent", "FactorMap");
        Person.plays(person -> {
            person.menu("Optimise", "Pareto Front");
            List<FrontPoint> points = person.find("the front", () -> Optional.ofNullable(PlanUi.runs().front(session()).result()).filter(found -> upToDate()));
            Plan recommended = person.see(() -> state().shown());
            Pick middle = new Pick(0, points.size() / 2);
            person.await("the chart shows it", () -> Studio.charts().stream().anyMatch(chart -> chart.position(middle).isPresent()));
            person.picture("story-front");
            person.click(() -> {
                ChartControl chart = Studio.charts().getFirst();
                return chart.area().toDisplay(chart.position(middle).orElseThrow());
            });
            person.await("the plan of the point is shown", () -> upToDate() && state().shown() != recommended);
            Plan compromise = person.see(() -> state().shown());
            assertEquals(points.get(middle.index()).getObjectives().getFirst(), person.see(() -> first(compromise)), 1e-6);
            assertEquals(compromise, person.see(() -> ShownPlan.of(model()).orElseThrow()), "on the diagram too");
            person.picture("story-picked");

            List<Double> before = person.see(this::today);
            person.menu("Optimise", "Apply Plan");
            person.await("the plan is today's", () -> state().applied(session()));
            assertNotEquals(before, person.see(this::today));
            assertTrue(person.see(() -> ShownPlan.of(model()).isEmpty()), "there is nothing left to change");
            person.picture("story-applied");
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            person.await("one step takes it back", () -> before.equals(today()));
        });
    }

    /** What the plan makes of the first objective. */
    private static double first(Plan plan) {
        return plan.getOutcomes().stream().filter(outcome -> outcome.getOutcome() == plan.getObjectives().getFirst().getOutcome() && outcome.getTeam() == null)
                .mapToDouble(PlannedOutcome::getValue).findFirst().orElseThrow();
    }

    /** What is set today, for all teams and for each that differs. */
    private List<Double> today() {
        return Stream.concat(model().getIncentives().stream().map(Incentive::getToday),
                model().getTeams().stream().flatMap(team -> team.getSettings().stream()).map(Setting::getValue)).toList();
    }
}
