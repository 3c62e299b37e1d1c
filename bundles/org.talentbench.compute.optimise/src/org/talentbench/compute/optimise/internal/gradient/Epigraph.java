// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/**
 * A problem whose constraints have no kinks where the largest of the teams' values changes from one team to another. In place of max(u), where
 * it must not grow, stands a free decision that no team's u may exceed, and likewise of min(u): a descent swings about a kink, and comes to
 * rest on the epigraph. S. Boyd, L. Vandenberghe: "Convex Optimization", §4.1.3.
 *
 * <p>With noise, an edge bounds the means over the draws of the teams' values. The mean of the largest of them, draw by draw, is never less, so the
 * bounds of the problem have to be tighter than the original's. How much tighter changes little from one policy to the next.
 *
 * @param original what it was made from
 * @param problem the same, with an edge's decision and constraint for each such max or min after the original's; the original itself where it
 *        has none
 * @param edges of the teams' values
 * @param tightenings how often the bounds have been changed
 */
record Epigraph(Problem original, Problem problem, List<Edge> edges, int tightenings) {
    private static final int MOST_TIGHTENINGS = 4;
    /** How near to a bound, relative to 1 + |bound|, a search may end that would have gone further without it. */
    private static final double NEARLY_BINDING = 1e-5;
    /** The part of a bound by which it may be tighter. Where noise makes more of a gap than that, it has blunted the kinks as well. */
    private static final double MOST_OF_BOUND = 0.1;

    /**
     * @param decision stands for the largest or smallest of the teams' values
     * @param bound keeps all of these on its side
     * @param measure of the bound, so that a violation of it counts as it does in the constraint that the values come from
     */
    private record Edge(Decision decision, Constraint bound, double measure) {
    }

    static Epigraph of(Problem problem) {
        Builder builder = new Builder(problem);
        List<Constraint> constraints = new ArrayList<>(problem.constraints().stream().map(builder::smooth).toList());
        List<Edge> edges = List.copyOf(builder.edges.values());
        if (edges.isEmpty()) {
            return none(problem);
        }
        List<Decision> decisions = new ArrayList<>(problem.decisions());
        edges.forEach(edge -> decisions.add(edge.decision));
        edges.forEach(edge -> constraints.add(edge.bound));
        return new Epigraph(problem, with(problem, decisions, constraints), edges, 0);
    }

    private static Problem with(Problem problem, List<Decision> decisions, List<Constraint> constraints) {
        return new Problem(problem.name(), problem.population(), decisions, problem.parameters(), problem.noises(), problem.definitions(),
                problem.outputs(), problem.objectives(), constraints, problem.draws(), problem.seed());
    }

    /** Whether the edges stand for less than what the original asks for. */
    boolean loose() {
        return !edges.isEmpty() && original.draws() > 1 && !original.noises().isEmpty();
    }

    /** The problem as it is, kinks and all. */
    private static Epigraph none(Problem problem) {
        return new Epigraph(problem, problem, List.of(), 0);
    }

    /** As tight as it has to be at a policy of the original, so that a search that begins there ends near. */
    Epigraph at(double[] decisions, Backend backend) {
        Goal wanted = new Goal(Program.compile(original));
        double[] more = compared(decisions, wanted, backend, (_, smoothed, _, value) -> value - smoothed);
        List<Constraint> constraints = new ArrayList<>(problem.constraints());
        for (int i = 0; i < original.constraints().size(); i++) {
            int index = i;
            Constraint smooth = constraints.get(i);
            int[] rows = IntStream.range(0, more.length).filter(row -> wanted.limits().get(row).constraint() == index).toArray();
            if (Arrays.stream(rows).anyMatch(row -> Math.abs(more[row]) > MOST_OF_BOUND * Math.abs(wanted.limits().get(row).bound()))) {
                return none(original);
            }
            constraints.set(i, new Constraint(smooth.name(), smooth.formula(), smooth.relation(),
                    Arrays.stream(rows).mapToDouble(row -> wanted.limits().get(row).bound() - more[row]).toArray()));
        }
        return new Epigraph(original, with(original, problem.decisions(), constraints), edges, tightenings + 1);
    }

