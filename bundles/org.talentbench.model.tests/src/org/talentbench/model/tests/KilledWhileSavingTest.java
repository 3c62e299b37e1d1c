// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;

/** A second JVM saves without pause and is killed at an arbitrary moment; the file is always one of the two models it saves,
 * before and after. */
class KilledWhileSavingTest {
    private static final int ROUNDS = 5;
    private static final int TEAMS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void theFileIsTheOldOrTheNewOneAndNeverATornOne() throws IOException, InterruptedException {
        Path file = folder.resolve("large.talent");
        Set<String> names = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            killWhileSaving(file, 150 + 23 * round);
            Organisation found = ModelFile.load(file);
            assertEquals(found.getName().equals("old") ? TEAMS : 2 * TEAMS, found.getTeams().size(), "complete");
            names.add(found.getName());
        }
        assertTrue(Set.of("old", "new").containsAll(names), names.toString());
    }

    private void killWhileSaving(Path file, long milliseconds) throws IOException, InterruptedException {
        Process saver = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath(), Saver.class.getName(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Path ready = folder.resolve("large.talent.ready");
        while (!Files.exists(ready)) {
            assertTrue(saver.isAlive() && System.nanoTime() < deadline, () -> log());
            Thread.sleep(5);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        do {
            // What another process can read at any moment is what would be left if the first one died at that moment.
            assertTrue(Files.readString(file).endsWith("</talent:Organisation>\n"), "complete while it is being saved");
        } while (System.nanoTime() < end);
        assertTrue(saver.isAlive(), () -> log());
        saver.destroyForcibly().waitFor();
        Files.delete(ready);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String classPath() {
        return Stream.of("org.talentbench.model.tests", "org.talentbench.model", "org.talentbench.compute", "org.eclipse.emf.common",
                "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.xmi")
                .map(bundle -> FileLocator.getBundleFileLocation(Platform.getBundle(bundle)).orElseThrow())
                .flatMap(KilledWhileSavingTest::roots)
                .map(File::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A bundle that Tycho has not packed yet keeps its classes in a folder of its own. */
    private static Stream<File> roots(File bundle) {
        return Stream.of(bundle, new File(bundle, "target/classes"), new File(bundle, "bin"));
    }

    /** What runs in the second JVM: plain Java with EMF on the class path, as in a batch. */
    public static final class Saver {

        private Saver() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            Organisation old = organisation("old", TEAMS);
            Organisation fresh = organisation("new", 2 * TEAMS);
            ModelFile.save(old, file);
            Files.createFile(Path.of(args[0] + ".ready"));
            while (true) {
                ModelFile.save(fresh, file);
                ModelFile.save(old, file);
            }
        }

        private static Organisation organisation(String name, int teams) {
            Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
            organisation.setName(name);
            for (int i = 0; i < teams; i++) {
                Team team = TalentFactory.eINSTANCE.createTeam();
                team.setName("Team " + i);
                team.setHeadcount(i);
                organisation.getTeams().add(team);
            }
            return organisation;
        }
    }
}
