// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command for a machine with a card works without one, but for the card. */
class BenchmarkScriptTest {
    @TempDir
    Path folder;

    private int run(Path output, String... arguments) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("talentbench.root"), "releng/benchmarks/gpu/run");
        ProcessBuilder builder = new ProcessBuilder(IntStream.range(0, arguments.length + 1).mapToObj(i -> i == 0 ? script.toString() : arguments[i - 1]).toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    }

    @Test
    void aRehearsalComparesMeasuresAndWritesTableAndPicture() throws Exception {
        Path said = folder.resolve("said.txt");
        assertEquals(0, run(said, "--rehearse", folder.toString()), () -> read(said));
        assertTrue(read(said).contains("numbers agree with the reference"), () -> read(said));
        List<String> csv = Files.readAllLines(folder.resolve("gpu.csv"));
        assertEquals("contestant,employees,policies,seconds,employee-scenarios a second", csv.getFirst());
        assertEquals(List.of("reference,10000,1", "reference,10000,16", "vector,10000,1", "vector,10000,16", "made-up peer,10000,1", "made-up peer,10000,16",
                "another,10000,16"), csv.stream().skip(1).map(line -> line.substring(0, line.indexOf(',', line.indexOf(",10000,") + 7))).toList());
        assertTrue(csv.contains("made-up peer,10000,16,0.00200000,8.000e+07"), csv::toString);
        String table = read(folder.resolve("gpu.md"));
        assertTrue(table.contains("no card: a rehearsal; " + LocalDate.now()) && table.contains("1.00e+12 by its exponentials"), table);
        BufferedImage picture = ImageIO.read(folder.resolve("gpu.png").toFile());
        assertTrue(IntStream.range(0, picture.getWidth() * picture.getHeight()).map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct().count() > 5, "lines of several colours");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
