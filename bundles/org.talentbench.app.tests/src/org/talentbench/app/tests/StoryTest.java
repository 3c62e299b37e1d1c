// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.ResourceUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Setting;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.Wording;
import org.talentbench.ui.diagrams.Pictures;
import org.talentbench.ui.diagrams.tests.Pen;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.plan.optimise.ReportExport;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.plan.tests.Studio;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** A consultant's morning, from the welcome page to the report for the client: with mouse, keys, menus and wizards, in one go. */
@ExtendWith(ErrorLog.class)
class StoryTest {

    private IFile file;
    private Pen pen;
    private Throwable failure;

    @AfterEach
    void close() throws Exception {
        PlanUi.live().turn(false, null);
        Bench.page().closeAllEditors(false);
        if (file != null) {
            file.delete(true, null);
        }
    }

    private Organisation model() {
        return Bench.model(file);
    }

    private RunState state() {
        return PlanUi.runs().of(Bench.session(file));
    }

    private void undo() {
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.rest(100);
    }

    @Test
    void aNewModelIsDrawnOptimisedSavedAndOpenedAgain() throws Exception {
        fromTheWelcomePage("New organisation model", wizard -> {
            Bench.controls(wizard, Text.class, Text::getEditable).getFirst().setText("Lighthouse");
            Bench.press(wizard, "Finish");
        });
        file = Bench.project().getFile("Lighthouse.talent");
        Bench.await("the model opens", () -> Bench.page().getActiveEditor() != null && file.equals(ResourceUtil.getFile(Bench.page().getActiveEditor().getEditorInput())));
        Bench.rest(500);
        pen = Pen.open(file, "FactorMap", model());
        pen.canvas().zoom().actualSize();

        draw();
        describeTheLever();
        fromTheImportWizard();

        Pen.open(file, "FactorMap", model());
        Studio.menu("org.talentbench.ui.run");
        Bench.await("the run ends", () -> !state().running());
        Bench.rest(500);
        Bench.picture("morning-new-plan");
        assertNull(state().failure());
        Plan plan = state().shown();
        assertEquals(2, plan.getDecisions().getFirst().getValue(), 0.01, "500 EUR a unit for each of 100 people, of a budget of 100,000");
        assertEquals(plan, ShownPlan.of(model()).orElseThrow(), "the diagram shows it");

        Bench.command("org.eclipse.ui.file.save");
        assertFalse(Bench.page().getActiveEditor().isDirty());
        Bounds drawn = pen.bounds(lever());
        Bench.page().closeAllEditors(false);
        Bench.rest(200);
        Bench.session(file).revert();
        pen = Pen.open(file, "FactorMap", model());
        assertEquals("Pay rise", lever().getName());
        assertEquals(List.of(drawn.x(), drawn.y()), List.of(pen.bounds(lever()).x(), pen.bounds(lever()).y()), "where it was drawn");
        Bench.picture("morning-reopened");
    }

