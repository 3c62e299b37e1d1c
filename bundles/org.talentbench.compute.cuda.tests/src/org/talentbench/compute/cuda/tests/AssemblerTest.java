// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;

/** NVIDIA's assembler takes what is generated, for every kind of card. Skipped where it is not installed. */
class AssemblerTest {
    private static final List<String> CARDS = List.of("sm_75", "sm_80", "sm_90", "sm_100");
    private static final int PROGRAMS = 200;
    private static final Pattern SPILLS = Pattern.compile("(\\d+) bytes spill stores, (\\d+) bytes spill loads");

    @TempDir
    Path folder;

    @BeforeAll
    static void findTheAssembler() {
        boolean found = Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "ptxas")));
        assumeTrue(found, "ptxas is not on the PATH: what is generated is not assembled");
    }

    @Test
    void everyExampleAndTwoHundredRandomProgramsAreAssembled() throws Exception {
        StringBuilder all = new StringBuilder();
        int programs = 0;
        for (Example example : Examples.all()) {
            try {
                append(all, programs++, Program.compile(ProblemBuilder.build(Examples.open(example.name()), null).problem()));
            } catch (AnalysisException fault) {
                // An example of mistakes, or one that is only drawn.
                continue;
            }
        }
        for (int seed = 0; seed < PROGRAMS; seed++) {
            append(all, programs++, Program.compile(new RandomProblem(new Random(seed), false, 2).small()));
        }
        assertTrue(programs > PROGRAMS + 2, "examples were among them");
        Path file = Files.writeString(folder.resolve("all.ptx"), all);
        for (String card : CARDS) {
            assemble(file, card, "-O0");
        }
    }

    /** The programs of all together, so that the assembler is started once for each kind of card. */
    private static void append(StringBuilder all, int number, Program program) throws ModelException {
        String text = PtxModule.of(program.withGradient()).text();
        String kernels = text.substring(text.indexOf("\n\n") + 1).replace(".entry k", ".entry p" + number + "k");
        all.append(all.isEmpty() ? text.substring(0, text.indexOf("\n\n") + 1) : "").append(kernels);
    }

    @Test
    void nothingOfTheReferenceProblemIsSpilled() throws Exception {
        Path file = Files.writeString(folder.resolve("reference.ptx"), PtxModule.of(Program.compile(reference()).withGradient()).text());
        for (String card : CARDS) {
            Matcher spills = SPILLS.matcher(assemble(file, card, "-v"));
            int kernels = 0;
            while (spills.find()) {
                assertEquals("0 0", spills.group(1) + " " + spills.group(2), card);
                kernels++;
            }
            assertTrue(kernels >= 3, "kernels of " + card);
        }
    }

    private String assemble(Path file, String card, String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("ptxas", option, "-arch=" + card, file.toString(), "-o", folder.resolve("out.cubin").toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), () -> card + ": " + said.lines().limit(20).toList());
        return said;
    }

    /** 10 teams × 10 incentives, 6 factors, 10,000 employees with a noise each: what the benchmarks measure. */
    private static Problem reference() {
        int[] headcounts = new int[10];
        Arrays.fill(headcounts, 1_000);
        ProblemSketch sketch = ProblemSketch.withTeams(headcounts).noise("luck", Scope.EMPLOYEE, 0);
        StringBuilder relief = new StringBuilder("0");
        for (int j = 0; j < 10; j++) {
            sketch.decidePerTeam("x" + j, 0, 10).define("lift" + j, "saturate(x" + j + ", " + (0.1 + 0.05 * j) + ")");
        }
        for (int f = 0; f < 6; f++) {
            for (int j = 0; j < 10; j++) {
                relief.append(" + ").append((0.05 + 0.01 * f) * (1 + (f * 7 + j * 3) % 10) / 10).append("*lift").append(j);
            }
        }
        double[] hazards = new double[10_000];
        Arrays.setAll(hazards, i -> 0.05 + 0.01 * (i % 20));
        return sketch.givenPerEmployee("h0", hazards).define("hazard", "h0*exp(0.1*luck - (" + relief + "))")
                .output("turnover", "mean(1 - exp(-hazard) over team)").problem();
    }
}
