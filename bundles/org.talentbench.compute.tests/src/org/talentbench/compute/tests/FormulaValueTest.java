// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;

class FormulaValueTest {
    private static final int FORMULAS = 2_000;
    private static final Population POPULATION =
            new Population(List.of("A", "B", "C"), new int[] {0, 0, 1, 2, 2, 2}, new double[] {1, 3, 2, 1, 1, 4});

    @Test
    void randomFormulasHaveTheValuesOfAnEvaluatorOfTheirText() {
        for (int seed = 0; seed < FORMULAS; seed++) {
            Random random = new Random(seed);
            double a = number(random);
            double[] t = numbers(random, 3);
            double[] e = numbers(random, 6);
            Map<String, TextEvaluator.Value> names = new HashMap<>();
            names.put("a", new TextEvaluator.Value(Scope.ORGANISATION, perRow(_ -> a)));
            names.put("t", new TextEvaluator.Value(Scope.TEAM, perRow(row -> t[POPULATION.teamOf()[row]])));
            names.put("e", new TextEvaluator.Value(Scope.EMPLOYEE, e));
            String text = "mean(" + new RandomFormulaText(random, "a", "t", "e").of(2) + " over team)";
            double[] expected = TextEvaluator.of(text, POPULATION, names).rows();
            double[] found = engine(text, a, t, e);
            for (int row = 0; row < expected.length; row++) {
                assertTrue(Double.isFinite(expected[row]), text);
                assertEquals(expected[row], found[POPULATION.teamOf()[row]], 1e-9 * Math.max(1, Math.abs(expected[row])),
                        "formula " + seed + ": " + text);
            }
        }
    }

    /** The levers of the policy are what the names stand for, so that nothing is folded but what is a number in the text. */
    private static double[] engine(String text, double a, double[] t, double[] e) {
        Program program = Program.compile(ProblemSketch.of(POPULATION).decide("a", 0, 2).decidePerTeam("t", 0, 2)
                .givenPerEmployee("e", e).output("o", text).problem());
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            return evaluator.evaluate(new double[] {a, t[0], t[1], t[2]}, 1, null).values();
        }
    }

    private static double[] perRow(IntToDoubleFunction value) {
        double[] rows = new double[POPULATION.rows()];
        Arrays.setAll(rows, value);
        return rows;
    }

    private static double[] numbers(Random random, int count) {
        return random.doubles(count, 0.5, 2).toArray();
    }

    private static double number(Random random) {
        return numbers(random, 1)[0];
    }
}