    /** A link of the welcome page, and what is done in the wizard that it opens. */
    private void fromTheWelcomePage(String link, Consumer<Shell> work) {
        Bench.command("org.talentbench.app.welcome");
        Bench.rest(300);
        inTheNextDialog(work);
        Bench.controls(Bench.part(Bench.page().getActiveEditor()), Link.class, each -> each.getText().contains(link)).getFirst().notifyListeners(SWT.Selection, new Event());
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private void inTheNextDialog(Consumer<Shell> work) {
        Bench.display().timerExec(300, () -> {
            try {
                Bench.await("a dialog opens", () -> Bench.dialogs().findAny().isPresent());
                work.accept(Bench.dialogs().findFirst().orElseThrow());
            } catch (Throwable failed) {
                failure = failed;
                Bench.picture("morning-failed");
                Bench.dialogs().forEach(Shell::close);
            }
        });
    }

    /** Factor, lever and influences from the palette; a name in place; a drag, a deletion, and what undo makes of them. */
    private void draw() {
        Bounds outcomes = pen.canvas().sheet().view().placement().bounds();
        pen.take("Compensation");
        pen.click(pen.at(outcomes.right() + 110, outcomes.y() + 60));
        pen.key(SWT.CR, SWT.CR, 0);
        Factor factor = model().getFactors().getFirst();
        assertEquals(outcomes.right() + 110, pen.bounds(factor).centre().x(), 3);
        factor.getDrivers().forEach(driver -> assertTrue(pen.bounds(factor).contains(pen.bounds(driver))));
        assertFalse(pen.bounds(factor).overlaps(outcomes), "no larger than its drivers ask for");
        pen.take("Incentive");
        pen.click(pen.at(outcomes.right() + 110, outcomes.bottom() - 40));
        Bench.rest(200);
        Bench.controls(pen.canvas().paper(), Text.class, any -> true).getFirst().setText("Pay rise");
        pen.key(SWT.CR, SWT.CR, 0);
        assertEquals("Pay rise", lever().getName());
        pen.take("Influence");
        pen.drag(pen.at(lever()), pen.at(factor.getDrivers().getFirst()));
        assertEquals("Select", pen.toolInHand(), "an influence is drawn at a time");
        assertEquals(List.of(outcome(OutcomeKind.TURNOVER), factor.getDrivers().getFirst()), model().getInfluences().stream().map(influence -> (EObject) influence.getTarget()).toList(),
                "a factor of this kind acts on turnover by itself");
        Bench.picture("morning-drawn");

        Bounds before = pen.bounds(lever());
        Point at = pen.at(lever());
        pen.drag(at, new Point(at.x + 10, at.y + 50));
        assertNotEquals(before, pen.bounds(lever()));
        undo();
        assertEquals(before, pen.bounds(lever()));
        Outcome benefit = outcome(OutcomeKind.NET_BENEFIT);
        pen.click(pen.at(benefit));
        Bench.command("org.eclipse.ui.edit.delete");
        assertNull(benefit.eResource());
        undo();
        assertNotNull(benefit.eResource());
    }

    private Incentive lever() {
        return model().getIncentives().getFirst();
    }

    private Outcome outcome(OutcomeKind kind) {
        return model().getOutcomes().stream().filter(outcome -> outcome.getKind() == kind).findFirst().orElseThrow();
    }

    private void describeTheLever() {
        pen.click(pen.at(lever()));
        Bench.rest(300);
        Bench.type(Bench.field(Bench.properties("numbers"), word(lever(), "costPerUnit"), Text.class), "500");
        Bench.type(Bench.field(Bench.properties("numbers"), word(lever(), "upper"), Text.class), "8");
        assertEquals(List.of(500.0, 8.0), List.of(lever().getCostPerUnit(), lever().getUpper()));
        undo();
        assertEquals(100, lever().getUpper(), "while Properties have the focus, beside a diagram");
        Bench.command("org.eclipse.ui.edit.redo");
        Bench.view(PlanView.ID, PlanView.class).setFocus();
        Bench.page().activate(Bench.view(PlanView.ID, PlanView.class));
        Bench.rest(300);
        assertEquals("8", Bench.field(Bench.properties("numbers"), word(lever(), "upper"), Text.class).getText(), "Properties still show the lever beside the plan");
        Bench.picture("morning-lever");
    }

    private static String word(EObject element, String feature) {
        EStructuralFeature named = element.eClass().getEStructuralFeature(feature);
        return Wording.of(named);
    }

    private void fromTheImportWizard() {
        Shell wizard = Bench.wizard("org.talentbench.ui.importMermaid");
        Bench.controls(wizard, Text.class, each -> each.getEditable() && (each.getStyle() & SWT.MULTI) != 0).getFirst()
                .setText("flowchart LR\n  a([Search]) --> b{Interview}\n  b -->|70 %| c([Hired])\n  b -->|30 %| d([Declined])");
        Bench.await("the chart is understood", () -> Bench.controls(wizard, org.eclipse.swt.widgets.Button.class, each -> each.getText().replace("&", "").startsWith("Next"))
                .getFirst().isEnabled());
        Bench.press(wizard, "Next");
        Bench.press(wizard, "Finish");
        assertEquals(1, model().getProcesses().size(), "into the model at hand");
        Bench.rest(500);
        Bench.picture("morning-imported");
    }

    @Test
    void anExampleIsFollowedLiveAppliedDrawnAndReported(@TempDir Path folder) throws Exception {
        file = Bench.example("ai-startup", "story.talent");
        TalentEditor tree = Bench.open(file);
        pen = Pen.open(file, "FactorMap", model());
        Studio.menu("org.talentbench.ui.live");
        Bench.await("the plan follows", () -> !state().running() && !state().plans().isEmpty() && !state().stale(Bench.session(file)));
        Plan first = state().shown();
        Incentive rise = lever();
        pen.click(pen.at(rise));
        Bench.rest(300);
        Bench.type(Bench.field(Bench.properties("numbers"), word(rise, "upper"), Text.class), "0.5");
        Bench.await("the plan follows the edit", () -> state().shown() != first && !state().running() && !state().stale(Bench.session(file)));
        assertTrue(state().shown().getDecisions().stream().filter(decision -> decision.getIncentive() == rise).allMatch(decision -> decision.getValue() <= 0.5 + 1e-9));
        Bench.picture("morning-live");
        Studio.menu("org.talentbench.ui.live");

        Plan plan = state().shown();
        assertEquals(plan, ShownPlan.of(model()).orElseThrow(), "on the diagram too");
        Studio.tab(PlanView.PLAN);
        Bench.page().activate(Bench.page().getActiveEditor());
        List<Double> today = today();
        Studio.menu("org.talentbench.ui.applyPlan");
        Bench.picture("morning-applied");
        assertTrue(ShownPlan.of(model()).isEmpty(), "the plan is today's");
        assertNotEquals(today, today());
        undo();
        assertEquals(today, today(), "one step");

        Path picture = folder.resolve("map.png");
        Pictures.write(pen.canvas().sheet(), picture, Pictures.Form.PNG, 2);
        assertTrue(Files.size(picture) > 20_000);
        Path report = folder.resolve("report.html");
        List<String> said = new ArrayList<>();
        ReportExport.write(Bench.session(file), plan, report, () -> said.add("written"), said::add);
        Bench.await("the report is there", () -> !said.isEmpty());
        assertEquals(List.of("written"), said);
        assertTrue(Files.readString(report).contains("Northlight AI"));

        Bench.command("org.eclipse.ui.file.save");
        assertFalse(tree.isDirty());
        Bench.page().closeAllEditors(false);
        Bench.session(file).revert();
        Bench.open(file);
        assertEquals(0.5, lever().getUpper());
    }

    /** What is set today, for all teams and for each that differs. */
    private List<Double> today() {
        return Stream.concat(model().getIncentives().stream().map(Incentive::getToday),
                model().getTeams().stream().flatMap(team -> team.getSettings().stream()).map(Setting::getValue)).toList();
    }
}
