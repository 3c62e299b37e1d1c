// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.NumberFormat;
import java.text.ParseException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;
import org.talentbench.ui.tests.Watchdog;

/** The Optimise menu: from F9 to a plan on the screen, applied, kept, copied; and what is said when it fails. */
@ExtendWith(ErrorLog.class)
class OptimisingTest {

    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    private RunState state() {
        return PlanUi.runs().of(Bench.session(file));
    }

    private void run() {
        Bench.view(PlanView.ID, PlanView.class).bringUp(PlanView.PLAN);
        Bench.page().activate(Bench.page().getActiveEditor());
        Bench.command("org.talentbench.ui.run");
        Bench.await("the run ends", () -> !state().running());
        Bench.rest(300);
    }

    @Test
    void whereThereIsNoPlanTheViewNamesTheModelAsItIsCalledNow() {
        file = Bench.example("retention-cycle", "renamed.talent");
        Bench.open(file);
        PlanView view = Bench.view(PlanView.ID, PlanView.class);
        view.show(Bench.session(file));
        Bench.session(file).execute(SetCommand.create(Bench.session(file).domain(), Bench.model(file), TalentPackage.Literals.NAMED__NAME, "Renamed"));
        Bench.await("the new name", () -> !Bench.controls(Bench.part(view), Link.class, link -> link.getText().contains("«Renamed»")).isEmpty());
    }

    @Test
    void thePlanOfTheReferenceCaseIsShownAppliedAndTakenBack() {
        file = Bench.example("retention-cycle", "retention.talent");
        TalentEditor editor = Bench.open(file);
        Bench.picture("plan-empty");
        run();
        Bench.picture("plan-retention");
        assertEquals(null, state().failure());
        PlanView view = Bench.view(PlanView.ID, PlanView.class);
        assertEquals(state().plans().getFirst(), view.plan().orElseThrow());
        Table levers = Studio.tables().getFirst();
        assertEquals(view.plan().get().getDecisions().size(), levers.getItemCount());
        assertEquals("75", levers.getItem(0).getText(2), "u = 75 is the optimum of the reference case");

        Bench.page().activate(editor);
        PlannedDecision first = view.plan().get().getDecisions().getFirst();
        double before = first.getIncentive().getToday();
        Bench.command("org.talentbench.ui.applyPlan");
        assertTrue(editor.isDirty());
        Bench.rest(300);
        Bench.picture("plan-applied");
        assertEquals(Bench.model(file), ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement(),
                "Properties have something to show");
        assertTrue(state().applied(Bench.session(file)), "the plan is not called outdated by its own values");
        assertTrue(ShownPlan.of(Bench.model(file)).isEmpty(), "there is nothing left to change");
        Bench.command("org.eclipse.ui.edit.undo");
        assertFalse(editor.isDirty(), "applying is one step");
        assertEquals(before, first.getIncentive().getToday());
        assertFalse(state().stale(Bench.session(file)), "the model is again as it was when the plan was found");
        Bench.command("org.eclipse.ui.edit.redo");
        assertTrue(state().applied(Bench.session(file)));
        Bench.command("org.eclipse.ui.edit.undo");

        Bench.command("org.talentbench.ui.keepPlan");
        assertEquals(1, Bench.model(file).getPlans().size());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(0, Bench.model(file).getPlans().size());
    }

    @Test
    void anAppliedPlanIsTodayForTheNextRun() {
        file = Bench.example("ai-startup", "applied.talent");
        Bench.open(file);
        run();
        double planned = retention().getValue();
        Bench.command("org.talentbench.ui.applyPlan");
        run();
        assertEquals(planned, retention().getToday(), 1e-6);
        assertTrue(retention().getValue() > planned - 1e-3, "staying where the plan led is possible: " + retention().getValue());
    }

    private PlannedOutcome retention() {
        return state().plans().getFirst().getOutcomes().stream()
                .filter(outcome -> outcome.getOutcome().getKind() == OutcomeKind.RETENTION && outcome.getTeam() == null)
                .findFirst().orElseThrow();
    }

