// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.Autosave;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.editor.TalentEditor;

/** Changes that nobody has saved outlive the end of the window, whatever ended it. */
@ExtendWith(ErrorLog.class)
class CrashTest {

    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        if (file != null) {
            file.delete(true, null);
        }
    }

    private Path path() {
        return Path.of(file.getLocationURI());
    }

    private void rename(String name) {
        var session = Bench.session(file);
        session.execute(SetCommand.create(session.domain(), Bench.model(file), TalentPackage.Literals.NAMED__NAME, name));
        Bench.rest(200);
    }

    @Test
    void aCopyForWhichThereWasNoRoomIsKeptOnceThereIs() throws Exception {
        file = Bench.example("ai-startup", "kept-later.talent");
        Bench.open(file);
        List<String> complaints = new CopyOnWriteArrayList<>();
        ILogListener log = (status, plugin) -> complaints.add(status.getMessage());
        Platform.addLogListener(log);
        try {
            Path inTheWay = Files.createDirectory(Autosave.copyOf(path()));
            rename("Kept later");
            Bench.await("it is said that no copy can be kept", () -> complaints.stream().anyMatch(complaint -> complaint.contains("kept-later")));
            Files.delete(inTheWay);
        } finally {
            Platform.removeLogListener(log);
        }
        Bench.await("a copy is kept", () -> Files.isRegularFile(Autosave.copyOf(path())));
    }

    @Test
    void aKilledWindowLosesNothing(@TempDir Path folder) throws Exception {
        Process killed = OtherWindow.start(folder, OtherWindow.Part.CHANGE, "en");
        assertTrue(OtherWindow.heard(killed).startsWith("kept beside "));
        killed.destroyForcibly().waitFor();
        assertEquals(128 + 9, killed.exitValue(), "killed, not ended");
        Path model = folder.resolve("workspace/Models").resolve(OtherWindow.FILE);
        assertFalse(Files.readString(model).contains(OtherWindow.NAME), "the file itself was never saved");

        Process heir = OtherWindow.start(folder, OtherWindow.Part.RECOVER, "en");
        try {
            assertEquals("unsaved " + OtherWindow.NAME + " in WelcomePage and TalentEditor", OtherWindow.heard(heir), "and no tab of which nothing was kept");
        } finally {
            heir.destroyForcibly().waitFor();
        }
        assertFalse(Files.readString(model).contains(OtherWindow.NAME), "recovering is not saving");
    }

    @Test
    void theCopyGoesWithTheReasonForIt() {
        file = Bench.example("ai-startup", "copied.talent");
        TalentEditor editor = Bench.open(file);
        rename("Saved soon");
        Bench.await("a copy is kept", () -> Autosave.find(path()).isPresent());
        Bench.command("org.eclipse.ui.file.save");
        assertFalse(Files.exists(Autosave.copyOf(path())), "saved");
        rename("Undone soon");
        Bench.await("a copy is kept", () -> Autosave.find(path()).isPresent());
        Bench.command("org.eclipse.ui.edit.undo");
        assertFalse(Files.exists(Autosave.copyOf(path())), "nothing unsaved any more");
        rename("Given up");
        Bench.await("a copy is kept", () -> Autosave.find(path()).isPresent());
        Bench.page().closeEditor(editor, false);
        assertFalse(Files.exists(Autosave.copyOf(path())), "closed without saving");
    }

    @Test
    void aCopyThatWasLeftIsOfferedWhenItsModelIsOpened() throws Exception {
        file = Bench.example("ai-startup", "left.talent");
        var left = ModelFile.load(path());
        left.setName("Left");
        Autosave.write(Autosave.content(left.eResource()), path());
        Bench.open(file);
        Shell offer = offer();
        Bench.press(offer, "Recover");
        assertEquals("Left", Bench.model(file).getName());
        assertTrue(Bench.page().getActiveEditor().isDirty());
        Bench.command("org.eclipse.ui.file.revert");
        assertEquals("Northlight AI", Bench.model(file).getName(), "the file is as it was");
    }

    @Test
    void aDiscardedCopyIsGoneAndTheFileIsAsItWas() throws Exception {
        file = Bench.example("ai-startup", "discarded.talent");
        var left = ModelFile.load(path());
        left.setName("Left");
        Autosave.write(Autosave.content(left.eResource()), path());
        Bench.open(file);
        Bench.press(offer(), "Discard");
        assertFalse(Files.exists(Autosave.copyOf(path())));
        assertEquals("Northlight AI", Bench.model(file).getName());
    }

    @Test
    void aModelIsRecoveredEvenWhereItsFileIsCorrupt() throws Exception {
        file = Bench.example("ai-startup", "torn.talent");
        var left = ModelFile.load(path());
        left.setName("Left");
        Autosave.write(Autosave.content(left.eResource()), path());
        Files.writeString(path(), "half of a mod");
        Bench.open(file);
        Bench.press(offer(), "Recover");
        assertEquals("Left", Bench.model(file).getName());
        Bench.command("org.eclipse.ui.file.save");
        assertEquals("Left", ModelFile.load(path()).getName());
    }

    private static Shell offer() {
        Bench.await("the offer", () -> Bench.dialogs().anyMatch(shell -> shell.getText().equals("Unsaved Changes")));
        return Bench.dialogs().filter(shell -> shell.getText().equals("Unsaved Changes")).findFirst().orElseThrow();
    }
}
