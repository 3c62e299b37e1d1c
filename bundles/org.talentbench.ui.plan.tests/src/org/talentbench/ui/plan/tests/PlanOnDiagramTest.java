// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** What an open diagram shows of a plan: after a run, while live optimisation is on, and once the plan has been applied. */
@ExtendWith(ErrorLog.class)
class PlanOnDiagramTest {

    private Studio studio;

    @AfterEach
    void close() throws Exception {
        studio.close();
    }

    private Organisation model() {
        return Bench.model(studio.file);
    }

    private DiagramEditor open(String kind) {
        DiagramEditor editor = Diagrams.open(Bench.page(), studio.session(), Diagrams.of(model(), kind)).orElseThrow();
        Bench.rest(500);
        return editor;
    }

    private static Item.Box box(DiagramEditor editor, EObject element) {
        var view = editor.canvas().sheet().view();
        return view.box(view.keys(element).getFirst()).orElseThrow();
    }

    private static String text(DiagramEditor editor, EObject element) {
        return box(editor, element).label().text();
    }

    private static Rgb colour(DiagramEditor editor, EObject element) {
        return box(editor, element).look().fill();
    }

    /** What the plan sets a lever to in the mean over people, as diagrams write it. */
    private double planned(Incentive lever) {
        List<PlannedDecision> decisions = studio.state().shown().getDecisions().stream().filter(decision -> decision.getIncentive() == lever).toList();
        double people = decisions.stream().mapToDouble(decision -> decision.getTeam() == null ? 1 : decision.getTeam().getHeadcount()).sum();
        return decisions.stream().mapToDouble(decision -> decision.getValue() * (decision.getTeam() == null ? 1 : decision.getTeam().getHeadcount())).sum() / people;
    }

    private static String number(double value) {
        NumberFormat form = NumberFormat.getNumberInstance();
        form.setMaximumFractionDigits(1);
        return form.format(value);
    }

    private void awaitPlan() {
        Bench.await("the plan is that of the model", studio::upToDate);
        Bench.rest(300);
    }

    @Test
    void theFactorMapShowsWhatThePlanChangesAndHowHotItIs() {
        studio = Studio.open("retention-cycle", "canvas.talent");
        DiagramEditor map = open("FactorMap");
        Incentive lever = model().getIncentives().getFirst();
        Rgb before = colour(map, lever);
        assertFalse(text(map, lever).contains("↗"), text(map, lever));
        Bench.picture("map-before");

        Bench.command("org.talentbench.ui.run");
        awaitPlan();
        assertTrue(text(map, lever).contains("↗ 75"), () -> "the recommended value beside today's, with an arrow: " + text(map, lever));
        assertNotEquals(before, colour(map, lever), "and a colour for what is raised");
        Bench.picture("map-planned");

        Bench.command("org.talentbench.ui.applyPlan");
        Bench.rest(300);
        assertFalse(text(map, lever).contains("↗"), () -> "applied, there is nothing left to change: " + text(map, lever));
        assertTrue(text(map, lever).contains("75"), text(map, lever));
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.rest(300);
        assertFalse(studio.session().dirty());
        assertTrue(text(map, lever).contains("↗ 75"), () -> "undone, the plan stands beside the model again: " + text(map, lever));
    }

    @Test
    void aPlanMovesNothing() {
        studio = Studio.open("ai-startup", "still.talent");
        DiagramEditor map = open("FactorMap");
        showsAPlanInPlace(map);
        Key outcome = map.canvas().sheet().view().keys(model().getOutcomes().getLast()).getFirst();
        PlanUi.runs().show(studio.session(), null);
        map.canvas().sheet().edits().move(Set.of(outcome), 30, 40);
        showsAPlanInPlace(map);
    }

    @Test
    void aPlanMovesNothingOfADiagramThatHasBeenPlaced() {
        studio = Studio.open("harbour-logistics", "placed.talent");
        showsAPlanInPlace(open("FactorMap"));
    }

    private void showsAPlanInPlace(DiagramEditor map) {
        Bench.rest(300);
        Map<Key, Bounds> before = places(map);
        Bench.picture("map-in-place-before-" + studio.file.getName());
        Bench.command("org.talentbench.ui.run");
        awaitPlan();
        Bench.picture("map-in-place-" + studio.file.getName());
        assertEquals(before, places(map));
        assertTrue(text(map, model().getOutcomes().getFirst()).contains("\n"), "though the plan is shown");
    }

    private static Map<Key, Bounds> places(DiagramEditor editor) {
        return editor.canvas().sheet().view().placement().boxes();
    }

    @Test
    void theFactorMapFollowsLiveOptimisation() {
        studio = Studio.open("ai-startup", "canvas-live.talent");
        DiagramEditor map = open("FactorMap");
        Studio.menu("org.talentbench.ui.live");
        awaitPlan();
        List<Incentive> levers = model().getIncentives();
        List<String> first = levers.stream().map(lever -> text(map, lever)).toList();
        List<Rgb> colours = levers.stream().map(lever -> colour(map, lever)).toList();
        assertTrue(first.stream().anyMatch(text -> text.contains("↗")), first::toString);
        assertTrue(colours.stream().distinct().count() > 2, () -> "levers are as hot as they are changed: " + colours);
        for (EObject element : Stream.concat(levers.stream(), model().getOutcomes().stream()).toList()) {
            var view = map.canvas().sheet().view();
            assertTrue(view.bounds(view.keys(element).getFirst()).width() >= Sizes.of(box(map, element)).width(), () -> "cut off: " + text(map, element));
        }
        Bench.picture("map-live");
        Budget budget = model().getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).findFirst().orElseThrow();
        studio.session().execute(SetCommand.create(studio.session().domain(), budget, TalentPackage.Literals.BUDGET__AMOUNT, budget.getAmount() / 2));
        awaitPlan();
        assertNotEquals(first, levers.stream().map(lever -> text(map, lever)).toList(), "half the budget buys less");
        for (Incentive lever : levers) {
            String number = number(planned(lever));
            assertTrue(text(map, lever).contains(number), () -> text(map, lever) + " says " + number);
        }
        Bench.picture("map-live-after-edit");
        assertEquals(null, model().getChosenPlan(), "nothing of it is in the model");
        DiagramEditor teams = open("TeamChart");
        Bench.rest(300);
        Bench.picture("teams-live");
        assertTrue(teams.canvas().sheet().view().boxKeys().size() >= model().getTeams().size());
    }
}
