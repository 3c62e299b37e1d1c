// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.charts.Plot;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.data.CalibrationView;
import org.talentbench.ui.data.SimulationView;
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
        Bench.command("org.talentbench.ui.data.calibrate");
        if (failure != null) {
            throw new AssertionError(failure);
        }
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

    @Test
    void aLaterTableIsAppliedAsOneStep() {
        double before = model().getFactors().getFirst().getWeight();
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
            assertEquals(2, Bench.controls(shell, ChartControl.class, any -> true).size());
            press(button(shell, "Finish"));
        });
        assertEquals(2, model().getDatasets().size());
        assertEquals(model().getDatasets().getFirst(), model().getDatasets().getLast().getPrior());
        assertNotEquals(before, model().getFactors().getFirst().getWeight());
        Bench.rest(500);
        Bench.picture("calibration-view");
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(1, model().getDatasets().size(), "applying is one step");
        assertEquals(before, model().getFactors().getFirst().getWeight());
        assertFalse(Bench.session(file).dirty());
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
        wizard(shell -> {
            Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "wrong.csv");
            Bench.rest(800);
            Bench.picture("calibrate-refused");
            assertFalse(button(shell, "Next").isEnabled());
            press(button(shell, "Cancel"));
        });
        assertEquals(1, model().getDatasets().size());
    }

    @Test
    void curvesAndHistoryAreDrawn() {
        var view = Bench.view(CalibrationView.ID, CalibrationView.class);
        Bench.rest(500);
        assertEquals("Calibration", view.getTitle());
        var tabs = Bench.controls(Bench.shell(), CTabFolder.class, folder -> folder.getItemCount() == 3 && folder.getItem(0).getText().equals("Fit")).getFirst();
        tabs.setSelection(1);
        Bench.picture("calibration-history");
        tabs.setSelection(2);
        Bench.rest(300);
        Bench.picture("calibration-curves");
        var chart = Bench.controls(tabs, ChartControl.class, any -> true).getFirst();
        assertEquals(3, ((Plot) chart.chart().orElseThrow()).layers().size(), "points, curve and band");
        assertTrue(Bench.controls(tabs, Label.class, label -> label.getText().contains("R²")).size() == 1);
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
