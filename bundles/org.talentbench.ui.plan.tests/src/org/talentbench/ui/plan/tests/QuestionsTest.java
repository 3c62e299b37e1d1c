// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Plot;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.charts.Pick;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;
import org.talentbench.ui.tests.Watchdog;

/** What else can be asked from the Optimise menu, and answered in the Plan view. */
@ExtendWith(ErrorLog.class)
class QuestionsTest {

    private Studio studio;

    @AfterEach
    void close() throws Exception {
        studio.close();
    }

    @Test
    void aPointPickedOnTheFrontIsThePlanEverywhere() throws Exception {
        studio = Studio.open("ai-startup", "front.talent");
        Studio.menu("org.talentbench.ui.front");
        Bench.await("the plan and its front are there", () -> PlanUi.runs().front(studio.session()).result() != null);
        Bench.rest(300);
        // The first chart of a window costs the loading of its classes; what is watched is work, not a start.
        try (var watchdog = Watchdog.watch(200)) {
            Studio.menu("org.talentbench.ui.run");
            Bench.await("the run ends, with the front before one's eyes", () -> !PlanUi.runs().busy(studio.session()));
            Bench.rest(300);
            assertEquals(List.of(), watchdog.stalls());
        }
        Plan recommended = studio.state().shown();
        Bench.picture("front");
        ChartControl chart = Studio.charts().getFirst();
        List<FrontPoint> points = PlanUi.runs().front(studio.session()).result();
        assertTrue(points.size() > 5, "points: " + points.size());
        ImageData unpicked = Bench.pixels(Bench.place(chart.area()));
        int picked = points.size() / 2;
        Studio.click(chart, new Pick(0, picked));
        Bench.await("the plan of the point is shown", () -> studio.state().shown() != recommended);
        Bench.rest(300);
        Bench.picture("front-picked");
        Plan compromise = studio.state().shown();
        PlannedOutcome first = compromise.getOutcomes().stream()
                .filter(outcome -> outcome.getOutcome() == compromise.getObjectives().getFirst().getOutcome() && outcome.getTeam() == null).findFirst().orElseThrow();
        assertEquals(points.get(picked).getObjectives().getFirst(), first.getValue(), 1e-6);
        assertSame(compromise, Studio.view().plan().orElseThrow());
        assertSame(compromise, ShownPlan.of(Bench.model(studio.file)).orElseThrow(), "the diagrams follow");
        Studio.tab(PlanView.PLAN);
        long levers = compromise.getDecisions().stream().map(PlannedDecision::getIncentive).distinct().count();
        assertTrue(Studio.tables().getFirst().getItemCount() >= levers, "each lever has its row");
        Bench.picture("front-picked-plan");
        assertEquals(1, Bench.controls(Bench.shell(), Text.class, text -> text.getText().contains("this one stands beside it")).size(),
                "nobody is asked for more time that would not tell what limits a compromise");
        assertEquals(recommended.getFront().size(), points.size(), "whoever keeps the plan keeps its front");

        Path folder = Files.createTempDirectory("charts");
        Studio.tab(PlanView.FRONT);
        Studio.charts().getFirst().save(folder.resolve("front.png"));
        Studio.charts().getFirst().save(folder.resolve("front.csv"));
        assertTrue(Files.size(folder.resolve("front.png")) > 5_000);
        assertTrue(Files.readAllLines(folder.resolve("front.csv")).size() > points.size());

        PlanUi.runs().show(studio.session(), recommended);
        Bench.await("nothing is marked as picked any more", () -> Arrays.equals(unpicked.data, Bench.pixels(Bench.place(chart.area())).data));
    }

    @Test
    void whatIfsStandSideBySide() {
        studio = Studio.open("ai-startup", "what-if.talent");
        Scenario third = EcoreUtil.copy(Bench.model(studio.file).getScenarios().getFirst());
        third.setName("Everybody leaves for the competitor");
        var session = studio.session();
        session.execute(AddCommand.create(session.domain(), Bench.model(studio.file), TalentPackage.Literals.ORGANISATION__SCENARIOS, third));
        studio.run();
        Studio.tab(PlanView.COMPARISON);
        Bench.picture("comparison-empty");
        List<String> asked = new ArrayList<>();
        Bench.display().timerExec(500, () -> {
            Shell dialog = Bench.dialogs().findFirst().orElseThrow();
            Bench.picture("comparison-choice");
            asked.add(dialog.getText());
            Table choice = Bench.controls(dialog, Table.class, any -> true).getFirst();
            assertEquals(Bench.model(studio.file).getScenarios().size(), choice.getItemCount());
            press(dialog);
        });
        Studio.menu("org.talentbench.ui.compare");
        assertEquals(1, asked.size());
        Bench.await("the plans are there", () -> PlanUi.runs().comparison(studio.session()).result() != null);
        Bench.rest(400);
        Bench.picture("comparison");
        assertEquals(2 + 1 + Bench.model(studio.file).getScenarios().size(), Studio.tables().getFirst().getColumnCount(), "today, as it stands, and each what-if");
        var bars = (Bars) Studio.charts().getFirst().chart().orElseThrow();
        assertEquals(2 + Bench.model(studio.file).getScenarios().size(), bars.categories().size());
        assertEquals(List.of(), Bench.model(studio.file).getPlans(), "comparing changes nothing");
        Bench.command("org.talentbench.ui.copyPlan");
        var clipboard = new Clipboard(Bench.display());
        List<String> lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
        clipboard.dispose();
        assertEquals(List.of(3L + 3), lines.stream().map(line -> line.chars().filter(c -> c == '\t').count()).distinct().toList(), "a spreadsheet gets as many cells in every row");
    }

