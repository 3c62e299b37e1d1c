// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.moeaframework.algorithm.NSGAIII;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.Solution;
import org.moeaframework.core.variable.RealVariable;
import org.moeaframework.problem.AbstractProblem;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.optimise.Hypervolume;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Objective.Sense;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/**
 * A front of 101 points of a problem with four objectives (turnover, satisfaction, ability, cost; five teams, four incentives, 2,000 employees, a
 * budget), against MOEA Framework's NSGA-III, whose population is 101 or the next that its reference directions allow. Both evaluate on {@code vector},
 * the peer one policy at a time, as it does. Both volumes count up to the same reference point. The peer is stopped as soon as it has our hypervolume,
 * or when its time is up; when it had parts of it is told as well. Equal volumes are compared the other way round too: how long the peer took to the
 * largest volume that it had, against the time of our smallest front that is no smaller. The argument is how many seconds the peer may take.
 */
final class FrontContest {
    private static final int TEAMS = 5;
    private static final int POINTS = 101;
    /** How many points our front is asked for until its volume is the peer's. */
    private static final int[] SMALLER = {5, 7, 9, 11, 15, 21, 31, 41, 51, 71, POINTS};
    private static final int ROUNDS = 5;
    private static final double[] SHARES = {0.8, 0.9, 0.95, 0.98, 1};
    /** Costs at which no plan counts: turnover, minus satisfaction, minus ability, thousands of euros; and what each is measured in. */
    private static final double[] WORST = {0.30, -60, -50, 2_000};
    private static final double[] UNIT = {0.30, 40, 50, 2_000};

    private FrontContest() {
    }

    /** What a search had and when. */
    private record Reached(int points, double volume, double seconds) {
    }

    public static void main(String[] arguments) {
        Problem problem = problem();
        long limit = (long) (Double.parseDouble(arguments[0]) * 1e9);
        Reached ours = ours(problem, POINTS);
        System.out.println("who,points,hypervolume,seconds,share of ours");
        print("gradient on vector", ours, ours);
        Reached peers = peer(problem, limit, ours);
        for (int points : SMALLER) {
            Reached smaller = ours(problem, points);
            if (smaller.volume >= peers.volume) {
                print("gradient to NSGA-III's volume", smaller, ours);
                System.out.printf(Locale.ROOT, "NSGA-III's time to its volume over ours to no less,,,%.0f,%n", peers.seconds / smaller.seconds);
                return;
            }
        }
    }

    private static void print(String who, Reached reached, Reached ours) {
        System.out.printf(Locale.ROOT, "%s,%d,%.6f,%.3f,%.4f%n", who, reached.points, reached.volume, reached.seconds, reached.volume / ours.volume);
    }

    /** The fastest of some rounds. */
    private static Reached ours(Problem problem, int points) {
        Reached best = new Reached(0, 0, Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            var solution = Optimisers.gradient().solve(problem, new VectorBackend(), new Settings(1, null, 1e-5, null, 4, points), Progress.NONE);
            double taken = (System.nanoTime() - start) / 1e9;
            if (taken < best.seconds) {
                best = new Reached(solution.front().size(), volume(solution.front().stream().map(point -> costs(problem, point.outputs())).toList()), taken);
            }
        }
        return best;
    }

    /** The largest volume that the peer had, and when it had it first. */
    private static Reached peer(Problem problem, long limit, Reached ours) {
        Program program = Program.compile(problem);
        Reached best = new Reached(0, 0, 0);
        try (Evaluator evaluator = new VectorBackend().prepare(program)) {
            PRNG.setSeed(1);
            NSGAIII algorithm = new NSGAIII(new AsPeer(problem, program, evaluator));
            int next = 0;
            // The volume is taken between generations, and its time not counted.
            long spent = 0;
            while (best.volume < ours.volume && spent < limit) {
                long begun = System.nanoTime();
                for (int generation = 0; generation < 10; generation++) {
                    algorithm.step();
                }
                spent += System.nanoTime() - begun;
                List<double[]> costs = new ArrayList<>();
                for (Solution solution : algorithm.getResult()) {
                    if (solution.isFeasible()) {
                        costs.add(solution.getObjectiveValues());
                    }
                }
                // It loses parts of the front again as it goes on; the best that it had counts.
                double volume = volume(costs);
                best = volume > best.volume ? new Reached(costs.size(), volume, spent / 1e9) : best;
                while (next < SHARES.length && best.volume >= SHARES[next] * ours.volume) {
                    print("NSGA-III", best, ours);
                    next++;
                }
            }
            print(String.format(Locale.ROOT, "NSGA-III at its largest within %.0f s", spent / 1e9), best, ours);
        }
        return best;
    }