    /** Another one, where the policy that a search has ended at does not keep the original's limits, or keeps further from them than it has to. */
    Optional<Epigraph> corrected(double[] decisions, Backend backend, double tolerance) {
        Goal wanted = new Goal(Program.compile(original));
        double[] missed = compared(decisions, wanted, backend, (tightened, smoothed, limit, value) -> {
            double measure = 1 + Math.abs(limit.bound());
            boolean binds = Math.abs(smoothed - tightened.bound()) <= NEARLY_BINDING * measure;
            return limit.violation(value) > tolerance || binds && Math.abs(value - limit.bound()) > tolerance * measure ? 1 : 0;
        });
        return Arrays.stream(missed).sum() == 0 ? Optional.empty()
                : Optional.of(tightenings < MOST_TIGHTENINGS ? at(decisions, backend) : none(original));
    }

    private interface Comparison {
        double of(Goal.Limit tightened, double smoothed, Goal.Limit limit, double value);
    }

    /** Something of every limit of the original that an edge is about, from what comes of a policy in the problem and in the original; 0 of the others. */
    private double[] compared(double[] decisions, Goal wanted, Backend backend, Comparison comparison) {
        Goal smooth = new Goal(Program.compile(problem));
        try (Evaluator smoothly = backend.prepare(smooth.program()); Evaluator exactly = backend.prepare(wanted.program())) {
            double[] smoothed = smoothly.evaluate(fitted(decisions, smooth, smoothly), 1, null).values();
            double[] values = exactly.evaluate(decisions, 1, null).values();
            return IntStream.range(0, wanted.limits().size()).mapToDouble(row -> {
                Goal.Limit limit = wanted.limits().get(row);
                Goal.Limit tightened = smooth.limits().get(row);
                int index = limit.constraint();
                return problem.constraints().get(index).formula().equals(original.constraints().get(index).formula()) ? 0
                        : comparison.of(tightened, smoothed[tightened.outcome()], limit, values[limit.outcome()]);
            }).toArray();
        }
    }

    /**
     * Puts every edge where the teams' values have it, so that what is violated afterwards is what the original's decisions violate.
     *
     * @param goal of the problem
     * @param policies of the problem, row by row; changed
     */
    void fit(double[] policies, int count, Goal goal, Evaluator evaluator) {
        if (edges.isEmpty()) {
            return;
        }
        double[] values = evaluator.evaluate(policies, count, null).values();
        int width = goal.program().width();
        for (int i = 0; i < edges.size(); i++) {
            Outcome outcome = goal.program().outcomes().get(problem.outputs().size() + original.constraints().size() + i);
            boolean above = edges.get(i).bound.relation() == Relation.AT_MOST;
            for (int row = 0; row < count; row++) {
                DoubleStream beyond = Arrays.stream(values, row * width + outcome.offset(), row * width + outcome.offset() + outcome.size())
                        .filter(Double::isFinite);
                int at = row * goal.program().dimension() + original.dimension() + i;
                policies[at] += (above ? beyond.max() : beyond.min()).orElse(0) / edges.get(i).measure;
            }
        }
    }

    /** A policy of the original as one of the problem. */
    double[] fitted(double[] decisions, Goal goal, Evaluator evaluator) {
        double[] policy = Arrays.copyOf(decisions, goal.program().dimension());
        fit(policy, 1, goal, evaluator);
        return policy;
    }

    /** The original's part of a policy. */
    double[] decisions(double[] policy) {
        return edges.isEmpty() ? policy : Arrays.copyOf(policy, original.dimension());
    }

    /** A point of the problem as one of the original. */
    Point original(Point point) {
        return new Point(decisions(point.decisions()), point.outputs(), point.violation());
    }

    /** The shadow prices of the original's own constraints and bounds. */
    List<Dual> original(List<Dual> duals) {
        return duals.stream().filter(dual -> edges.stream().noneMatch(edge -> edge.bound.name().equals(dual.constraint()))).toList();
    }

