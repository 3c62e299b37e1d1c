// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Plot;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.data.CalibrationView;
import org.talentbench.ui.data.SimulationView;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.tests.Bench;

class CalibratingTest {
    private IFile file;
    private Throwable failure;

    @BeforeEach
    void openTheExample() throws IOException, CoreException {
        Examples.find("harbour-logistics").orElseThrow().copyTo(Path.of(Bench.project().getLocationURI()), "harbour");
        Bench.project().refreshLocal(IResource.DEPTH_ONE, null);
        file = Bench.project().getFile("harbour.talent");
        Bench.session(file).revert();
        Bench.open(file);
    }

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        Bench.rest(200);
    }

    private Organisation model() {
        return Bench.model(file);
    }

    /** Starts the wizard and lets somebody work in it; the command only returns once it is closed. */
    private void wizard(Consumer<Shell> work) {
        inWizard(work);
        Bench.command("org.talentbench.ui.data.calibrate");
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private void inWizard(Consumer<Shell> work) {
        Bench.display().timerExec(300, () -> {
            try {
                Bench.await("the wizard opens", () -> Bench.dialogs().anyMatch(shell -> !Bench.controls(shell, Table.class, any -> true).isEmpty()));
                work.accept(Bench.dialogs().filter(shell -> !Bench.controls(shell, Table.class, any -> true).isEmpty()).findFirst().orElseThrow());
            } catch (Throwable failed) {
                failure = failed;
                Bench.picture("wizard-failed");
                Bench.dialogs().forEach(Shell::close);
            }
        });
    }

    private static Button button(Shell shell, String text) {
        return Bench.controls(shell, Button.class, button -> button.getText().replace("&", "").startsWith(text)).getFirst();
    }

    private static void press(Button button) {
        Bench.await(button.getText() + " can be pressed", button::isEnabled);
        button.setSelection((button.getStyle() & SWT.CHECK) != 0 && !button.getSelection());
        button.notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
    }

    private static void pick(Shell shell, String table) {
        Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), table);
        Bench.await("the table is read", () -> button(shell, "Next").isEnabled());
    }

    private RunState plans() {
        return PlanUi.runs().of(Bench.session(file));
    }

    private void plan() {
        Bench.command("org.talentbench.ui.run");
        Bench.await("the plan is computed", () -> !plans().running() && !plans().plans().isEmpty());
    }

    /** A plan, a year, what became of it, and the next plan. */
    @Test
    void aLaterTableIsHeldAgainstThePlanInForceAndAppliedAsOneStep() {
        plan();
        Bench.command("org.talentbench.ui.applyPlan");
        Plan promise = model().getPlans().getFirst();
        Plan before = plans().plans().getFirst();
        double weight = model().getFactors().getFirst().getWeight();
        wizard(shell -> {
            pick(shell, "harbour-logistics-2026.csv");
            Table columns = Bench.controls(shell, Table.class, any -> true).getFirst();
            assertEquals(14, columns.getItemCount());
            assertEquals("Employee No", columns.getItem(0).getText(0));
            assertTrue(columns.getItem(0).getText(4).startsWith("left out"), columns.getItem(0).getText(4));
            assertEquals("Left within Year", Bench.controls(shell, Combo.class, any -> true).getFirst().getText());
            Bench.picture("calibrate-table");
            press(button(shell, "Next"));
            press(button(shell, "Next"));
            Bench.await("the fit is made", () -> button(shell, "Finish").isEnabled());
            Bench.rest(500);
            Bench.picture("calibrate-quality");
            String words = Bench.controls(shell, StyledText.class, any -> true).getFirst().getText();
            assertTrue(words.contains("of 100 cases") && words.contains("Since “harbour-logistics-2025.csv”"), words);
            assertTrue(words.contains("Warehouse: ") && words.contains("promised"), words);
            assertTrue(words.contains("Training Days has moved"), words);
            assertEquals(2, Bench.controls(shell, ChartControl.class, any -> true).size());
            press(button(shell, "Finish"));
        });
        assertEquals(2, model().getDatasets().size());
        assertEquals(model().getDatasets().getFirst(), model().getDatasets().getLast().getPrior());
        assertEquals(promise, model().getDatasets().getLast().getPlan());
        assertNotEquals(weight, model().getFactors().getFirst().getWeight());
        Bench.await("the plan is computed again", () -> !plans().running() && plans().plans().getFirst() != before);
        Bench.rest(500);
        tabs().setSelection(0);
        Bench.picture("calibration-view");
        tabs().setSelection(1);
        Bench.picture("calibration-history");
        assertEquals(3, ((Intervals) Bench.controls(tabs(), ChartControl.class, any -> true).getFirst().chart().orElseThrow()).rows().size());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(1, model().getDatasets().size(), "applying is one step");
        assertEquals(weight, model().getFactors().getFirst().getWeight());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(List.of(), model().getPlans());
        assertFalse(Bench.session(file).dirty());
    }

    /** From the welcome page, with no model at hand: first which model is meant, then the wizard. */
    private void welcomed(String model, Consumer<Shell> work) {
        Bench.page().closeAllEditors(false);
        Bench.command("org.talentbench.app.welcome");
        Bench.rest(300);
        Link data = Bench.controls(Bench.part(Bench.page().getActiveEditor()), Link.class, link -> link.getText().contains("Import HR data")).getFirst();
        Bench.display().timerExec(300, () -> {
            Shell choice = Bench.dialogs().filter(shell -> shell.getText().equals("Import HR Data")).findFirst().orElseThrow();
            Table models = Bench.controls(choice, Table.class, any -> true).getFirst();
            Bench.picture("import-data-for");
            models.setSelection(Stream.of(models.getItems()).filter(item -> item.getText().endsWith(model)).findFirst().orElseThrow());
            models.notifyListeners(SWT.Selection, new Event());
            press(button(choice, "OK"));
            inWizard(work);
        });
        data.notifyListeners(SWT.Selection, new Event());
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void withNoModelAtHandATableBecomesOne() throws Exception {
        welcomed("made of what the table says", shell -> {
            pick(shell, "harbour-logistics-2025.csv");
            press(button(shell, "Next"));
            Bench.picture("import-data-mapping");
            press(button(shell, "Next"));
            Bench.await("the fit is made", () -> button(shell, "Finish").isEnabled());
            press(button(shell, "Finish"));
        });
        IFile made = Bench.project().getFile("harbour-logistics-2025.talent");
        Organisation firm = Bench.model(made);
        Bench.rest(500);
        Bench.picture("import-data-made");
        assertTrue(Bench.page().getActiveEditor().getTitle().startsWith("harbour-logistics-2025"), Bench.page().getActiveEditor()::getTitle);
        assertEquals(List.of(), Validation.of(firm).stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::message).toList());
        assertEquals(List.of("Customer Service", "Office", "Transport", "Warehouse"), firm.getTeams().stream().map(Team::getName).sorted().toList());
        assertTrue(firm.getTeams().stream().allMatch(team -> team.getHeadcount() > 0 && team.getTurnover() > 0));
        assertEquals(1, firm.getDatasets().size());
        assertEquals("EUR", firm.getCurrency(), "as of every new model");
        assertFalse(firm.getFactors().isEmpty());
        assertTrue(firm.getFactors().stream().allMatch(factor -> factor.getOutgoing().size() == 1), "each moves turnover");
        made.delete(true, null);
    }

    @Test
    void withNoModelAtHandOneOfTheWorkspaceIsChosen() {
        welcomed("harbour.talent", shell -> {
            pick(shell, "harbour-logistics-2026.csv");
            press(button(shell, "Next"));
            press(button(shell, "Next"));
            Bench.await("the fit is made", () -> button(shell, "Finish").isEnabled());
            press(button(shell, "Finish"));
        });
        assertEquals(2, model().getDatasets().size());
        assertTrue(Bench.page().getActiveEditor().getTitle().startsWith("harbour"), Bench.page().getActiveEditor()::getTitle);
    }

    @Test
    void columnsAreDraggedToTheirFactors() {
        wizard(shell -> {
            pick(shell, "harbour-logistics-2025.csv");
            press(Bench.controls(shell, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).getFirst());
            press(button(shell, "Next"));
            Tree tree = Bench.controls(shell, Tree.class, any -> true).getFirst();
            drag(tree, item(tree, "Age"), tree.getItem(3));
            assertTrue(Arrays.stream(tree.getItem(3).getItems()).anyMatch(item -> item.getText().equals("Age")), "onto the place");
            drag(tree, item(tree, "Bonus Percent"), item(tree, "Age"));
            assertTrue(Arrays.stream(tree.getItem(3).getItems()).anyMatch(item -> item.getText().equals("Bonus Percent")), "onto a column there");
            Bench.picture("calibrate-dragged");
            press(button(shell, "Cancel"));
        });
    }

    /** What SWT does when something is dragged and let go; the event's class is its own secret. */
    private static void drag(Tree tree, TreeItem from, TreeItem to) {
        tree.setSelection(from);
        tree.notifyListeners(SWT.Selection, new Event());
        var source = (DragSource) tree.getData(DND.DRAG_SOURCE_KEY);
        Event start = event(source, from);
        source.notifyListeners(DND.DragStart, start);
        assertTrue(start.doit);
        var target = (DropTarget) tree.getData(DND.DROP_TARGET_KEY);
        Event drop = event(target, to);
        drop.detail = DND.DROP_MOVE;
        target.notifyListeners(DND.DragEnter, drop);
        assertEquals(DND.DROP_MOVE, drop.detail);
        target.notifyListeners(DND.DropAccept, drop);
        target.notifyListeners(DND.Drop, drop);
        Bench.rest(300);
    }

    private static Event event(Widget widget, TreeItem item) {
        try {
            var constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
            constructor.setAccessible(true);
            var event = (Event) constructor.newInstance();
            Field type = event.getClass().getDeclaredField("dataType");
            type.setAccessible(true);
            type.set(event, LocalSelectionTransfer.getTransfer().getSupportedTypes()[0]);
            event.widget = widget;
            event.item = item;
            event.doit = true;
            Point middle = item.getParent().toDisplay(item.getBounds().x + 5, item.getBounds().y + item.getBounds().height / 2);
            event.x = middle.x;
            event.y = middle.y;
            return event;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLongFitIsStopped() throws IOException {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("Left,a,b,c,d,e,f,g,h\n");
        for (int i = 0; i < 150_000; i++) {
            text.append(random.nextInt(5) == 0 ? "Yes" : "No");
            for (int j = 0; j < 8; j++) {
                text.append(',').append(random.nextInt(1000));
            }
            text.append('\n');
        }
        Files.writeString(Path.of(Bench.project().getLocationURI()).resolve("large.csv"), text);
        wizard(shell -> {
            pick(shell, "large.csv");
            press(Bench.controls(shell, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).getFirst());
            press(button(shell, "Next"));
            Tree tree = Bench.controls(shell, Tree.class, any -> true).getFirst();
            key(tree, item(tree, "a"), '1');
            stopOnceItRuns(shell);
            press(button(shell, "Next"));
            Bench.await("the fit has stopped", () -> Bench.controls(shell, ToolBar.class, any -> true).isEmpty());
            Bench.picture("calibrate-stopped");
            assertFalse(button(shell, "Finish").isEnabled());
            press(button(shell, "Cancel"));
        });
        assertEquals(1, model().getDatasets().size());
    }

    /** Presses the button beside the progress bar as soon as it is there. */
    private static void stopOnceItRuns(Shell shell) {
        Bench.display().timerExec(300, new Runnable() {
            @Override
            public void run() {
                List<ToolBar> bars = Bench.controls(shell, ToolBar.class, any -> true);
                if (bars.isEmpty()) {
                    Bench.display().timerExec(50, this);
                } else {
                    Bench.picture("calibrate-fitting");
                    bars.getFirst().getItem(0).notifyListeners(SWT.Selection, new Event());
                }
            }
        });
    }

    @Test
    void theCautionForSmallTeamsIsGivenAsIsSetInThePreferences() {
        setSmallestTeam("130");
        try {
            wizard(shell -> {
                pick(shell, "harbour-logistics-2026.csv");
                press(button(shell, "Next"));
                press(button(shell, "Next"));
                Bench.await("the fit is made", () -> button(shell, "Finish").isEnabled());
                Bench.rest(300);
                String words = Bench.controls(shell, StyledText.class, any -> true).getFirst().getText();
                assertTrue(words.contains("fewer than 130 people") && words.contains("Office (1") && !words.contains("Transport (2"), words);
                press(button(shell, "Cancel"));
            });
        } finally {
            setSmallestTeam("5");
        }
    }

    private static void setSmallestTeam(String people) {
        var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "org.talentbench.ui.data.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.rest(300);
        Text field = Bench.controls(dialog.getShell(), Text.class, text -> text.getText().equals("5") || text.getText().equals("130")).getFirst();
        field.setText(people);
        Bench.picture("preferences-data");
        press(button(dialog.getShell(), "Apply and Close"));
    }

    @Test
    void columnsAreSortedWithTheKeyboard() {
        wizard(shell -> {
            pick(shell, "harbour-logistics-2025.csv");
            press(Bench.controls(shell, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).getFirst());
            press(button(shell, "Next"));
            Tree tree = Bench.controls(shell, Tree.class, any -> true).getFirst();
            assertEquals("1   Compensation", tree.getItem(0).getText());
            key(tree, item(tree, "Bonus Percent"), '4');
            assertTrue(Arrays.stream(tree.getItem(3).getItems()).anyMatch(item -> item.getText().equals("Bonus Percent")), "under Leadership now");
            key(tree, item(tree, "Commute Minutes"), SWT.DEL);
            Bench.picture("calibrate-mapping");
            press(button(shell, "Next"));
            Bench.await("the fit is made", () -> button(shell, "Finish").isEnabled());
            press(button(shell, "Finish"));
        });
        var columns = model().getDatasets().getLast().getColumns();
        assertEquals("Leadership", columns.stream().filter(column -> column.getName().equals("Bonus Percent")).findFirst().orElseThrow().getFactor().getName());
        assertTrue(columns.stream().noneMatch(column -> column.getName().equals("Commute Minutes")));
    }

    private static TreeItem item(Tree tree, String text) {
        return Arrays.stream(tree.getItems()).flatMap(place -> Arrays.stream(place.getItems())).filter(item -> item.getText().equals(text)).findFirst().orElseThrow();
    }

    private static void key(Tree tree, TreeItem item, char character) {
        tree.setFocus();
        tree.setSelection(item);
        tree.notifyListeners(SWT.Selection, new Event());
        var event = new Event();
        event.character = character;
        tree.notifyListeners(SWT.KeyDown, event);
        Bench.rest(200);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInASentence() {
        Bench.file("wrong.csv", "a,b\n1,2,3\n");
        Bench.file("odd.csv", "Pay,Pay,Left\n1,5,Yes\n2,x,No\n");
        wizard(shell -> {
            Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "wrong.csv");
            Bench.rest(800);
            Bench.picture("calibrate-refused");
            assertFalse(button(shell, "Next").isEnabled());
            pick(shell, "odd.csv");
            Bench.picture("calibrate-odd");
            assertEquals(1, Bench.controls(shell, Label.class, label -> label.getText().contains("The header 'Pay' occurs again")).size());
            press(button(shell, "Cancel"));
        });
        assertEquals(1, model().getDatasets().size());
    }

    private static CTabFolder tabs() {
        return Bench.controls(Bench.shell(), CTabFolder.class, folder -> folder.getItemCount() == 3 && folder.getItem(0).getText().equals("Fit")).getFirst();
    }

    @Test
    void theReferenceTablesCurvesAreDrawnWithTheirNumbers() {
        Bench.file("reference.csv", "Satisfaction,Incentive,Tenure,Ability,Training\n60,0,2,50,0\n70,1,2.5,55,1\n80,2,2.8,60,2\n90,3,3.2,65,3\n100,4,4,70,4\n");
        var view = Bench.view(CalibrationView.ID, CalibrationView.class);
        assertEquals("Calibration", view.getTitle());
        tabs().setSelection(2);
        Bench.await("the model's own table is drawn", () -> !Bench.controls(tabs(), ChartControl.class, any -> true).isEmpty());
        Bench.picture("calibration-curves");
        Bench.session(file).execute(SetCommand.create(Bench.session(file).domain(), model().getDatasets().getFirst(), TalentPackage.Literals.DATASET__PATH, "reference.csv"));
        assertTrue(curve("Line", "Satisfaction", "Incentive").contains("= 60 [60 … 60] + 10 [10 … 10] · Incentive;  R² = 1, 5 points"));
        assertTrue(curve("Line", "Ability", "Training").contains("= 50 [50 … 50] + 5 [5 … 5] · Training;  R² = 1, 5 points"));
        assertTrue(curve("Line", "Tenure", "Satisfaction").matches("Tenure = −0\\.86 .* \\+ 0\\.047 .* · Satisfaction;  R² = 0\\.96886, 5 points"));
        assertTrue(curve("Exponential", "Tenure", "Satisfaction").matches("Tenure = 0\\.76428 .* · exp\\(−\\(−0\\.016332 .*\\) · Satisfaction\\);  .*"));
        Bench.picture("calibration-reference");
        List<ChartControl> charts = Bench.controls(tabs(), ChartControl.class, any -> true);
        assertEquals(3, ((Plot) charts.get(0).chart().orElseThrow()).layers().size(), "points, curve and band");
        assertEquals("What the curve leaves over", charts.get(1).chart().orElseThrow().title());
    }

    /** Chooses a curve and gives its numbers in words. */
    private static String curve(String kind, String up, String across) {
        List<Combo> combos = Bench.controls(tabs(), Combo.class, any -> true);
        Bench.await(up + " can be chosen", () -> List.of(combos.get(1).getItems()).contains(up));
        List<String> wanted = List.of(kind, up, across);
        for (int i = 0; i < wanted.size(); i++) {
            combos.get(i).setText(wanted.get(i));
            combos.get(i).notifyListeners(SWT.Selection, new Event());
        }
        Bench.await("the curve is drawn", () -> words().startsWith(up + " = ") && words().contains("· " + across)
                && words().contains("exp(") == kind.equals("Exponential"));
        Bench.rest(300);
        return words();
    }

    private static String words() {
        return Bench.controls(tabs(), Label.class, label -> label.getText().contains("R²")).stream().map(Label::getText).findFirst().orElse("");
    }

    @Test
    void anUncalibratedModelHasCurvesAndASentence() {
        Bench.open(Bench.example("ai-startup", "uncalibrated.talent"));
        Bench.view(CalibrationView.ID, CalibrationView.class);
        tabs().setSelection(0);
        Bench.rest(300);
        StyledText words = Bench.controls(tabs(), StyledText.class, any -> true).getFirst();
        assertTrue(words.getText().contains("is not calibrated"));
        assertTrue(words.getSize().x > 0.9 * tabs().getClientArea().width, "where there is no chart the sentence has the whole width");
        Bench.picture("calibration-none");
        tabs().setSelection(2);
        assertTrue(Bench.controls(tabs(), Button.class, button -> button.getText().equals("Table…")).getFirst().isEnabled());
    }

    @Test
    void aProcessIsFollowedAndQueues() {
        Bench.command("org.talentbench.ui.data.simulate");
        var view = Bench.view(SimulationView.ID, SimulationView.class);
        Bench.rest(500);
        Bench.picture("simulation");
        assertEquals("Simulation", view.getTitle());
        Table steps = Bench.controls(Bench.shell(), Table.class, table -> table.getColumnCount() == 7).getFirst();
        assertEquals(model().getProcesses().getFirst().getNodes().size(), steps.getItemCount());
        assertEquals("", steps.getItem(1).getText(5));
        press(Bench.controls(Bench.shell(), Button.class, button -> button.getText().equals("Simulate Queues")).getFirst());
        Bench.await("the queues are simulated", () -> !steps.getItem(1).getText(5).isEmpty());
        Bench.picture("simulation-queues");
        press(Bench.controls(Bench.shell(), Button.class, button -> button.getText().startsWith("Show on the process diagram")).getFirst());
        assertTrue(model().getProcesses().getFirst().isTrafficShown());
        Bench.command("org.eclipse.ui.edit.undo");
        assertFalse(model().getProcesses().getFirst().isTrafficShown());
    }
}
