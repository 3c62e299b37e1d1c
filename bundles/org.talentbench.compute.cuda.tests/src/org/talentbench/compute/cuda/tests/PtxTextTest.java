// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;

/** What the kernels of small programs look like, to be read: a change of the generator shows as a change of these texts. */
class PtxTextTest {
    private static final Path GOLDEN = Path.of(System.getProperty("talentbench.root"), "bundles/org.talentbench.compute.cuda.tests/golden");

    @Test
    void decisionsAloneBecomeOneKernel() throws IOException {
        assertGolden("decisions", Program.compile(ProblemSketch.withTeams(2, 1).decidePerTeam("x", 0, 1).given("c", 3)
                .output("cost", "c*sum(x)").problem()));
    }

    @Test
    void aMeanOverEmployeesBecomesAPassBetweenTwoKernels() throws IOException {
        assertGolden("turnover", Program.compile(ProblemSketch.withTeams(2, 1).decidePerTeam("lift", 0, 1).givenPerEmployee("h0", 0.1, 0.2, 0.3)
                .given("w", 0.7).output("turnover", "mean(1 - exp(-(h0*exp(-(w*lift)))) over team)").problem()).withGradient());
    }

    @Test
    void noisesAreDrawnOnTheCard() throws IOException {
        assertGolden("noise", Program.compile(ProblemSketch.withTeams(2).decide("x", 0, 1).noise("e", Scope.EMPLOYEE, 5).draws(3)
                .output("o", "mean(max(x, e))").problem()));
    }

    @Test
    void thereAreNoAtomicsAndNothingIsContracted() {
        for (int seed = 0; seed < 20; seed++) {
            String text = PtxModule.of(Program.compile(new RandomProblem(new Random(seed), false, 3).problem()).withGradient()).text();
            assertFalse(text.contains("\tatom.") || text.contains("\tred."), "atomics");
            for (String instruction : new String[] {"add.f", "mul.f", "sub.f", "fma.f", "mad.f"}) {
                assertFalse(text.contains("\t" + instruction), instruction + " leaves the rounding to the assembler");
            }
        }
    }

    @Test
    void theTextDependsOnTheFormAlone() {
        String one = PtxModule.of(sized(0.3, 10)).text();
        assertEquals(one, PtxModule.of(sized(0.7, 50_000)).text());
        assertFalse(one.contains(String.format("%016X", Double.doubleToLongBits(0.3))));
    }

    private static Program sized(double weight, int employees) {
        return Program.compile(ProblemSketch.withTeams(employees, 2 * employees).decidePerTeam("x", 0, 1)
                .output("o", "mean(exp(-" + weight + "*x) over team)").noise("e", Scope.EMPLOYEE, 0).output("n", "mean(" + weight + "*e*x)").problem());
    }

    private static void assertGolden(String name, Program program) throws IOException {
        Path file = GOLDEN.resolve(name + ".ptx");
        String text = PtxModule.of(program).text();
        Path now = Path.of(System.getProperty("talentbench.root"), "bundles/org.talentbench.compute.cuda.tests/target/golden", name + ".ptx");
        Files.createDirectories(now.getParent());
        Files.writeString(now, text);
        assertTrue(Files.exists(file) && Files.readString(file).equals(text), () -> file + " differs from " + now
                + "; read the difference, and copy the new text where it is what you meant");
    }
}