    private static final class Builder {
        private final Problem problem;
        private final Map<String, Expression> definitions = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Map<Reduction, Edge> edges = new LinkedHashMap<>();

        Builder(Problem problem) {
            this.problem = problem;
            for (Definition definition : problem.definitions()) {
                definitions.put(definition.name(), definition.formula());
                taken.add(definition.name());
            }
            problem.decisions().forEach(decision -> taken.add(decision.name()));
            problem.parameters().forEach(parameter -> taken.add(parameter.name()));
            problem.noises().forEach(noise -> taken.add(noise.name()));
            problem.constraints().forEach(constraint -> taken.add(constraint.name()));
        }

        Constraint smooth(Constraint constraint) {
            if (constraint.relation() == Relation.EQUAL) {
                return constraint;
            }
            double measure = 1 / (1 + Arrays.stream(constraint.bound()).map(Math::abs).max().orElse(0));
            Expression smooth = smooth(constraint.formula(), constraint.relation() == Relation.AT_MOST ? measure : -measure);
            return smooth == constraint.formula() ? constraint
                    : new Constraint(constraint.name(), smooth, constraint.relation(), constraint.bound());
        }

        /** @param sense what a unit of the expression adds to the violation: above 0 where it must not grow, below 0 where it must not shrink */
        private Expression smooth(Expression expression, double sense) {
            return switch (expression) {
                case Negation(Expression operand) -> {
                    Expression smooth = smooth(operand, -sense);
                    yield smooth == operand ? expression : new Negation(smooth);
                }
                case Binary(Expression.Operator operator, Expression left, Expression right) -> {
                    Expression smoothLeft = switch (operator) {
                        case PLUS, MINUS -> smooth(left, sense);
                        case TIMES -> right instanceof Number(double factor) ? smooth(left, sense * factor) : left;
                        case DIVIDE -> right instanceof Number(double divisor) ? smooth(left, sense / divisor) : left;
                        default -> left;
                    };
                    Expression smoothRight = switch (operator) {
                        case PLUS -> smooth(right, sense);
                        case MINUS -> smooth(right, -sense);
                        case TIMES -> left instanceof Number(double factor) ? smooth(right, sense * factor) : right;
                        default -> right;
                    };
                    yield smoothLeft == left && smoothRight == right ? expression : new Binary(operator, smoothLeft, smoothRight);
                }
                case Name(String name) when definitions.containsKey(name) -> {
                    Expression smooth = smooth(definitions.get(name), sense);
                    yield smooth == definitions.get(name) ? expression : smooth;
                }
                case Reduction reduction when bends(reduction, sense) ->
                    new Name(edges.computeIfAbsent(reduction, _ -> edge(reduction, Math.abs(sense))).decision.name());
                default -> expression;
            };
        }

        private boolean bends(Reduction reduction, double sense) {
            return (reduction.aggregate() == Aggregate.MAX && sense > 0 || reduction.aggregate() == Aggregate.MIN && sense < 0)
                    && problem.scopeOf(reduction.operand()) == Scope.TEAM;
        }

        private Edge edge(Reduction reduction, double measure) {
            String name = reduction.aggregate().symbol() + "_" + edges.size();
            while (!taken.add(name)) {
                name = "_" + name;
            }
            Decision decision = new Decision(name, Scope.ORGANISATION, new double[] {Double.NEGATIVE_INFINITY},
                    new double[] {Double.POSITIVE_INFINITY}, new double[] {0}, false);
            Relation relation = reduction.aggregate() == Aggregate.MAX ? Relation.AT_MOST : Relation.AT_LEAST;
            Expression beyond = new Binary(Expression.Operator.TIMES, new Number(measure),
                    new Binary(Expression.Operator.MINUS, reduction.operand(), new Name(name)));
            return new Edge(decision, new Constraint(name, beyond, relation, new double[] {0}), measure);
        }
    }
}
