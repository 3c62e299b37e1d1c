// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.Autosave;
import org.talentbench.model.FileReason;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;

class SavingTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("acme.talent");
    }

    @Test
    void aModelComesBackAsItWas() throws IOException {
        Organisation acme = Models.acme();
        acme.setDocumentation("Zürich, 薪酬, <b> & \"quotes\"\nin two lines");
        ModelFile.save(acme, file);
        assertTrue(EcoreUtil.equals(acme, ModelFile.load(file)));
    }

    @Test
    void aDeviceStaysADevice() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing));
        AtomicFile.write(nothing, "a report that nobody wants");
        assertFalse(Files.isRegularFile(nothing));
        assertEquals(0, Files.size(nothing));
    }

    @Test
    void savingTwiceGivesTheSameBytes() throws IOException {
        ModelFile.save(Models.acme(), file);
        byte[] once = Files.readAllBytes(file);
        ModelFile.save(ModelFile.load(file), file);
        assertArrayEquals(once, Files.readAllBytes(file));
    }

    @Test
    void everyElementHasAnIdThatStays() throws IOException {
        ModelFile.save(Models.acme(), file);
        long elements = Files.readAllLines(file).stream().filter(line -> line.matches("\\s*<[a-z].*")).count();
        long ids = Pattern.compile(" xmi:id=\"_").matcher(Files.readString(file)).results().count();
        assertEquals(elements, ids);
        Organisation acme = ModelFile.load(file);
        String id = EcoreUtil.getURI(acme.getTeams().getFirst()).fragment();
        acme.getTeams().move(1, 0);
        acme.getTeams().get(1).setName("Discovery");
        ModelFile.save(acme, file);
        assertEquals("Discovery", ((Named) ModelFile.load(file).eResource().getEObject(id)).getName());
    }

    @Test
    void changingOneValueChangesOneLine() throws IOException {
        ModelFile.save(Models.acme(), file);
        List<String> before = Files.readAllLines(file);
        Organisation acme = ModelFile.load(file);
        acme.getTeams().getFirst().setHeadcount(25);
        ModelFile.save(acme, file);
        List<String> after = Files.readAllLines(file);
        assertEquals(before.size(), after.size());
        assertEquals(1, IntStream.range(0, after.size()).filter(i -> !after.get(i).equals(before.get(i))).count());
    }

    @Test
    void derivedValuesAreNotWritten() throws IOException {
        ModelFile.save(Models.acme(), file);
        String content = Files.readString(file);
        assertFalse(content.contains("polarity") || content.contains("outgoing") || content.contains("<factors [^>]*level="), content);
    }

    @Test
    void permissionsAreKept() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        ModelFile.save(Models.acme(), file);
        var permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, permissions);
        ModelFile.save(Models.acme(), file);
        assertEquals(permissions, Files.getPosixFilePermissions(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.talent");
        ModelFile.save(Models.acme(), elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        Organisation acme = ModelFile.load(file);
        acme.setName("Changed");
        ModelFile.save(acme, file);
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("Changed", ModelFile.load(elsewhere).getName());
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        ModelFile.save(Models.acme(), file);
        Path orphan = Files.writeString(folder.resolve(".acme.talent." + deadProcess() + ".saving"), "torn");
        ModelFile.save(Models.acme(), file);
        assertFalse(Files.exists(orphan));
        try (var content = Files.list(folder)) {
            assertEquals(List.of(file), content.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsToldInASentence() {
        Path nowhere = folder.resolve("missing").resolve("acme.talent");
        String message = assertThrows(ModelException.class, () -> ModelFile.save(Models.acme(), nowhere)).getMessage();
        assertTrue(message.contains("cannot be written (there is no such folder or file)"), message);
    }

    @Test
    void aDiskThatIsFullIsToldInASentence() {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device));
        IOException full = assertThrows(IOException.class, () -> Files.write(device, new byte[] {0}));
        assertEquals("no room is left on the disk", FileReason.of(full));
        assertEquals("no room is left on the disk", FileReason.of(new FileSystemException("C:\\acme.talent", null, "There is not enough space on the disk")));
    }

    @Test
    void noReasonNamesAClass() throws IOException {
        assertEquals("permission is denied", FileReason.of(new AccessDeniedException("acme.talent")));
        assertEquals("the system gives no reason", FileReason.of(new FileSystemException("acme.talent")));
        Path below = Files.createFile(folder.resolve("a file")).resolve("acme.talent");
        Organisation bell = Models.acme();
        bell.setName("bell \u0007");
        for (ModelException told : List.of(assertThrows(ModelException.class, () -> ModelFile.save(Models.acme(), below)),
                assertThrows(ModelException.class, () -> Autosave.write(new byte[0], below)),
                assertThrows(ModelException.class, () -> ModelFile.save(bell, file)))) {
            assertFalse(told.getMessage().contains("Exception"), told.getMessage());
        }
    }

    @Test
    void aModelThatXmlCannotHoldLeavesTheFileAlone() throws IOException {
        ModelFile.save(Models.acme(), file);
        byte[] before = Files.readAllBytes(file);
        Organisation acme = ModelFile.load(file);
        acme.setName("bell \u0007");
        assertThrows(ModelException.class, () -> ModelFile.save(acme, file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anEmptyResourceIsNeverSavedOverAModel() throws IOException {
        ModelFile.save(Models.acme(), file);
        byte[] before = Files.readAllBytes(file);
        var resource = ModelFile.load(file).eResource();
        resource.getContents().clear();
        assertThrows(ModelException.class, () -> resource.save(null));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anAutosaveIsFoundWhereItSaysSomethingElseThanTheFile() throws IOException {
        Organisation acme = Models.acme();
        ModelFile.save(acme, file);
        assertEquals(Optional.empty(), Autosave.find(file));
        Autosave.write(Autosave.content(acme.eResource()), file);
        assertEquals(Optional.empty(), Autosave.find(file), "it says what the file says");
        acme.setName("Unsaved");
        Autosave.write(Autosave.content(acme.eResource()), file);
        assertEquals(Optional.of(Autosave.copyOf(file)), Autosave.find(file));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(Optional.of(Autosave.copyOf(file)), Autosave.find(file), "a file that another program has touched since loses nothing");
        Files.delete(file);
        assertEquals(Optional.of(Autosave.copyOf(file)), Autosave.find(file), "the file is gone");
    }

    @Test
    void aCopyKnowsItsFile() {
        assertEquals(Optional.of(file), Autosave.fileOf(Autosave.copyOf(file)));
        assertEquals(Optional.empty(), Autosave.fileOf(file));
        assertEquals(Optional.empty(), Autosave.fileOf(folder.resolve("..autosave")));
    }

    @Test
    void anAutosaveLeavesTheModelUnsaved() throws IOException {
        Organisation acme = Models.acme();
        ModelFile.save(acme, file);
        acme.eResource().setModified(true);
        Autosave.write(Autosave.content(acme.eResource()), file);
        assertTrue(acme.eResource().isModified());
        assertEquals(file.toString(), acme.eResource().getURI().toFileString());
        assertEquals("Acme", ModelFile.load(file).getName());
    }

    @Test
    void aRecoveredModelBelongsToItsFileAndIsUnsaved() throws IOException {
        Organisation acme = Models.acme();
        ModelFile.save(acme, file);
        acme.setName("Unsaved");
        Autosave.write(Autosave.content(acme.eResource()), file);
        Organisation recovered = Autosave.recover(file);
        assertEquals("Unsaved", recovered.getName());
        assertTrue(recovered.eResource().isModified());
        recovered.eResource().save(null);
        assertEquals("Unsaved", ModelFile.load(file).getName());
    }

    @Test
    void aDiscardedAutosaveIsGone() throws IOException {
        Organisation acme = Models.acme();
        ModelFile.save(acme, file);
        Autosave.write(Autosave.content(acme.eResource()), file);
        Autosave.discard(file);
        assertFalse(Files.exists(Autosave.copyOf(file)));
        Autosave.discard(file);
    }

    private static long deadProcess() throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.onExit().join();
        return process.pid();
    }
}
