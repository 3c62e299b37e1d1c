// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.SessionListener;

/** Model files: shown, changed, saved, and never lost. */
class FilesTest {

    @RegisterExtension
    private final ErrorLog errors = new ErrorLog();
    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    private void rename(String name) {
        var session = Bench.session(file);
        session.execute(SetCommand.create(session.domain(), Bench.model(file), TalentPackage.Literals.NAMED__NAME, name));
        Bench.rest(200);
    }

    @Test
    void theProjectExplorerShowsTheModelAndCreatesAndDeletesElements() {
        file = Bench.example("ai-startup", "explorer.talent");
        var explorer = Bench.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class).getCommonViewer();
        explorer.setSelection(new StructuredSelection(file), true);
        explorer.expandToLevel(file, 3);
        Bench.rest(500);
        TreeItem item = explorer.getTree().getSelection()[0];
        assertEquals("Northlight AI", item.getItem(0).getText());
        assertTrue(item.getItem(0).getItem(0).getText().startsWith("Teams (3"), item.getItem(0).getItem(0).getText());
        Bench.picture("explorer");

        explorer.setSelection(new StructuredSelection(Bench.model(file)), true);
        Bench.rest(200);
        Bench.command("org.talentbench.ui.newChild", Map.of("org.talentbench.ui.newChild.kind", "teams/Team"));
        assertEquals("Team 1", Bench.model(file).getTeams().getLast().getName());
        Bench.await("the changed model has its editor", () -> Bench.page().getActiveEditor() instanceof TalentEditor editor && editor.isDirty());
        Bench.picture("new-team");

        Bench.command("org.talentbench.ui.newChild", Map.of("org.talentbench.ui.newChild.kind", "settings/Setting"));
        assertEquals(1, Bench.model(file).getTeams().getLast().getSettings().size(), "the new team is selected, so this goes under it");
        Bench.command("org.eclipse.ui.edit.undo");

