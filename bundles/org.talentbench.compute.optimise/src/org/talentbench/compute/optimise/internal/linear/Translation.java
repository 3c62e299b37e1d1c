// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/**
 * Turns a program into a {@link LinearModel} by carrying an affine expression of the decisions through every node that matters. What
 * bends (conditions, minima, maxima, absolute values) becomes a variable with a binary, or without where one side is enough.
 */
final class Translation {
    /** More affine expressions than this and the model is left to optimisers that stream. */
    private static final long MOST_EXPRESSIONS = 20_000_000;

    private final Program program;
    private final Problem problem;
    private final Population population;
    private final int[] teamOf;
    private final Affine[][] value;
    private final LinearModel model = new LinearModel();
    private final Bends bends;
    private Relevance relevance;

    private Translation(Program program, double inset) {
        bends = new Bends(model, inset);
        this.program = program;
        problem = program.problem();
        population = problem.population();
        teamOf = population.teamOf();
        value = new Affine[program.nodes().size()][];
    }

    /**
     * @param inset how far inside its closed end a comparison of decisions is kept, relative to their range: a solver's rounding
     *        would else carry it over a jump
     * @throws UnsuitableException saying where the program is not piecewise linear in the decisions, or why it is too large
     */
    static LinearModel of(Program program, double inset) {
        return new Translation(program, inset).translate();
    }

    private LinearModel translate() {
        long expressions = program.nodes().stream().mapToLong(node -> size(node.axes())).sum();
        if (expressions > MOST_EXPRESSIONS) {
            throw new UnsuitableException(Messages.of("linear.tooLarge", expressions, MOST_EXPRESSIONS));
        }
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        boolean[] integer = problem.integer();
        for (int d = 0; d < lower.length; d++) {
            model.variable(lower[d], upper[d], integer[d]);
        }
        compute(false);
        relevance = new Relevance(program, this::sign);
        checkLinear();
        compute(true);
        Affine objective = Affine.of(0);
        for (Objective o : problem.objectives()) {
            Outcome outcome = program.outcomes().stream().filter(x -> x.name().equals(o.output())).findFirst().orElseThrow();
            objective = objective.plus(value[outcome.mean()][0].times(o.weight() * o.sense().sign()));
        }
        model.objective(objective);
        checkFinite(objective, "linear.noValue");
        for (int i = 0; i < problem.constraints().size(); i++) {
            constrain(i);
        }
        return model;
    }

    private static void checkFinite(Affine expression, String key, Object... arguments) {
        if (!expression.isFinite()) {
            throw new UnsuitableException(Messages.of(key, arguments));
        }
    }

    private void constrain(int index) {
        Constraint constraint = problem.constraints().get(index);
        Outcome outcome = program.outcomes().get(problem.outputs().size() + index);
        double[] bound = constraint.bound();
        Affine[] values = value[outcome.mean()];
        for (int k = 0; k < outcome.size(); k++) {
            checkFinite(values[values.length == 1 ? 0 : k], "linear.noValue.constraint", constraint.name());
            double b = bound[bound.length == 1 ? 0 : k];
            double low = constraint.relation() == Constraint.Relation.AT_MOST ? Double.NEGATIVE_INFINITY : b;
            double high = constraint.relation() == Constraint.Relation.AT_LEAST ? Double.POSITIVE_INFINITY : b;
            model.row(index, outcome.size() == 1 ? -1 : k, values[values.length == 1 ? 0 : k], low, high);
        }
    }

    /** Looks at the kinds of nodes only, so that a nonlinear model is refused before anything large is built. */
    private void checkLinear() {
        for (int i = 0; i < program.nodes().size(); i++) {
            if (relevance.matters(i) && program.nodes().get(i) instanceof Node.Apply apply && apply.axes().policy()) {
                List<Integer> arguments = apply.arguments();
                boolean linear = switch (apply.op()) {
                    case ADD, SUBTRACT, NEGATE, MIN, MAX, ABS, LESS, AT_MOST -> true;
                    case MULTIPLY -> !varies(arguments.get(0)) || !varies(arguments.get(1));
                    case DIVIDE -> !varies(arguments.get(1));
                    case SELECT -> !varies(arguments.get(0)) || compares(arguments.get(0));
                    case POWER, EXP, LN, SQRT, TANH, LOGISTIC, EQUAL -> false;
                };
                if (!linear) {
                    throw new UnsuitableException(Messages.of(switch (apply.op()) {
                        case MULTIPLY -> "linear.product";
                        case DIVIDE -> "linear.quotient";
                        default -> "linear.function";
                    }, apply.op().symbol()));
                }
            }
        }
    }

    private boolean varies(int node) {
        return program.nodes().get(node).axes().policy();
    }

    private boolean compares(int node) {
        return program.nodes().get(node) instanceof Node.Apply apply && (apply.op() == Op.LESS || apply.op() == Op.AT_MOST);
    }

    private int sign(int node) {
        boolean negative = Arrays.stream(value[node]).anyMatch(x -> x.constant() < 0);
        boolean positive = Arrays.stream(value[node]).anyMatch(x -> x.constant() > 0);
        return negative ? positive ? 0 : -1 : 1;
    }