    private static double volume(List<double[]> costs) {
        List<double[]> scaled = costs.stream().map(cost -> IntStream.range(0, cost.length).mapToDouble(i -> (cost[i] - WORST[i]) / UNIT[i]).toArray())
                .toList();
        return Hypervolume.of(scaled, new double[WORST.length]).volume();
    }

    private static double[] costs(Problem problem, double[] outputs) {
        double[] costs = Arrays.copyOf(outputs, problem.objectives().size());
        Arrays.setAll(costs, i -> problem.objectives().get(i).sense().sign() * costs[i]);
        return costs;
    }

    private static final class AsPeer extends AbstractProblem {
        private final Problem problem;
        private final Program program;
        private final Evaluator evaluator;
        private final double[] lower;
        private final double[] upper;

        AsPeer(Problem problem, Program program, Evaluator evaluator) {
            super(program.dimension(), problem.objectives().size(), 1);
            this.problem = problem;
            this.program = program;
            this.evaluator = evaluator;
            lower = problem.lower();
            upper = problem.upper();
        }

        @Override
        public void evaluate(Solution solution) {
            double[] decisions = RealVariable.getReal(solution);
            double[] values = evaluator.evaluate(decisions, 1, null).values();
            solution.setObjectiveValues(costs(problem, Arrays.copyOf(values, program.outputWidth())));
            solution.setConstraintValue(0, Math.max(0, values[program.outputWidth()] - problem.constraints().getFirst().bound()[0]));
        }

        @Override
        public Solution newSolution() {
            Solution solution = new Solution(getNumberOfVariables(), getNumberOfObjectives(), getNumberOfConstraints());
            for (int d = 0; d < lower.length; d++) {
                solution.setVariable(d, new RealVariable(lower[d], upper[d]));
            }
            return solution;
        }
    }

    private static Problem problem() {
        List<String> teams = IntStream.range(0, TEAMS).mapToObj(k -> "team " + k).toList();
        Population population = Population.of(teams, IntStream.range(0, TEAMS).map(_ -> 400).toArray());
        List<Decision> decisions = new ArrayList<>();
        for (String name : List.of("bonus", "training", "hours", "credits")) {
            decisions.add(new Decision(name, Scope.TEAM, filled(0), filled(10), filled(0), false));
        }
        List<Definition> definitions = List.of(
                definition("lift", "pull*(0.8*saturate(bonus, 0.2) + 0.5*saturate(training, 0.3) + 0.9*saturate(hours, 0.25))"),
                definition("leaves", "1 - exp(-h0*exp(-lift))"),
                definition("content", "60 + 18*saturate(bonus, 0.15) + 14*saturate(hours, 0.2) + 4*saturate(credits, 0.3)"),
                definition("able", "50 + 30*saturate(training, 0.2) + 12*saturate(credits, 0.2)"),
                definition("spent", "12*bonus + 8*training + 15*hours + 5*credits"));
        return new Problem("front", population, decisions,
                List.of(new Parameter("h0", Scope.EMPLOYEE, IntStream.range(0, TEAMS * 400).mapToDouble(ReferenceProblem::hazard).toArray()),
                        new Parameter("pull", Scope.TEAM, new double[] {1, 0.8, 1.2, 0.6, 0.9})),
                List.of(), definitions,
                List.of(new Output("turnover", Formula.parse("mean(leaves)")), new Output("satisfaction", Formula.parse("mean(content)")),
                        new Output("ability", Formula.parse("mean(able)")), new Output("cost", Formula.parse("sum(spent)"))),
                List.of(new Objective("turnover", Sense.MINIMISE, 1), new Objective("satisfaction", Sense.MAXIMISE, 0),
                        new Objective("ability", Sense.MAXIMISE, 0), new Objective("cost", Sense.MINIMISE, 0)),
                List.of(new Constraint("budget", Formula.parse("sum(spent)"), Constraint.Relation.AT_MOST, new double[] {1_500})), 1, 1);
    }

    private static Definition definition(String name, String formula) {
        return new Definition(name, Formula.parse(formula));
    }

    private static double[] filled(double value) {
        double[] values = new double[TEAMS];
        Arrays.fill(values, value);
        return values;
    }
}
