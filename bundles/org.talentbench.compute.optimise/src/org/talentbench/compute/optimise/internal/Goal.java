// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/** What is wanted, in terms of a program's M outcomes: costs to be minimised, and bounds to be kept. */
public final class Goal {
    /**
     * One bound on one outcome.
     *
     * @param constraint index in the problem
     * @param team index, −1 for the organisation's
     * @param outcome index among the M outcomes
     */
    public record Limit(int constraint, int team, int outcome, Constraint.Relation relation, double bound) {
        /** By how much a value breaks the bound, relative to 1 + |bound|; infinite where it is no number. */
        public double violation(double value) {
            double missed = relation.violation(value, bound);
            return Double.isNaN(missed) ? Double.POSITIVE_INFINITY : missed / (1 + Math.abs(bound));
        }
    }

    private final Program program;
    private final int[] objectiveOutcomes;
    private final double[] objectiveWeights;
    private final List<Limit> limits = new ArrayList<>();

    /** @throws ProblemException if there is nothing to decide or nothing wanted */
    public Goal(Program program) {
        this.program = program;
        Problem problem = program.problem();
        String part = Messages.of("goal.problem", problem.name());
        if (problem.objectives().isEmpty()) {
            throw new ProblemException(part, Messages.of("goal.noObjective"));
        }
        if (program.dimension() == 0) {
            throw new ProblemException(part, Messages.of("goal.noDecision"));
        }
        List<Objective> objectives = problem.objectives();
        objectiveOutcomes = objectives.stream().mapToInt(o -> program.outcomes().stream()
                .filter(outcome -> outcome.name().equals(o.output())).findFirst().orElseThrow().offset()).toArray();
        objectiveWeights = objectives.stream().mapToDouble(o -> o.weight() * o.sense().sign()).toArray();
        for (int i = 0; i < problem.constraints().size(); i++) {
            Constraint constraint = problem.constraints().get(i);
            Outcome outcome = program.outcomes().get(problem.outputs().size() + i);
            double[] bound = constraint.bound();
            for (int k = 0; k < outcome.size(); k++) {
                limits.add(new Limit(i, outcome.size() == 1 ? -1 : k, outcome.offset() + k, constraint.relation(),
                        bound[bound.length == 1 ? 0 : k]));
            }
        }
    }

    public Program program() {
        return program;
    }

    public List<Limit> limits() {
        return limits;
    }

    /** How many objectives there are. */
    public int objectives() {
        return objectiveOutcomes.length;
    }

    /** Where objective i stands among the M outcomes. */
    public int outcome(int i) {
        return objectiveOutcomes[i];
    }

    /** Which of the M outcomes are wanted or limited. */
    public int[] asked() {
        return IntStream.concat(limits.stream().mapToInt(Limit::outcome), Arrays.stream(objectiveOutcomes)).distinct().toArray();
    }

    /** Which of the M outcomes are objectives. */
    public int[] wanted() {
        return Arrays.stream(objectiveOutcomes).distinct().toArray();
    }

    /** Whether all that is wanted or limited is a finite number in a row of outcomes. */
    public boolean hasValue(double[] values, int row) {
        return Arrays.stream(asked()).allMatch(outcome -> Double.isFinite(values[row * program.width() + outcome]));
    }

    /** Objective i of a row of outcomes as a cost: maximised ones negative; not weighted. */
    public double cost(int i, double[] values, int row) {
        double sign = program.problem().objectives().get(i).sense().sign();
        return sign * values[row * program.width() + objectiveOutcomes[i]];
    }

    /** The limit that keeps the cost of objective i at most so high; of no constraint of the problem. */
    public Limit ceiling(int i, double cost) {
        boolean minimised = program.problem().objectives().get(i).sense() == Objective.Sense.MINIMISE;
        return new Limit(-1, -1, objectiveOutcomes[i], minimised ? Constraint.Relation.AT_MOST : Constraint.Relation.AT_LEAST,
                minimised ? cost : -cost);
    }

    /** The objectives' weights in the problem. */
    public double[] importance() {
        return program.problem().objectives().stream().mapToDouble(Objective::weight).toArray();
    }

    /** The weighted cost of a row of outcomes. */
    public double cost(double[] values, int row) {
        double cost = 0;
        for (int i = 0; i < objectiveOutcomes.length; i++) {
            cost += objectiveWeights[i] * values[row * program.width() + objectiveOutcomes[i]];
        }
        return cost;
    }

    /** Adds the gradient weights of objective i, times a factor, to a row of M weights. */
    public void weigh(int i, double factor, double[] weights, int row) {
        weights[row * program.width() + objectiveOutcomes[i]] += factor * program.problem().objectives().get(i).sense().sign();
    }

    /** Adds the gradient weights of the weighted cost to a row of M weights. */
    public void weigh(double[] weights, int row) {
        double[] importance = importance();
        for (int i = 0; i < importance.length; i++) {
            weigh(i, importance[i], weights, row);
        }
    }

    /** The D slopes of the weighted cost at a policy. */
    public double[] slopes(double[] policy, Evaluator evaluator) {
        double[] weights = new double[program.width()];
        weigh(weights, 0);
        return evaluator.evaluate(policy, 1, weights).gradients();
    }

    /** The worst violation of a row of outcomes, relative to 1 + |bound|; infinite where a limited one is no number. */
    public double violation(double[] values, int row) {
        double worst = 0;
        for (Limit limit : limits) {
            worst = Math.max(worst, limit.violation(values[row * program.width() + limit.outcome()]));
        }
        return worst;
    }

    /** The point of one evaluated policy. */
    public Point point(double[] policies, Evaluation evaluation, int row) {
        int width = program.width();
        int dimension = program.dimension();
        double[] outputs = Arrays.copyOfRange(evaluation.values(), row * width, row * width + program.outputWidth());
        return new Point(Arrays.copyOfRange(policies, row * dimension, (row + 1) * dimension), outputs,
                violation(evaluation.values(), row));
    }

    /** Whether all objectives of a point are finite numbers. */
    public boolean finite(Point point) {
        return Double.isFinite(cost(point.outputs(), 0));
    }

    /** 1, or −1 where all objectives are maximised: what turns the minimised cost's multipliers to the objective's own sense. */
    public int sense() {
        return program.problem().objectives().stream().allMatch(o -> o.sense() == Objective.Sense.MAXIMISE) ? -1 : 1;
    }
}