    @Test
    void aLongSearchSaysHowLongItTakesAndEndsWhenNobodyWantsItAnyMore() {
        studio = Studio.open("ai-startup", "long.talent");
        var session = studio.session();
        studio.run();
        Plan plan = studio.state().shown();
        session.execute(SetCommand.create(session.domain(), Bench.model(studio.file), TalentPackage.Literals.ORGANISATION__DRAWS, 20_000));
        Studio.tab(PlanView.FRONT);
        PlanUi.runs().findFront(session);
        Bench.await("it is told what is looked for, and how long", () -> PlanUi.runs().front(session).running()
                && PlanUi.runs().front(session).progress().what().matches("Looking for the compromises of Northlight AI – .*\\d+ (s|min) .*"));
        Bench.rest(100);
        Bench.picture("front-searching");
        try (var watchdog = Watchdog.watch(200)) {
            Studio.menu("org.talentbench.ui.cancel");
            Bench.await("the search ends", () -> !PlanUi.runs().busy(session));
            assertEquals(List.of(), watchdog.stalls());
        }
        Bench.rest(300);
        Bench.picture("front-cancelled");
        assertEquals(null, PlanUi.runs().front(session).result());
        assertSame(plan, studio.state().shown());
    }

    /** The dialog's default button. */
    private static void press(Shell dialog) {
        Button ok = dialog.getDefaultButton();
        ok.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void sharesOfATotalStandBesideTheRuleOfThumb() {
        studio = Studio.open("allocation", "shares.talent");
        studio.run();
        Studio.tab(PlanView.COMPARISON);
        Bench.picture("allocation");
        var bars = (Bars) Studio.charts().getFirst().chart().orElseThrow();
        assertEquals(2, bars.series().size());
        assertEquals(10, bars.series().get(0).values().get(9), 1e-6);
        assertEquals(3.514938, bars.series().get(1).values().get(0), 1e-6);
        Studio.tab(PlanView.FRONT);
        assertEquals(List.of(), Studio.charts(), "one objective has no front");
        Bench.picture("front-one-objective");
    }

    @Test
    void sensitivitiesAreShownNearThePlanAndOverall() {
        studio = Studio.open("ai-startup", "sensitivity.talent");
        studio.run();
        Studio.menu("org.talentbench.ui.sensitivity");
        Bench.await("the parts are there", () -> PlanUi.runs().sensitivity(studio.session()).result() != null);
        Bench.rest(400);
        Bench.picture("sensitivity");
        assertEquals(2, Studio.charts().size());
        double all = ((Bars) Studio.charts().get(1).chart().orElseThrow()).series().getFirst().values().stream().mapToDouble(Double::doubleValue).sum();
        assertTrue(all > 0.3 && all < 1.1, "what levers cause by themselves is a part of the whole: " + all);
    }

    @Test
    void outcomesAndTheRunHaveTheirCharts() {
        studio = Studio.open("ai-startup", "charts.talent");
        studio.run();
        Studio.tab(PlanView.OUTCOMES);
        Bench.picture("outcomes");
        assertEquals(studio.state().shown().getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct().count(), Studio.charts().size());
        Studio.tab(PlanView.RUN);
        Bench.picture("run");
        var convergence = (Plot) Studio.charts().getFirst().chart().orElseThrow();
        assertFalse(convergence.layers().isEmpty());
    }

    @Test
    void settingsChangeTheModelInOneStep() {
        studio = Studio.open("ai-startup", "settings.talent");
        long seed = Bench.model(studio.file).getSeed();
        int objectives = Bench.model(studio.file).getObjectives().size();
        Bench.display().timerExec(500, () -> {
            Shell dialog = Bench.dialogs().findFirst().orElseThrow();
            Bench.picture("settings");
            Text typed = Bench.controls(dialog, Text.class, text -> text.getText().equals(Long.toString(seed)) && text.isEnabled()).getLast();
            typed.setText("nonsense");
            assertFalse(dialog.getDefaultButton().isEnabled(), "bad input is not taken");
            Bench.picture("settings-wrong");
            typed.setText("4711");
            Button aim = Bench.controls(dialog, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0 && !button.getSelection()).getFirst();
            aim.setSelection(true);
            aim.notifyListeners(SWT.Selection, new Event());
            press(dialog);
        });
        Studio.menu("org.talentbench.ui.settings");
        assertEquals(4711, Bench.model(studio.file).getSeed());
        assertEquals(objectives + 1, Bench.model(studio.file).getObjectives().size());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(seed, Bench.model(studio.file).getSeed());
        assertFalse(studio.session().dirty());
    }
}
