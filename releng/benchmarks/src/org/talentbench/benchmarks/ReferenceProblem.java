// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Noise;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;

/**
 * What every contestant computes: 10 teams × 10 incentives, 6 factors that the incentives lift and saturate, a proportional hazard of every
 * employee with a noise of their own, turnover of each team. Its numbers are simple functions of their indices, so that the peers'
 * scripts make the same ones.
 */
final class ReferenceProblem {
    static final int TEAMS = 10;
    static final int INCENTIVES = 10;
    static final int FACTORS = 6;
    static final double SPREAD = 0.1;

    private ReferenceProblem() {
    }

    /** @param employees a multiple of {@link #TEAMS} */
    static Problem of(int employees) {
        int[] headcounts = new int[TEAMS];
        Arrays.fill(headcounts, employees / TEAMS);
        List<String> teams = IntStream.range(0, TEAMS).mapToObj(k -> "team " + k).toList();
        List<Decision> decisions = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (int j = 0; j < INCENTIVES; j++) {
            double[] upper = new double[TEAMS];
            Arrays.fill(upper, 10);
            decisions.add(new Decision("x" + j, Scope.TEAM, new double[TEAMS], upper, new double[TEAMS], false));
            definitions.add(new Definition("lift" + j, Formula.parse("saturate(x" + j + ", " + rate(j) + ")")));
        }
        StringBuilder relief = new StringBuilder("0");
        for (int f = 0; f < FACTORS; f++) {
            StringBuilder level = new StringBuilder("0");
            for (int j = 0; j < INCENTIVES; j++) {
                level.append(" + ").append(effect(f, j)).append("*lift").append(j);
            }
            definitions.add(new Definition("factor" + f, Formula.parse(level.toString())));
            relief.append(" + ").append(weight(f)).append("*factor").append(f).append("/10");
        }
        definitions.add(new Definition("relief", Formula.parse(relief.toString())));
        definitions.add(new Definition("hazard", Formula.parse("h0*exp(" + SPREAD + "*luck - relief)")));
        definitions.add(new Definition("leaves", Formula.parse("1 - exp(-hazard)")));
        double[] hazards = IntStream.range(0, employees).mapToDouble(ReferenceProblem::hazard).toArray();
        return new Problem("reference", Population.of(teams, headcounts), decisions,
                List.of(new Parameter("h0", Scope.EMPLOYEE, hazards)), List.of(new Noise("luck", Scope.EMPLOYEE, 0)), definitions,
                List.of(new Output("turnover", Formula.parse("mean(leaves over team)"))), List.<Objective>of(), List.of(), 1, 1);
    }

    static double rate(int incentive) {
        return 0.1 + 0.05 * incentive;
    }

    static double effect(int factor, int incentive) {
        return 1 + (factor * 7 + incentive * 3) % 10;
    }

    static double weight(int factor) {
        return 0.05 + 0.01 * factor;
    }

    static double hazard(int employee) {
        return 0.05 + 0.01 * (employee % 20);
    }

    /** Decisions of P policies, each a fraction of the upper bound. */
    static double[] policies(int count) {
        return IntStream.range(0, count * TEAMS * INCENTIVES).mapToDouble(i -> (i * 37 % 101) / 10.1).toArray();
    }
}
