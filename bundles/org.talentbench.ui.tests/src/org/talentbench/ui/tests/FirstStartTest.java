// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Validation;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.tree.ModelLabels;

/** What somebody sees who starts the workbench for the first time, and how they come to a first model. */
class FirstStartTest {

    @RegisterExtension
    private final ErrorLog errors = new ErrorLog();

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
        assertEquals(List.of("File", "Edit", "Optimise", "Window", "Help"), Bench.entries());
        assertTrue(Bench.entries("Help").stream().anyMatch(entry -> entry.startsWith("Install New Software")), () -> Bench.entries("Help").toString());
        assertTrue(Bench.entries("Help").stream().anyMatch(entry -> entry.contains("About")), () -> Bench.entries("Help").toString());
        assertTrue(Bench.entries("Optimise").containsAll(List.of("Run Optimisation", "Cancel Optimisation", "Apply Plan", "Keep Plan in Model")),
                () -> Bench.entries("Optimise").toString());
        assertTrue(Bench.entries("Edit").get(0).startsWith("Undo") && Bench.entries("Edit").get(1).startsWith("Redo"), () -> Bench.entries("Edit").toString());
    }

    @Test
    void noHeadOfThePlatformsDialogsIsARedSquare() throws Exception {
        Class<?> names = Platform.getBundle("org.eclipse.ui.ide").loadClass("org.eclipse.ui.internal.ide.IDEInternalWorkbenchImages");
        List<Field> heads = Stream.of(names.getFields()).filter(field -> field.getName().matches("IMG_(WIZ|DLG)BAN_.*")).toList();
        assertTrue(heads.size() > 5, heads::toString);
        for (Field head : heads) {
            assertNotNull(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor((String) head.get(null)), head.getName());
        }
    }

    @Test
    void theExampleWizardCopiesAnExampleAndOpensIt() throws Exception {
        Shell shell = Bench.wizard("org.talentbench.ui.newExample");
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
    void theModelWizardMakesAModelThatOnlyLacksWhatIsToBeDecided() throws Exception {
        Shell shell = Bench.wizard("org.talentbench.ui.newModel");
        List<Text> fields = Bench.controls(shell, Text.class, Text::getEditable);
        assertEquals("Organisation", fields.get(0).getSelectionText(), "typing replaces what is proposed");
        fields.get(0).traverse(SWT.TRAVERSE_TAB_NEXT);
        assertTrue(fields.get(1).isFocusControl());
        assertEquals("EUR", fields.get(1).getSelectionText(), "also where the keyboard goes next");
        fields.get(0).setText("Acme: 造船");
        fields.get(2).setText("many");
        Bench.rest(100);
        Bench.picture("wizard-model-mistake");
        assertFalse(Bench.controls(shell, Button.class, each -> each.getText().replace("&", "").equals("Finish")).getFirst().isEnabled(), "people are counted");
        fields.get(2).setText("1,240");
        Bench.rest(100);
        Bench.picture("wizard-model");
        Bench.press(shell, "Next");
        Bench.picture("wizard-model-file");
        Bench.press(shell, "Finish");
        Bench.await("the model opens", () -> Bench.page().getActiveEditor() != null);
        Bench.rest(500);
        Bench.picture("model-new");
        var file = Bench.project().getFile("Acme  造船.talent");
        Organisation model = Bench.model(file);
        assertEquals("Acme: 造船", model.getName());
        assertEquals(1240, model.getTeams().getFirst().getHeadcount());
        assertEquals(List.of(), Validation.of(model).stream().map(Finding::message).toList());
        assertTrue(Bench.page().getActiveEditor().getTitle().endsWith("Factor map"), "there is something to draw on: " + Bench.page().getActiveEditor().getTitle());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void theWelcomePageOffersTheWaysToBegin() throws Exception {
        var file = Bench.example("ai-startup", "recent.talent");
        Bench.page().closeAllEditors(false);
        Bench.command("org.talentbench.app.welcome");
        Bench.rest(300);
        Bench.picture("welcome");
        Composite page = Bench.part(Bench.page().getActiveEditor());
        List<String> links = Bench.controls(page, Link.class, any -> true).stream().map(link -> link.getText().replaceAll("</?a>", "")).toList();
        boolean data = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.talentbench.ui.data.calibrate").isDefined();
        List<String> expected = new ArrayList<>(List.of("New organisation model", "Open an example", "Import a Mermaid flowchart"));
        if (data) {
            expected.add("Import HR data");
        }
        assertEquals(expected, links.subList(0, expected.size()));
        assertTrue(links.stream().anyMatch(link -> link.startsWith("recent.talent")), links::toString);
        assertTrue(Bench.controls(page, Link.class, any -> true).getFirst().isFocusControl(), "the keyboard begins where one begins");
        Link recent = Bench.controls(page, Link.class, link -> link.getText().contains("recent.talent")).getFirst();
        recent.notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
        assertEquals("recent.talent", Bench.page().getActiveEditor().getTitle());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void theContextMenusOfAnElementOfferEachThingOnceAndNothingForFiles() throws Exception {
        var file = Bench.example("ai-startup", "menus.talent");
        TalentEditor editor = Bench.open(file);
        Bench.select(editor, Bench.model(file));
        Tree tree = Bench.controls(Bench.part(editor), Tree.class, any -> true).getFirst();
        assertEachOnce(tree);
        List<String> entries = Bench.contextEntries(tree);
        assertNothingForDevelopers(entries);
        var explorer = Bench.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
        explorer.selectReveal(new StructuredSelection(file));
        Bench.rest(200);
        assertNothingForDevelopers(Bench.contextEntries(explorer.getCommonViewer().getControl()));
        explorer.selectReveal(new StructuredSelection(Bench.model(file)));
        Bench.rest(200);
        assertEachOnce(explorer.getCommonViewer().getControl());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void aModelThatCannotBeMadeSaysSoOnEveryPage() throws Exception {
        Path blocked = Files.writeString(Path.of(Bench.project().getLocationURI()).resolve("blocked"), "A file where a folder is wanted");
        Shell wizard = Bench.wizard("org.talentbench.ui.newExample");
        Bench.press(wizard, "Next");
        Bench.controls(wizard, Text.class, Text::getEditable).getFirst().setText("/" + Bench.project().getName() + "/blocked");
        Bench.press(wizard, "< Back");
        Bench.answering("The model could not be made", "OK", "model-not-made", () -> Bench.press(wizard, "Finish"));
        assertTrue(wizard.isVisible(), "another folder can be chosen");
        wizard.close();
        Files.delete(blocked);
    }

    private static void assertNothingForDevelopers(List<String> entries) {
        assertTrue(entries.size() > 5 && Stream.of("Team", "Compare With", "Replace With").noneMatch(entries::contains), entries::toString);
    }

    private static void assertEachOnce(Control control) {
        for (String menu : List.of("New", "New Diagram", "Open Diagram")) {
            List<String> entries = Bench.contextEntries(control, menu);
            assertFalse(entries.isEmpty(), menu);
            assertEquals(entries.stream().distinct().toList(), entries, menu);
        }
    }

    @Test
    void findActionsFindsOurCommands() {
        Bench.command("org.eclipse.ui.window.quickAccess");
        Shell finder = Bench.dialogs().filter(shell -> !Bench.controls(shell, Table.class, any -> true).isEmpty()).findFirst().orElseThrow();
        Text search = Bench.controls(finder, Text.class, any -> true).getFirst();
        for (String command : ours()) {
            assertFalse(command.contains("&"), command + ": a name is no menu entry");
            search.setText(command);
            Bench.await("found: " + command, () -> Stream.of(Bench.controls(finder, Table.class, any -> true).getFirst().getItems())
                    .anyMatch(item -> (item.getText(0) + item.getText(1)).contains(command)));
        }
        Bench.picture("find-actions");
        finder.close();
    }

    /** The names of our commands that can be given without more being said, wherever one is. */
    private static List<String> ours() {
        return Stream.of(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith("org.talentbench.") && command.isEnabled()).map(FirstStartTest::name)
                .filter(name -> !name.isEmpty()).toList();
    }

    private static String name(Command command) {
        try {
            return command.getParameters() == null || Stream.of(command.getParameters()).allMatch(IParameter::isOptional) ? command.getName() : "";
        } catch (NotDefinedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thePreferencesSwitchTheThemeAndKnowTheBackends() {
        var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "org.talentbench.app.general", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.rest(300);
        Bench.picture("preferences-general");
        Button dark = Bench.controls(dialog.getShell(), Button.class, button -> button.getText().equals("Dark")).getFirst();
        Button light = Bench.controls(dialog.getShell(), Button.class, button -> button.getText().equals("Light")).getFirst();
        light.setSelection(false);
        dark.setSelection(true);
        Bench.press(dialog.getShell(), "Apply and Close");
        Bench.rest(1000);
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        assertEquals("org.eclipse.e4.ui.css.theme.e4_dark", themes.getActiveTheme().getId());
        var again = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "org.talentbench.app.compute", null, null);
        again.setBlockOnOpen(false);
        again.open();
        Bench.rest(500);
        Table backends = Bench.controls(again.getShell(), Table.class, table -> table.getColumnCount() == 5).getFirst();
        Button measure = Bench.controls(again.getShell(), Button.class, button -> button.getText().equals("Measure Again")).getFirst();
        measure.notifyListeners(SWT.Selection, new Event());
        assertFalse(measure.isEnabled(), "while it measures");
        Bench.await("it has been measured", measure::isEnabled);
        for (String id : List.of("vector", "reference", "nd4j")) {
            TableItem row = Stream.of(backends.getItems()).filter(item -> item.getText(0).equals(id)).findFirst().orElseThrow();
            assertTrue(row.getText(1).equals("available") && !row.getText(2).isEmpty() && !row.getText(3).isEmpty(), () -> id + ": " + row.getText(2));
        }
        Table choices = Bench.controls(again.getShell(), Table.class, table -> table.getColumnCount() == 3).getFirst();
        for (TableItem choice : choices.getItems()) {
            assertTrue(choice.getText(2).startsWith(choice.getText(1) + " "), () -> "the soonest stands first: " + choice.getText(2));
        }
        Bench.picture("preferences-compute");
        again.close();
        themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", true);
        Bench.rest(1000);
    }

    @Test
    void aMermaidFlowchartIsPastedPreviewedAndImported() throws Exception {
        Bench.page().closeAllEditors(false);
        Shell wizard = Bench.wizard("org.talentbench.ui.importMermaid");
        Text text = Bench.controls(wizard, Text.class, each -> each.getEditable() && (each.getStyle() & SWT.MULTI) != 0).getFirst();
        Text preview = Bench.controls(wizard, Text.class, each -> !each.getEditable() && (each.getStyle() & SWT.WRAP) != 0).getFirst();
        text.setText("flowchart LR\n  a[Search] --> b{Interview");
        Bench.await("the mistake is said", () -> !Bench.controls(wizard, Text.class, each -> each.getText().contains("Line 2")).isEmpty()
                || !Bench.controls(wizard, Label.class, each -> each.getText().contains("Line 2")).isEmpty());
        Bench.picture("mermaid-mistake");
        text.setText("flowchart LR\n  a([Search]) --> b{Interview}\n  b -->|70 %| c([Hired])\n  b -->|30 %| d([Declined])");
        Bench.await("the preview says what was found", () -> preview.getText().contains("Interview"));
        Bench.picture("mermaid-preview");
        Bench.press(wizard, "Next");
        Bench.press(wizard, "Next");
        Bench.press(wizard, "Finish");
        var file = Bench.project().getFile("flowchart.talent");
        Bench.await("the model opens", () -> Bench.page().getActiveEditor() != null
                && file.equals(ResourceUtil.getFile(Bench.page().getActiveEditor().getEditorInput())));
        assertEquals(4, Bench.model(file).getProcesses().getFirst().getNodes().size());
        Bench.picture("mermaid-imported");

        Shell second = Bench.wizard("org.talentbench.ui.importMermaid");
        Text more = Bench.controls(second, Text.class, each -> each.getEditable() && (each.getStyle() & SWT.MULTI) != 0).getFirst();
        more.setText("flowchart TD\n  x[Pay] --> y[Attrition]");
        Button map = Bench.controls(second, Button.class, each -> each.getText().startsWith("Concept map")).getFirst();
        Bench.controls(second, Button.class, each -> each.getText().startsWith("Talent process")).getFirst().setSelection(false);
        map.setSelection(true);
        map.notifyListeners(SWT.Selection, new Event());
        Bench.rest(500);
        Bench.press(second, "Next");
        Bench.picture("mermaid-target");
        Bench.press(second, "Finish");
        assertEquals(1, Bench.model(file).getConceptMaps().size(), "into the model at hand");
        assertTrue(Bench.page().getActiveEditor().getTitle().endsWith("Concept map"), "and one sees it: " + Bench.page().getActiveEditor().getTitle());
        assertEquals(Bench.page().getActiveEditor().getTitle(), new ModelLabels().getText(Bench.model(file).getDiagrams().getLast()), "trees call it what its editor does");
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(0, Bench.model(file).getConceptMaps().size(), "one step");
        assertEquals(1, Bench.model(file).getProcesses().size());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void aPluginsViewThatFailsLeavesTheWindowStanding() {
        Bench.view("org.talentbench.ui.tests.failing", IViewPart.class);
        Bench.rest(300);
        Bench.picture("plugin-failed");
        errors.forgive("a plugin's mistake");
        Bench.page().hideView(Bench.page().findViewReference("org.talentbench.ui.tests.failing"));
        Bench.view(IPageLayout.ID_PROP_SHEET, IViewPart.class);
        assertTrue(Bench.shell().isVisible());
    }

    @Test
    void theAboutDialogTellsVersionAndLicence() {
        List<String> said = new ArrayList<>();
        Bench.display().timerExec(300, () -> {
            Bench.await("the dialog opens", () -> Bench.dialogs().anyMatch(each -> !Bench.controls(each, org.eclipse.swt.custom.StyledText.class, any -> true).isEmpty()));
            Shell about = Bench.dialogs().findFirst().orElseThrow();
            Bench.picture("about");
            said.add(Bench.controls(about, org.eclipse.swt.custom.StyledText.class, any -> true).getFirst().getText());
            about.close();
        });
        Bench.command("org.eclipse.ui.help.aboutAction");
        assertTrue(said.getFirst().contains("Version 1.0") && said.getFirst().contains("EPL-2.0"), said::toString);
    }
}
