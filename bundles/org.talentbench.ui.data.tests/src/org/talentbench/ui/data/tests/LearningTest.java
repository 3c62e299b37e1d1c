// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Plot;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Incentive;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.tests.Bench;

/** The wizard that learns: from the menu to a step that undo takes back. */
class LearningTest {
    private Throwable failure;

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        Bench.rest(200);
    }

    /** Starts the wizard and lets somebody work in it; the command only returns once it is closed. */
    private void wizard(Consumer<Shell> work) {
        Bench.display().timerExec(300, () -> {
            try {
                Bench.await("the wizard opens", () -> Bench.dialogs().anyMatch(shell -> shell.getText().equals("Learn from Data")));
                work.accept(Bench.dialogs().filter(shell -> shell.getText().equals("Learn from Data")).findFirst().orElseThrow());
            } catch (Throwable failed) {
                failure = failed;
                Bench.picture("learn-failed");
                Bench.dialogs().forEach(Shell::close);
            }
        });
        Bench.command("org.talentbench.ui.data.learn");
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private static void choose(Combo combo, String text) {
        assertTrue(Arrays.asList(combo.getItems()).contains(text), () -> text + " is one of " + Arrays.toString(combo.getItems()));
        combo.setText(text);
        combo.notifyListeners(SWT.Selection, new Event());
        Bench.rest(100);
    }

    private static void next(Shell shell) {
        Button next = Bench.controls(shell, Button.class, button -> button.getText().replace("&", "").startsWith("Next")).getFirst();
        Bench.await("there is a next page", next::isEnabled);
        next.notifyListeners(SWT.Selection, new Event());
    }

    private static Button finish(Shell shell) {
        return Bench.controls(shell, Button.class, button -> button.getText().replace("&", "").startsWith("Finish")).getFirst();
    }

    private static Plot losses(Shell shell) {
        return (Plot) Bench.controls(shell, ChartControl.class, any -> true).getFirst().chart().orElseThrow();
    }

    private static String report(Shell shell) {
        return Bench.controls(shell, StyledText.class, any -> true).getFirst().getText();
    }

    @Test
    void theMenuOffersIt() {
        assertTrue(Bench.entries("Optimise").contains("Learn from Data…"), () -> Bench.entries("Optimise").toString());
    }

    @Test
    void predictedPerformanceBecomesWeightsInOneStep() {
        IFile file = Bench.example("allocation", "allocation-learnt.talent");
        Bench.open(file);
        var organisation = Bench.model(file);
        var names = organisation.getIncentives().stream().filter(incentive -> !incentive.getOutgoing().isEmpty()).map(Incentive::getName).toList();
        double[] before = weights(file);
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("Name,Experience,Training,Rating\n");
        for (int i = 0; i < 600; i++) {
            int experience = random.nextInt(20);
            int training = random.nextInt(10);
            text.append("%s,%d,%d,%.2f%n".formatted(i < names.size() ? names.get(i) : "Person " + i, experience, training,
                    2 + experience / 10.0 + training / 5.0 + 0.1 * random.nextGaussian()));
        }
        Bench.file("people.csv", text.toString());
        wizard(shell -> {
            Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "people.csv");
            choose(Bench.controls(shell, Combo.class, any -> true).getFirst(), "Performance");
            Bench.await("the columns are offered", () -> Bench.controls(shell, Table.class, table -> table.getItemCount() == 3).size() == 1);
            var combos = Bench.controls(shell, Combo.class, any -> true);
            assertEquals("Rating", combos.get(1).getText(), "suggested by its name");
            assertEquals("Name", combos.get(2).getText());
            Bench.picture("learn-columns");
            next(shell);
            Bench.await("it is learnt", () -> finish(shell).isEnabled());
            Bench.rest(400);
            Bench.picture("learn-performance");
            assertTrue(report(shell).contains("The model explains") && report(shell).contains("sets the weights of " + names.size() + " incentives"), report(shell));
            Plot losses = losses(shell);
            assertEquals(2, losses.layers().size());
            Layer.Line training = (Layer.Line) losses.layers().getFirst();
            assertEquals(10, training.spots().size());
            assertTrue(training.spots().getLast().y() < training.spots().getFirst().y(), "losses fall");
            finish(shell).notifyListeners(SWT.Selection, new Event());
        });
        assertFalse(Arrays.equals(before, weights(file)));
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(Arrays.toString(before), Arrays.toString(weights(file)), "it was one step");
        assertFalse(Bench.session(file).dirty());
    }

    private static double[] weights(IFile file) {
        return Bench.model(file).getInfluences().stream().mapToDouble(influence -> influence.getWeight()).toArray();
    }

    @Test
    void feedbackBecomesADriversLevel() throws Exception {
        IFile file = Bench.example("ai-startup", "heard.talent");
        Bench.open(file);
        Driver driver = Bench.model(file).getFactors().getFirst().getDrivers().getFirst();
        double before = driver.getLevel();
        String[] good = {"great team and fair pay", "我 喜欢 这里 的 团队", "my manager listens and helps me grow"};
        String[] bad = {"awful hours and no respect", "加班 太多 很累", "my manager never listens"};
        Random random = new Random(2);
        StringBuilder text = new StringBuilder("Comment;Good\n");
        for (int i = 0; i < 120; i++) {
            boolean happy = i % 3 > 0;
            text.append((happy ? good : bad)[random.nextInt(3)] + " " + i % 40 + (happy ? ";yes\n" : ";no\n"));
        }
        Files.writeString(Path.of(Bench.project().getLocationURI()).resolve("comments.csv"), text, StandardCharsets.UTF_8);
        wizard(shell -> {
            Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "comments.csv");
            choose(Bench.controls(shell, Combo.class, any -> true).getFirst(), "Feedback");
            Bench.await("the columns are offered", () -> Bench.controls(shell, Combo.class, any -> true).size() == 4);
            var combos = Bench.controls(shell, Combo.class, any -> true);
            assertEquals("Comment", combos.get(1).getText());
            assertEquals("Good", combos.get(2).getText());
            choose(combos.get(3), driver.getName());
            Bench.picture("learn-feedback-columns");
            next(shell);
            Bench.await("it is learnt", () -> finish(shell).isEnabled());
            Bench.rest(400);
            Bench.picture("learn-feedback");
            assertTrue(report(shell).contains("Precision") && report(shell).contains("Finish sets " + driver.getName()), report(shell));
            finish(shell).notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(driver.getLevel() != before && driver.getLevel() > 0 && driver.getLevel() < 100, () -> "level " + driver.getLevel());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(before, driver.getLevel());
    }

    @Test
    void whoStopsItKeepsTheBestSoFar() {
        IFile file = Bench.example("ai-startup", "stopped.talent");
        Bench.open(file);
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("Age,Grade,Salary\n");
        for (int i = 0; i < 20_000; i++) {
            int grade = random.nextInt(6);
            text.append("%d,%d,%d%n".formatted(20 + random.nextInt(40), grade, 20_000 + 5_000 * grade + random.nextInt(1_000)));
        }
        Bench.file("staff.csv", text.toString());
        wizard(shell -> {
            Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "staff.csv");
            Bench.await("the columns are offered", () -> Bench.controls(shell, Table.class, table -> table.getItemCount() == 3).size() == 1);
            Bench.display().timerExec(50, () -> stopOnceTwoEpochsAreDrawn(shell));
            next(shell);
            Bench.await("it is stopped", () -> finish(shell).isEnabled());
            Bench.rest(300);
            Bench.picture("learn-stopped");
            assertTrue(report(shell).contains("Stopped early"), report(shell));
            assertTrue(((Layer.Line) losses(shell).layers().getFirst()).spots().size() < 100);
            Button cancel = Bench.controls(shell, Button.class, button -> button.getText().equals("Cancel")).getFirst();
            cancel.notifyListeners(SWT.Selection, new Event());
        });
        assertFalse(Bench.session(file).dirty());
    }

    /** The losses are drawn while it learns; the button beside the progress bar stops it. */
    private void stopOnceTwoEpochsAreDrawn(Shell shell) {
        if (shell.isDisposed()) {
            return;
        }
        boolean drawn = Bench.controls(shell, ChartControl.class, any -> true).stream().flatMap(chart -> chart.chart().stream())
                .anyMatch(chart -> chart instanceof Plot plot && ((Layer.Line) plot.layers().getFirst()).spots().size() >= 2);
        if (!drawn) {
            Bench.display().timerExec(20, () -> stopOnceTwoEpochsAreDrawn(shell));
            return;
        }
        Bench.picture("learn-running");
        assertFalse(Bench.controls(shell, ProgressBar.class, any -> true).isEmpty(), "progress is shown");
        Bench.controls(shell, ToolBar.class, any -> true).stream().flatMap(bar -> Arrays.stream(bar.getItems())).forEach(item -> item.notifyListeners(SWT.Selection, new Event()));
    }
}
