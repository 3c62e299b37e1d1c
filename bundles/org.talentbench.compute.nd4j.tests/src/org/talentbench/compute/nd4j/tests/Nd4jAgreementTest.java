// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backends;
import org.talentbench.compute.nd4j.Nd4jBackend;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.Agreement;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;
import org.talentbench.compute.vector.VectorBackend;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;

/** ND4J's operations compute what {@code reference} does. */
class Nd4jAgreementTest {
    private static final int PROGRAMS = 200;
    /** As many as these are of several outputs. */
    private static final int WHOLE_PROGRAMS = 10;

    @Test
    void itRunsWhereTheTestsRunAndIsNotPreferred() {
        assertInstanceOf(Availability.Available.class, new Nd4jBackend().availability());
        assertEquals("vector", Backends.of(List.of(new Nd4jBackend(), new VectorBackend())).preferred().id());
    }

    @Test
    void randomProgramsAgreeWithTheReference() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            Program program = Program.compile(seed < WHOLE_PROGRAMS ? new RandomProblem(random, false, 3).problem()
                    : new RandomProblem(random, false, 2).small());
            Agreement.assertAgrees(program, new Nd4jBackend(), 2, random, "program " + seed + "\n" + program);
        }
    }

    @Test
    void theExamplesAgreeWithTheReference() throws ModelException {
        int compared = 0;
        for (Example example : Examples.all()) {
            try {
                Problem problem = ProblemBuilder.build(Examples.open(example.name()), null).problem();
                if (problem.dimension() > 0) {
                    Agreement.assertAgrees(Program.compile(problem), new Nd4jBackend(), 2, new Random(1), example.name());
                    compared++;
                }
            } catch (AnalysisException fault) {
                // An example of mistakes, or one that is only drawn.
                continue;
            }
        }
        assertTrue(compared >= 3, "examples that decide");
    }

    @Test
    void teamsMayBeEmptyAndBatchesAreCut() {
        Program program = Program.compile(ProblemSketch.withTeams(90_000, 0, 1).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 3).draws(2)
                .define("p", "1 - exp(-0.2*exp(-x + 0.3*e))").output("l", "sum(p over team)/10000").output("most", "max(p)").problem());
        Agreement.assertAgrees(program, new Nd4jBackend(), 25, new Random(5), "cut");
    }
}
