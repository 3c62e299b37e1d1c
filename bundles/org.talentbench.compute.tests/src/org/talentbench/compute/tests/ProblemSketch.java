// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Noise;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Objective.Sense;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;

/** Writes problems down part by part, as a modeller would say them. */
public final class ProblemSketch {
    private final Population population;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Noise> noises = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private int draws = 1;
    private long seed = 7;

    private ProblemSketch(Population population) {
        this.population = population;
    }

    public static ProblemSketch aboutDecisionsAlone() {
        return new ProblemSketch(Population.none());
    }

    public static ProblemSketch withTeams(int... headcounts) {
        List<String> teams = new ArrayList<>();
        for (int k = 0; k < headcounts.length; k++) {
            teams.add("team " + (char) ('A' + k));
        }
        return new ProblemSketch(Population.of(teams, headcounts));
    }

    public static ProblemSketch of(Population population) {
        return new ProblemSketch(population);
    }

    public ProblemSketch decide(String name, double lower, double upper) {
        return decide(name, Scope.ORGANISATION, lower, upper, false);
    }

    public ProblemSketch decidePerTeam(String name, double lower, double upper) {
        return decide(name, Scope.TEAM, lower, upper, false);
    }

    public ProblemSketch decideWhole(String name, double lower, double upper) {
        return decide(name, Scope.ORGANISATION, lower, upper, true);
    }

    private ProblemSketch decide(String name, Scope scope, double lower, double upper, boolean integer) {
        int size = scope.size(population);
        double today = Double.isFinite(lower) ? lower : Double.isFinite(upper) ? upper : 0;
        decisions.add(new Decision(name, scope, filled(size, lower), filled(size, upper), filled(size, today), integer));
        return this;
    }

    public ProblemSketch given(String name, double value) {
        parameters.add(Parameter.of(name, value));
        return this;
    }

    public ProblemSketch givenPerTeam(String name, double... values) {
        parameters.add(new Parameter(name, Scope.TEAM, values));
        return this;
    }

    public ProblemSketch givenPerEmployee(String name, double... values) {
        parameters.add(new Parameter(name, Scope.EMPLOYEE, values));
        return this;
    }

    public ProblemSketch noise(String name, Scope scope, int stream) {
        noises.add(new Noise(name, scope, stream));
        return this;
    }

    public ProblemSketch draws(int count) {
        draws = count;
        return this;
    }

    public ProblemSketch seed(long key) {
        seed = key;
        return this;
    }

    public ProblemSketch define(String name, String formula) {
        definitions.add(new Definition(name, Formula.parse(formula)));
        return this;
    }

    /** Defines {@code name} as sin(turns·π·x). */
    public ProblemSketch defineSine(String name, double turns, String x) {
        return defineCosine(name, turns, "(" + x + ") - " + 0.5 / turns);
    }

    /**
     * Defines {@code name} as cos(turns·π·x), which the language has no function for: 1 − cos by its series for a small part of the angle,
     * and 1 − cos 2a = 2·(1 − cos a)·(1 + cos a) until the angle is whole. Good to 1e-13 for |x| up to 5.
     */
    public ProblemSketch defineCosine(String name, double turns, String x) {
        int doublings = 0;
        for (double angle = 5.5 * turns * Math.PI; angle > 0.5; angle /= 2) {
            doublings++;
        }
        String step = name + ".rest";
        define(name + ".square", String.format(Locale.ROOT, "(%s*(%s))^2", turns * Math.PI / (1 << doublings), x));
        String series = "1";
        for (int n = 14; n > 2; n -= 2) {
            series = "1 - %s.square/%d*(%s)".formatted(name, n * (n - 1), series);
        }
        define(step + 0, "%s.square/2*(%s)".formatted(name, series));
        for (int i = 1; i <= doublings; i++) {
            define(step + i, "2*%1$s*(2 - %1$s)".formatted(step + (i - 1)));
        }
        return define(name, "1 - " + step + doublings);
    }

    public ProblemSketch output(String name, String formula) {
        outputs.add(new Output(name, Formula.parse(formula)));
        return this;
    }

    public ProblemSketch minimise(String output) {
        return want(output, Sense.MINIMISE, 1);
    }

    public ProblemSketch maximise(String output) {
        return want(output, Sense.MAXIMISE, 1);
    }

    public ProblemSketch want(String output, Sense sense, double weight) {
        objectives.add(new Objective(output, sense, weight));
        return this;
    }

    public ProblemSketch atMost(String name, String formula, double... bound) {
        return constrain(name, formula, Relation.AT_MOST, bound);
    }

    public ProblemSketch atLeast(String name, String formula, double... bound) {
        return constrain(name, formula, Relation.AT_LEAST, bound);
    }

    public ProblemSketch equal(String name, String formula, double... bound) {
        return constrain(name, formula, Relation.EQUAL, bound);
    }

    private ProblemSketch constrain(String name, String formula, Relation relation, double... bound) {
        constraints.add(new Constraint(name, Formula.parse(formula), relation, bound));
        return this;
    }

    public Problem problem() {
        return new Problem("sketch", population, decisions, parameters, noises, definitions, outputs, objectives, constraints,
                draws, seed);
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }
}