    @Test
    void aWholeCompanyIsOptimisedWithoutTheWindowEverStanding() {
        file = Bench.example("ai-startup", "company.talent");
        Bench.open(file);
        Bench.view(PlanView.ID, PlanView.class);
        Bench.page().activate(Bench.page().getActiveEditor());
        Bench.rest(1000);
        try (var watchdog = Watchdog.watch(200)) {
            run();
            assertEquals(List.of(), watchdog.stalls());
        }
        assertEquals(null, state().failure());
        assertFalse(state().plans().isEmpty());
        Bench.picture("plan-company");
        List<Table> tables = Bench.controls(Bench.shell(), Table.class, table -> table.getColumnCount() > 0);
        assertEquals(2, tables.size());
        for (Table table : tables) {
            assertTrue(Stream.of(table.getColumns()).mapToInt(TableColumn::getWidth).sum() <= table.getClientArea().width, "no column is cut off");
        }
        assertEquals(List.of("Turnover (%)", "Research", "Engineering", "Customer Solutions"),
                IntStream.range(0, 4).mapToObj(row -> tables.get(1).getItem(row).getText(0).strip()).toList());
        Bench.command("org.talentbench.ui.copyPlan");
        var clipboard = new Clipboard(Bench.display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertTrue(text.contains("\t") && text.contains("Recommended levers"), text);
    }

    @Test
    void theLeversAreSortedByAHeadAndCopiedForASpreadsheet() throws Exception {
        file = Bench.example("ai-startup", "sorted.talent");
        Bench.open(file);
        run();
        Table levers = Studio.tables().getFirst();
        List<String> before = values(levers);
        press(levers.getColumn(2));
        int shown = levers.getColumn(2).getWidth();
        levers.getColumn(2).pack();
        assertEquals(levers.getColumn(2).getWidth(), shown, "the head has room for its arrow");
        List<Double> upwards = values(levers).stream().map(OptimisingTest::number).toList();
        assertEquals(upwards.stream().sorted().toList(), upwards);
        assertEquals(before.size(), upwards.size());
        press(levers.getColumn(2));
        assertEquals(upwards.reversed(), values(levers).stream().map(OptimisingTest::number).toList());

        levers.setFocus();
        Bench.rest(200);
        Bench.command("org.eclipse.ui.edit.copy");
        var clipboard = new Clipboard(Bench.display());
        List<String> lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
        clipboard.dispose();
        int head = lines.indexOf("Recommended levers") + 1;
        assertEquals(6, lines.get(head).split("\t").length, lines.get(head));
        List<String> rows = lines.subList(head + 1, head + 1 + state().plans().getFirst().getDecisions().size());
        assertTrue(rows.stream().allMatch(row -> row.split("\t", -1).length == 6), rows::toString);
    }

    private static void press(TableColumn head) {
        head.notifyListeners(SWT.Selection, new Event());
        Bench.rest(100);
    }

    /** What the plan sets the levers to, from above; what it says of their teams, which stands under them, aside. */
    private static List<String> values(Table levers) {
        return Stream.of(levers.getItems()).filter(row -> !Character.isWhitespace(row.getText(0).charAt(0))).map(row -> row.getText(2)).toList();
    }

    private static double number(String text) {
        try {
            return NumberFormat.getNumberInstance().parse(text.replace('−', '-')).doubleValue();
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void aFailedRunSaysWhyShowsWhereAndKeepsTheLastPlan() {
        file = Bench.example("retention-cycle", "failing.talent");
        TalentEditor editor = Bench.open(file);
        run();
        var plan = state().plans().getFirst();
        var session = Bench.session(file);
        var incentive = Bench.model(file).getIncentives().getFirst();
        session.execute(SetCommand.create(session.domain(), incentive, TalentPackage.Literals.INCENTIVE__LOWER, incentive.getUpper() + 1));
        Bench.page().activate(editor);
        run();
        Bench.picture("plan-failed");
        assertEquals(incentive, state().failure().element());
        assertEquals(incentive, ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
        assertEquals(plan, state().plans().getFirst(), "the last good plan stays");
    }

    @Test
    void aRunCanBeCancelled() {
        file = Bench.example("ai-startup", "cancelled.talent");
        Bench.open(file);
        var session = Bench.session(file);
        session.execute(SetCommand.create(session.domain(), Bench.model(file), TalentPackage.Literals.ORGANISATION__DRAWS, 200));
        Bench.command("org.talentbench.ui.run");
        Bench.rest(150);
        Bench.picture("running");
        Bench.command("org.talentbench.ui.cancel");
        Bench.await("the run ends", () -> !state().running());
    }
}
