// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.examples.Examples;
import org.talentbench.ui.data.CalibrationView;
import org.talentbench.ui.data.SimulationView;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.tests.Bench;

/** Every page of calibration and simulation in light and dark, for people to look at: in the language that the workbench was started in. */
class GalleryTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private IFile file;
    private Throwable failure;

    @BeforeEach
    void open() throws IOException, CoreException {
        Examples.find("harbour-logistics").orElseThrow().copyTo(Path.of(Bench.project().getLocationURI()), "gallery");
        Bench.project().refreshLocal(IResource.DEPTH_ONE, null);
        file = Bench.project().getFile("gallery.talent");
        Bench.session(file).revert();
        Bench.open(file);
    }

    @AfterEach
    void close() throws ReflectiveOperationException {
        theme(LIGHT);
        Bench.page().closeAllEditors(false);
        Bench.rest(200);
    }

    /** The platform's theme engine is no API, but nothing else changes the theme while the window is open. */
    private static void theme(String id) throws ReflectiveOperationException {
        Object engine = Bench.display().getData("org.eclipse.e4.ui.css.swt.theme");
        engine.getClass().getMethod("setTheme", String.class, boolean.class).invoke(engine, id, false);
        Bench.rest(800);
    }

    @Test
    void everyPageIsDrawnInBothThemes() throws ReflectiveOperationException {
        for (String theme : List.of(LIGHT, DARK)) {
            theme(theme);
            String name = theme.equals(DARK) ? "dark" : "light";
            wizard(name);
            views(name);
            traffic(name);
            Bench.session(file).revert();
        }
    }

    private void wizard(String theme) {
        Bench.display().timerExec(300, () -> {
            try {
                Bench.await("the wizard opens", () -> Bench.dialogs().anyMatch(shell -> shell.getData() instanceof WizardDialog));
                pages(theme, Bench.dialogs().filter(shell -> shell.getData() instanceof WizardDialog).findFirst().orElseThrow());
            } catch (Throwable failed) {
                failure = failed;
                Bench.dialogs().forEach(Shell::close);
            }
        });
        Bench.command("org.talentbench.ui.data.calibrate");
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private static void pages(String theme, Shell shell) {
        var dialog = (WizardDialog) shell.getData();
        Bench.type(Bench.controls(shell, Text.class, any -> true).getFirst(), "harbour-logistics-2026.csv");
        for (String page : List.of("table", "mapping", "quality")) {
            assertEquals(page, ((IWizardPage) dialog.getSelectedPage()).getName());
            Bench.await(page + " is complete", () -> ((IWizardPage) dialog.getSelectedPage()).isPageComplete());
            Bench.rest(500);
            Bench.picture("gallery-" + page + "-" + theme);
            Button next = shell.getDefaultButton();
            Bench.await("it goes on from " + page, next::isEnabled);
            next.notifyListeners(SWT.Selection, new Event());
            Bench.rest(300);
        }
    }

    private void views(String theme) {
        PlanUi.runs().cancel(Bench.session(file));
        pictures(CalibrationView.ID, "calibration", theme);
        pictures(SimulationView.ID, "simulation", theme);
    }

    private static void pictures(String id, String name, String theme) {
        Composite part = Bench.part(Bench.view(id, IViewPart.class));
        Bench.rest(500);
        CTabFolder tabs = Bench.controls(part, CTabFolder.class, any -> true).getFirst();
        for (int tab = 0; tab < tabs.getItemCount(); tab++) {
            tabs.setSelection(tab);
            Bench.rest(400);
            Bench.picture("gallery-" + name + "-" + tab + "-" + theme);
            for (CTabItem item : tabs.getItems()) {
                assertEquals(item == tabs.getSelection(), item.getControl().isVisible(), item.getText());
            }
        }
    }

    private void traffic(String theme) {
        var process = Bench.model(file).getProcesses().getFirst();
        Composite part = Bench.part(Bench.view(SimulationView.ID, IViewPart.class));
        Button shown = Bench.controls(part, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).getFirst();
        shown.setSelection(true);
        shown.notifyListeners(SWT.Selection, new Event());
        Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(process, Diagrams.kinds(process).getFirst().name()));
        Bench.rest(1500);
        Bench.picture("gallery-traffic-" + theme);
        assertTrue(process.isTrafficShown() && shown.getSelection());
    }
}