        var team = Bench.model(file).getTeams().getFirst();
        Bench.select((TalentEditor) Bench.page().getActiveEditor(), team);
        Bench.command("org.eclipse.ui.edit.delete");
        assertFalse(Bench.model(file).getTeams().contains(team));
        Bench.command("org.eclipse.ui.edit.undo");
        assertTrue(Bench.model(file).getTeams().contains(team));
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(3, Bench.model(file).getTeams().size());
    }

    @Test
    void propertiesOfAFileAreThoseOfItsModel() {
        file = Bench.example("ai-startup", "properties-of-a-file.talent");
        var explorer = Bench.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class).getCommonViewer();
        explorer.setSelection(new StructuredSelection(file), true);
        Bench.rest(300);
        assertEquals("Northlight AI", Bench.field(Bench.properties("general"), "Name", Text.class).getText());
        Bench.picture("properties-of-a-file");
    }

    @Test
    void aSavedModelIsTheSameWhenItIsOpenedAgain() {
        file = Bench.example("ai-startup", "saved.talent");
        TalentEditor editor = Bench.open(file);
        rename("Northern Light");
        assertTrue(editor.isDirty());
        Bench.command("org.eclipse.ui.file.save");
        assertFalse(editor.isDirty());
        Bench.page().closeEditor(editor, false);
        Bench.rest(500);
        Bench.open(file);
        assertEquals("Northern Light", Bench.model(file).getName());
    }

    @Test
    void revertAndClosingWithoutSavingBringBackTheFile() {
        file = Bench.example("ai-startup", "reverted.talent");
        TalentEditor editor = Bench.open(file);
        rename("Something else");
        Bench.command("org.eclipse.ui.file.revert");
        assertEquals("Northlight AI", Bench.model(file).getName());
        assertFalse(editor.isDirty());
        rename("Something else again");
        Bench.page().closeEditor(editor, false);
        assertEquals("Northlight AI", Bench.model(file).getName());
    }

    @Test
    void aFileChangedByAnotherProgramIsReadAgain() throws Exception {
        file = Bench.example("ai-startup", "foreign.talent");
        TalentEditor editor = Bench.open(file);
        write(content().replace("Northlight AI", "Southlight AI"));
        Bench.await("the change is noticed", () -> Bench.model(file).getName().equals("Southlight AI"));
        var selection = (IStructuredSelection) editor.getSite().getSelectionProvider().getSelection();
        assertEquals(Bench.model(file), selection.getFirstElement(), "what was read again is selected, for the Properties");
    }

    @Test
    void ownChangesAreNotGivenUpForThoseOfAnotherProgram() throws Exception {
        file = Bench.example("ai-startup", "conflict.talent");
        TalentEditor editor = Bench.open(file);
        rename("Mine");
        write(content().replace("Northlight AI", "Theirs"));
        Bench.await("the conflict is shown", () -> !Bench.controls(Bench.shell(), Button.class, button -> button.getText().equals("Keep my changes")).isEmpty());
        Bench.picture("conflict");
        assertEquals("Mine", Bench.model(file).getName());
        Button theirs = Bench.controls(Bench.shell(), Button.class, button -> button.getText().equals("Read the file again")).getFirst();
        theirs.notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
        assertEquals("Theirs", Bench.model(file).getName());
        assertFalse(editor.isDirty());
    }

    @Test
    void savingOverAnotherProgramsChangesAsksFirst() throws Exception {
        file = Bench.example("ai-startup", "overwritten.talent");
        Bench.open(file);
        rename("Mine");
        String theirs = content().replace("Northlight AI", "Theirs");
        write(theirs);
        Bench.answering("Replace the Other Changes?", "Cancel", "conflict-save", () -> Bench.command("org.eclipse.ui.file.save"));
        assertEquals(theirs, content());
        Bench.answering("Replace the Other Changes?", "Save My Changes", "conflict-save", () -> Bench.command("org.eclipse.ui.file.save"));
        assertTrue(content().contains("Mine"));
    }

    @Test
    void aFileThatIsRemovedWhileItHasUnsavedChangesIsSavedAgain() throws Exception {
        file = Bench.example("ai-startup", "removed.talent");
        Bench.open(file);
        rename("Still here");
        Files.delete(Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        Bench.await("the loss is shown", () -> !Bench.controls(Bench.shell(), Button.class, button -> button.getText().equals("Save the file again")).isEmpty());
        Bench.picture("removed");
        Bench.controls(Bench.shell(), Button.class, button -> button.getText().equals("Save the file again")).getFirst().notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
        assertTrue(content().contains("Still here"));
        assertFalse(Bench.page().getActiveEditor().isDirty());
    }

    @Test
    void closingAsksAboutUnsavedChanges() throws Exception {
        file = Bench.example("ai-startup", "closing.talent");
        TalentEditor editor = Bench.open(file);
        rename("Changed");
        Bench.answering("Save Changes?", "Cancel", "close-unsaved", () -> Bench.command("org.eclipse.ui.file.close"));
        assertTrue(editor.isDirty(), "nothing happened");
        Bench.answering("Save Changes?", "Save", "close-unsaved", () -> Bench.command("org.eclipse.ui.file.close"));
        assertTrue(content().contains("Changed"));
        Bench.open(file);
        rename("Changed again");
        Bench.answering("Save Changes?", "Cancel", "exit-unsaved", () -> assertFalse(Bench.window().close(), "the window stays"));
        Bench.answering("Save Changes?", "Don't Save", "close-unsaved", () -> Bench.command("org.eclipse.ui.file.close"));
        assertFalse(content().contains("Changed again"));
        assertEquals("Changed", Bench.model(file).getName());
    }

    @Test
    void aForeignFileSaysThatItIsNoModelAndStaysAsItIs() throws Exception {
        String foreign = "{ \"teams\": [ \"Research & Design\" ] }";
        file = Bench.file("foreign-format.talent", foreign);
        Bench.open(file);
        Bench.rest(700);
        Bench.picture("foreign");
        assertEquals(1, Bench.controls(Bench.shell(), Label.class, text -> text.getText().equals("This file cannot be opened as a model")).size());
        Bench.page().saveAllEditors(false);
        assertEquals(foreign, content());
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseFromHearing() {
        file = Bench.example("ai-startup", "listener.talent");
        Bench.open(file);
        List<SessionListener.Change> heard = new ArrayList<>();
        var changed = Bench.session(file);
        SessionListener failing = (session, change) -> {
            if (session == changed) {
                throw new IllegalStateException("a plugin's mistake");
            }
        };
        SessionListener next = (session, change) -> {
            if (session == changed) {
                heard.add(change);
            }
        };
        TalentUi.sessions().addListener(failing);
        TalentUi.sessions().addListener(next);
        try {
            rename("Heard");
        } finally {
            TalentUi.sessions().removeListener(failing);
            TalentUi.sessions().removeListener(next);
        }
        assertEquals(List.of(SessionListener.Change.EDITED), heard);
        errors.expect("a plugin's mistake");
    }

    @Test
    void aCorruptFileSaysWhatIsWrongAndStaysAsItIs() throws Exception {
        String corrupt = "<?xml version=\"1.0\"?>\n<talent:Organisation xmlns:talent=\"http://talentbench.org/model/1.0\" name=\"Broken\"";
        file = Bench.file("corrupt.talent", corrupt);
        Bench.open(file);
        Bench.rest(700);
        Bench.picture("corrupt");
        assertTrue(Bench.controls(Bench.shell(), Label.class, text -> text.getText().contains("corrupt.talent")).size() > 0);
        assertEquals(corrupt, content());
        Bench.page().saveAllEditors(false);
        assertEquals(corrupt, content());
    }

    private String content() throws Exception {
        return Files.readString(Path.of(file.getLocationURI()));
    }

    private void write(String content) throws Exception {
        Files.writeString(Path.of(file.getLocationURI()), content);
        file.refreshLocal(IResource.DEPTH_ZERO, null);
    }
}
