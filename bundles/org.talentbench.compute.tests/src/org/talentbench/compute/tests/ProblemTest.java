// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.problem.Scope;

class ProblemTest {
    @Test
    void definitionsMayReferToEachOtherInAnyOrder() {
        Problem problem = sketch().define("c", "a + b").define("b", "2*a").define("a", "x").output("o", "c").problem();
        assertEquals(List.of("a", "b", "c"), problem.definitionsInOrder().stream().map(Definition::name).toList());
    }

    @Test
    void aMistakeIsToldWithThePartThatHasIt() {
        assertMistake("output 'o'", "'y'", sketch().output("o", "x + y"));
        assertMistake("definition 'a'", "a → b → a", sketch().define("a", "b + 1").define("b", "a * x"));
        assertMistake("output 'o'", "one value an employee", sketch().givenPerEmployee("e", 1, 2, 3).output("o", "x * e"));
        assertMistake("parameter 'p'", "2 values; it needs 3", sketch().givenPerEmployee("p", 1, 2));
        assertMistake("objective 'z'", "no output", sketch().output("o", "x").minimise("z"));
        assertMistake("objective 'o'", "one value a team", sketch().decidePerTeam("y", 0, 1).output("o", "y").minimise("o"));
        assertMistake("constraint 'c'", "3 bounds", sketch().atMost("c", "x", 1, 2, 3));
        assertMistake("decision 'x'", "taken", sketch().decide("x", 0, 1));
        assertMistake("definition 'over'", "function", sketch().define("over", "1"));
        assertMistake("definition 'd'", "ascending", sketch().define("d", "piecewise(x, 2, 0, 1, 0)"));
        assertMistake("output 'o'", "team 'team B' has no employees", ProblemSketch.withTeams(2, 0).decide("x", 0, 1)
                .givenPerEmployee("e", 1, 2).output("o", "max(mean(x*e over team))"));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThrows(ProblemException.class, () -> Parameter.of("p", Double.NaN));
        assertThrows(ProblemException.class, () -> Parameter.of("p", Double.POSITIVE_INFINITY));
        assertThrows(ProblemException.class, () -> sketch().decide("y", Double.NaN, 1));
        assertThrows(ProblemException.class, () -> sketch().decide("y", 2, 1));
        assertThrows(ProblemException.class, () -> sketch().decideWhole("y", 0.2, 0.8));
        assertThrows(ProblemException.class, () -> new Population(List.of("A"), new int[] {0}, new double[] {0}));
        assertThrows(ProblemException.class, () -> new Population(List.of("A", "B"), new int[] {1, 0}, new double[] {1, 1}));
        assertThrows(ProblemException.class, () -> Population.of(List.of("A"), -1));
        assertThrows(ProblemException.class, () -> Population.of(List.of("A", "B"), 3));
        assertThrows(ProblemException.class, () -> sketch().draws(0).problem());
        assertThrows(ProblemException.class, () -> sketch().atMost("c", "x", Double.NaN).problem());
        assertThrows(ProblemException.class, () -> sketch().atLeast("c", "x", Double.NEGATIVE_INFINITY).problem());
        assertThrows(ProblemException.class, () -> sketch().output("o", "x").want("o", Objective.Sense.MINIMISE, Double.NaN).problem());
        assertThrows(ProblemException.class, () -> sketch().decide("y", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThrows(ProblemException.class, () -> new Decision("y", Scope.ORGANISATION, new double[1], new double[1], new double[] {Double.NaN}, false));
    }

    @Test
    void theHashTellsContentApartAndNothingElse() {
        String hash = sketch().given("p", 1).output("o", "x*p").problem().hash();
        assertEquals(64, hash.length());
        assertEquals(hash, sketch().given("p", 1).output("o", "x * (p)").problem().hash());
        assertNotEquals(hash, sketch().given("p", 2).output("o", "x*p").problem().hash());
        assertNotEquals(hash, sketch().given("p", 1).output("o", "p*x").problem().hash());
        assertNotEquals(hash, sketch().given("p", 1).output("o", "x*p").seed(8).problem().hash());
    }

    @Test
    void aProblemSurvivesSerialisation() throws IOException, ClassNotFoundException {
        Problem problem = sketch().define("a", "if(x > 1, saturate(x, 2), 0)").output("o", "mean(a over team)").problem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(problem);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(problem.hash(), ((Problem) in.readObject()).hash());
        }
    }

    @Test
    void arraysOfAProblemCannotBeChangedFromOutside() {
        double[] values = {1, 2};
        Parameter parameter = new Parameter("p", Scope.TEAM, values);
        values[0] = 9;
        parameter.values()[1] = 9;
        assertEquals(1, parameter.values()[0]);
        assertEquals(2, parameter.values()[1]);
    }

    private static ProblemSketch sketch() {
        return ProblemSketch.withTeams(2, 1).decide("x", 0, 10);
    }

    private static void assertMistake(String part, String saying, ProblemSketch sketch) {
        ProblemException mistake = assertThrows(ProblemException.class, sketch::problem);
        assertEquals(part, mistake.part(), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(saying), mistake.getMessage());
    }
}
