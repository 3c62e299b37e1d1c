// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees who starts the workbench for the first time, and how they come to a first model. */
@ExtendWith(ErrorLog.class)
class FirstStartTest {

    @Test
    void theWindowHasItsViewsAndMenus() {
        Bench.page().closeAllEditors(false);
        Bench.view(IPageLayout.ID_PROP_SHEET, IViewPart.class);
        Bench.rest(1000);
        Bench.picture("first-start");
        assertTrue(Bench.shell().getText().contains("TalentBench"), Bench.shell().getText());
        assertEquals("org.talentbench.ui.perspective", Bench.page().getPerspective().getId());
        for (String view : List.of("org.eclipse.ui.navigator.ProjectExplorer", IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
                IPageLayout.ID_OUTLINE, IPageLayout.ID_PROGRESS_VIEW, "org.talentbench.ui.plan")) {
            assertNotNull(Bench.page().findViewReference(view), view);
        }
        assertEquals(List.of("File", "Edit", "Optimise", "Window", "Help"), menus());
        assertTrue(entries("Help").stream().anyMatch(entry -> entry.startsWith("Install New Software")), () -> entries("Help").toString());
        assertTrue(entries("Help").stream().anyMatch(entry -> entry.contains("About")), () -> entries("Help").toString());
        assertTrue(entries("Optimise").containsAll(List.of("Run Optimisation", "Cancel Optimisation", "Apply Plan", "Keep Plan in Model")),
                () -> entries("Optimise").toString());
        assertTrue(entries("Edit").get(0).startsWith("Undo") && entries("Edit").get(1).startsWith("Redo"), () -> entries("Edit").toString());
    }

    @Test
    void theExampleWizardCopiesAnExampleAndOpensIt() throws Exception {
        WizardDialog dialog = wizard("org.talentbench.ui.newExample");
        Shell shell = dialog.getShell();
        Table examples = Bench.controls(shell, Table.class, any -> true).getFirst();
        assertTrue(examples.getItemCount() >= 3);
        assertEquals(0, examples.getSelectionIndex(), "the first example is chosen already");
        Bench.rest(200);
        Bench.picture("wizard-example");
        Bench.press(shell, "Next");
        Bench.picture("wizard-example-file");
        Bench.press(shell, "Finish");
        Bench.await("the example opens", () -> Bench.page().getActiveEditor() != null);
        assertEquals("ai-startup.talent", ResourceUtil.getFile(Bench.page().getActiveEditor().getEditorInput()).getName());
        Bench.rest(1000);
        Bench.picture("example-open");
        Bench.page().closeAllEditors(false);
        Bench.project().getFile("ai-startup.talent").delete(true, null);
    }

    @Test
    void theModelWizardMakesAnEmptyModel() throws Exception {
        WizardDialog dialog = wizard("org.talentbench.ui.newModel");
        Bench.picture("wizard-model");
        Bench.press(dialog.getShell(), "Finish");
        Bench.await("the model opens", () -> Bench.page().getActiveEditor() != null);
        Bench.rest(500);
        Bench.picture("model-empty");
        var file = Bench.project().getFile("organisation.talent");
        assertEquals("organisation", Bench.model(file).getName());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void theAboutDialogTellsVersionAndLicence() {
        Bench.display().timerExec(800, () -> {
            Shell about = Bench.dialogs().findFirst().orElseThrow();
            String text = Bench.controls(about, org.eclipse.swt.custom.StyledText.class, any -> true).getFirst().getText();
            Bench.picture("about");
            about.close();
            assertTrue(text.contains("Version 1.0") && text.contains("EPL-2.0"), text);
        });
        Bench.command("org.eclipse.ui.help.aboutAction");
    }

    private static List<String> menus() {
        return Stream.of(Bench.shell().getMenuBar().getItems()).map(FirstStartTest::plain).toList();
    }

    private static List<String> entries(String menu) {
        MenuItem item = Stream.of(Bench.shell().getMenuBar().getItems()).filter(each -> plain(each).equals(menu)).findFirst().orElseThrow();
        item.getMenu().notifyListeners(SWT.Show, new Event());
        List<String> entries = Stream.of(item.getMenu().getItems()).map(FirstStartTest::plain).toList();
        item.getMenu().notifyListeners(SWT.Hide, new Event());
        return entries;
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceAll("\t.*", "").replaceAll("@.*", "");
    }

    /** Opens a wizard without blocking. */
    private static WizardDialog wizard(String id) throws Exception {
        IWizardDescriptor descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
        IWorkbenchWizard wizard = descriptor.createWizard();
        wizard.init(PlatformUI.getWorkbench(), org.eclipse.jface.viewers.StructuredSelection.EMPTY);
        var dialog = new WizardDialog(Bench.shell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.rest(300);
        return dialog;
    }
}