    private void compute(boolean policy) {
        for (int i = 0; i < value.length; i++) {
            Node node = program.nodes().get(i);
            if (node.axes().policy() == policy && (!policy || relevance.matters(i))) {
                value[i] = compute(i, node);
            }
        }
    }

    private Affine[] compute(int index, Node node) {
        int size = size(node.axes());
        return switch (node) {
            case Node.Constant(double number) -> new Affine[] {Affine.of(number)};
            case Node.Lever(int offset, _) -> fill(size, k -> Affine.variable(offset + k));
            case Node.Quantity quantity -> constants(program.quantities().get(quantity.index()).values());
            case Node.Normal normal -> {
                int rows = normal.axes().scope().size(population);
                double[] normals = new double[size];
                for (int draw = 0; draw < problem.draws(); draw++) {
                    Cancellation.check();
                    Normals.fill(normals, draw * rows, rows, problem.seed(), normal.stream(), normal.axes().scope(), draw);
                }
                yield constants(normals);
            }
            case Node.Apply apply -> fill(size, at -> apply(index, apply, at));
            case Fold fold -> fold(index, fold, size);
            case Node.Weight _ -> throw new IllegalStateException("Gradient programs are not translated");
        };
    }

    private Affine apply(int index, Node.Apply apply, int at) {
        Affine[] x = new Affine[3];
        boolean constant = true;
        for (int i = 0; i < apply.arguments().size(); i++) {
            int argument = apply.arguments().get(i);
            x[i] = value[argument][place(program.nodes().get(argument).axes(), apply.axes(), at)];
            constant &= x[i].isConstant();
        }
        if (constant) {
            return Affine.of(apply.op().apply(x[0].constant(), x[1] == null ? 0 : x[1].constant(), x[2] == null ? 0 : x[2].constant()));
        }
        return switch (apply.op()) {
            case ADD -> x[0].plus(x[1]);
            case SUBTRACT -> x[0].minus(x[1]);
            case NEGATE -> x[0].times(-1);
            case MULTIPLY -> x[0].isConstant() ? x[1].times(x[0].constant()) : x[0].times(x[1].constant());
            case DIVIDE -> x[0].times(1 / x[1].constant());
            case MAX -> larger(index, x[0], x[1]);
            case MIN -> smaller(index, x[0], x[1]);
            case ABS -> larger(index, x[0], x[0].times(-1));
            case LESS -> bends.less(x[0], x[1]);
            case AT_MOST -> bends.atMost(x[0], x[1]);
            case SELECT -> bends.select(x[0], x[1], x[2]);
            default -> throw new IllegalStateException(apply.op() + " of decisions was let through");
        };
    }

    private Affine larger(int index, Affine a, Affine b) {
        return bends.larger(a, b, relevance.onlyWantedSmaller(index));
    }

    private Affine smaller(int index, Affine a, Affine b) {
        return bends.larger(a.times(-1), b.times(-1), relevance.onlyWantedLarger(index)).times(-1);
    }

    private Affine[] fold(int index, Fold fold, int size) {
        Affine[] folded = new Affine[size];
        Affine[] x = value[fold.argument()];
        int inner = program.nodes().get(fold.argument()).axes().scope().size(population);
        Runnable goOn = Cancellation.checkpoint();
        for (int i = 0; i < x.length; i++) {
            goOn.run();
            int draw = i / inner;
            int to = switch (fold.along()) {
                case EMPLOYEES -> draw * population.teams().size() + teamOf[i % inner];
                case TEAMS -> draw;
                case DRAWS -> i % inner;
            };
            folded[to] = folded[to] == null ? x[i] : switch (fold.kind()) {
                case SUM -> folded[to].plus(x[i]);
                case MIN -> smaller(index, folded[to], x[i]);
                case MAX -> larger(index, folded[to], x[i]);
            };
        }
        Affine none = Affine.of(fold.kind().identity());
        Arrays.setAll(folded, k -> folded[k] == null ? none : folded[k]);
        return folded;
    }

    /** Where an argument with fewer axes has the value that belongs to place {@code at} of its user. */
    private int place(Axes argument, Axes user, int at) {
        int inner = user.scope().size(population);
        int draw = argument.draw() ? at / inner : 0;
        int within = at % inner;
        if (argument.scope() != user.scope()) {
            within = argument.scope() == Scope.ORGANISATION ? 0 : teamOf[within];
        }
        return draw * argument.scope().size(population) + within;
    }

    private int size(Axes axes) {
        return axes.scope().size(population) * (axes.draw() ? problem.draws() : 1);
    }

    private static Affine[] constants(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Affine::of).toArray(Affine[]::new);
    }

    private static Affine[] fill(int size, IntFunction<Affine> at) {
        Runnable goOn = Cancellation.checkpoint();
        Affine[] values = new Affine[size];
        Arrays.setAll(values, place -> {
            goOn.run();
            return at.apply(place);
        });
        return values;
    }
}
