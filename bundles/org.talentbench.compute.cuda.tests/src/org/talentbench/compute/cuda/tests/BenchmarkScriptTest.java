// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.compute.Availability;
import org.talentbench.compute.cuda.CudaBackend;

/** The one command for a machine with a card works without one, but for the card. */
class BenchmarkScriptTest {
    private static final Path COMMAND = Path.of(System.getProperty("talentbench.root"), "releng/benchmarks/gpu/run");

    @TempDir
    Path folder;

    private int run(Path command, Path output, String javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().remove("JAVA_HOME");
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    }

    private int run(Path output, String... arguments) throws IOException, InterruptedException {
        return run(COMMAND, output, System.getProperty("java.home"), arguments);
    }

    @Test
    void aRehearsalComparesMeasuresAndWritesTableAndPicture() throws Exception {
        Path said = folder.resolve("said.txt");
        assertEquals(0, run(said, "--rehearse", folder.toString()), () -> read(said));
        assertTrue(read(said).contains("numbers agree with the reference"), () -> read(said));
        assertMeasured();
        String table = read(folder.resolve("gpu.md"));
        assertTrue(table.contains("one thread, double precision; " + LocalDate.now()) && table.contains("1.00e+12 by its made up"), table);
        assertPicture();
        stopped();
        assertEquals(0, run(said, "--report", folder.toString()), () -> read(said));
        String part = read(folder.resolve("gpu.md"));
        assertTrue(part.contains("| reference | 10000 | 16 |") && !part.contains("peer"), part);
        assertPicture();
    }

    /** As a run leaves it that is stopped before the others are measured. */
    private void stopped() throws IOException {
        Path measured = folder.resolve("gpu.csv");
        Files.write(measured, Files.readAllLines(measured).stream().takeWhile(line -> !line.startsWith("vector")).toList());
        Files.delete(folder.resolve("gpu.md"));
        Files.delete(folder.resolve("gpu.png"));
    }

    @Test
    void packedItRunsWhereThereIsNeitherAJdkNorASource() throws Exception {
        Path said = folder.resolve("said.txt");
        assertEquals(0, run(said, "--pack"), () -> read(said));
        Path packed = COMMAND.resolveSibling("work/packed.tar.gz");
        assertTrue(Files.size(packed) < 48 << 20, "it is small enough to be carried: " + Files.size(packed));
        Path copy = Files.createDirectories(folder.resolve("bare/releng/benchmarks/gpu"));
        Files.copy(COMMAND, copy.resolve("run"));
        assertEquals(1, run(copy.resolve("run"), said, null));
        assertEquals("There is neither a JDK 25 (JAVA_HOME) here nor work/packed.tar.gz, which 'run --pack' makes where there is one.", read(said).strip());
        Files.copy(packed, Files.createDirectories(copy.resolve("work")).resolve("packed.tar.gz"));
        assertEquals(0, run(copy.resolve("run"), said, null, "--rehearse", folder.toString()), () -> read(said));
        assertMeasured();
    }

    @Test
    void withoutACardItSaysWhatIsMissing() throws Exception {
        assumeTrue(new CudaBackend().availability() instanceof Availability.Unavailable, "there is a card");
        Path said = folder.resolve("said.txt");
        assertEquals(3, run(said, folder.resolve("results").toString()), () -> read(said));
        assertEquals("Not run: " + ((Availability.Unavailable) new CudaBackend().availability()).reason() + ".", read(said).strip());
        assertFalse(Files.exists(folder.resolve("results/gpu.csv")));
    }

    private void assertMeasured() throws IOException {
        List<String> csv = Files.readAllLines(folder.resolve("gpu.csv"));
        assertEquals("contestant,employees,policies,seconds,employee-scenarios a second", csv.getFirst());
        assertEquals(List.of("reference,10000,1", "reference,10000,16", "vector,10000,1", "vector,10000,16", "made-up peer,10000,1", "made-up peer,10000,16",
                "another,10000,16"), csv.stream().filter(line -> line.contains(",10000,")).map(line -> line.substring(0, line.indexOf(',', line.indexOf(",10000,") + 7))).toList());
    }

    private void assertPicture() throws IOException {
        BufferedImage picture = ImageIO.read(folder.resolve("gpu.png").toFile());
        assertTrue(IntStream.range(0, picture.getWidth() * picture.getHeight()).map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct().count() > 5, "lines of several colours");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
