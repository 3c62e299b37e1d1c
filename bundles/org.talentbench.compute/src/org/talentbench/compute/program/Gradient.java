// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node.Apply;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Node.Fold.Along;
import org.talentbench.compute.program.Node.Fold.Kind;

/** Reverse accumulation: adds to a program the nodes that compute its gradient. */
final class Gradient {
    private final Program program;
    private final Graph graph;
    private final List<Parameter> quantities;
    private final int rows;
    private final int teams;
    private final int draws;
    /** For every node the terms of its adjoint so far, those along the same axes together. */
    private final Map<Integer, Map<Axes, Integer>> terms = new HashMap<>();
    /** Adjoints that are 0 where a condition does not hold, whatever is undefined there. */
    private final Set<Integer> guarded = new HashSet<>();
    /** Which nodes of the program may have no finite value or slope at some policies. */
    private final boolean[] doubtful;

    Gradient(Program program) {
        this.program = program;
        graph = new Graph(program.nodes());
        quantities = new ArrayList<>(program.quantities());
        Population population = program.problem().population();
        int[] offsets = population.offsets();
        double[] counts = new double[population.teams().size()];
        Arrays.setAll(counts, k -> offsets[k + 1] - offsets[k]);
        quantities.add(new Parameter(Population.ROWS, Scope.TEAM, counts));
        rows = graph.add(new Node.Quantity(quantities.size() - 1, new Axes(false, Scope.TEAM, false)));
        teams = graph.constant(counts.length);
        draws = graph.constant(program.problem().draws());
        doubtful = new boolean[program.nodes().size()];
        for (int i = 0; i < doubtful.length; i++) {
            doubtful[i] = switch (program.nodes().get(i)) {
                case Node.Constant(double value) -> !Double.isFinite(value);
                case Apply(Op op, List<Integer> arguments, Axes axes) -> axes.policy()
                        && (fails(op, arguments.getLast()) || arguments.stream().anyMatch(argument -> doubtful[argument]));
                case Fold fold -> doubtful[fold.argument()];
                default -> false;
            };
        }
    }

    private boolean fails(Op op, int last) {
        return op.singular() && !switch (graph.node(last)) {
            case Node.Constant(double value) -> op == Op.DIVIDE ? value != 0 : op == Op.POWER && value >= 1 && value == Math.rint(value);
            case Node.Quantity quantity -> quantities.get(quantity.index()).name().equals(Population.HEADCOUNT);
            default -> false;
        };
    }

    Program program() {
        for (Outcome outcome : program.outcomes()) {
            Scope scope = outcome.size() == 1 && graph.axes(outcome.mean()).scope() == Scope.ORGANISATION
                    ? Scope.ORGANISATION : Scope.TEAM;
            Axes axes = new Axes(true, scope, false);
            contribute(outcome.mean(), graph.add(new Node.Weight(outcome.offset(), axes)), axes);
        }
        Map<Integer, Integer> leverSlopes = new HashMap<>();
        for (int i = program.nodes().size() - 1; i >= 0; i--) {
            if (terms.containsKey(i)) {
                Axes along = alongOf(i);
                int adjoint = adjoint(i, along);
                if (graph.node(i) instanceof Node.Lever lever) {
                    leverSlopes.put(lever.offset(), adjoint);
                } else {
                    spread(i, adjoint, along);
                }
            }
        }
        List<Slope> slopes = new ArrayList<>();
        int offset = 0;
        for (Decision decision : program.problem().decisions()) {
            int size = decision.scope().size(program.problem().population());
            Integer slope = leverSlopes.get(offset);
            slopes.add(new Slope(offset, size, slope == null ? graph.constant(0) : slope));
            offset += size;
        }
        return new Program(program.problem(), quantities, graph.nodes(), program.outcomes(), slopes, program.labels());
    }

    /** @param along the axes of the node that uses {@code node}: the term stands for one value at every place along them */
    private void contribute(int node, int term, Axes along) {
        if (graph.axes(node).policy()) {
            terms.computeIfAbsent(node, _ -> new LinkedHashMap<>()).merge(along, term, this::add);
        }
    }

    private int add(int a, int b) {
        int sum = graph.apply(Op.ADD, a, b);
        if (guarded.contains(a) && guarded.contains(b)) {
            guarded.add(sum);
        }
        return sum;
    }

    /**
     * What the adjoint of a node varies over: as the node does, save that one of an employee keeps the draws apart. Summing over the
     * draws first would need a stored value for every employee; this way all of it streams.
     */
    private Axes alongOf(int node) {
        Axes axes = graph.axes(node);
        boolean draw = axes.draw() || axes.wide() && terms.get(node).keySet().stream().anyMatch(Axes::draw);
        return new Axes(axes.policy(), axes.scope(), draw);
    }

    private int adjoint(int node, Axes along) {
        return terms.get(node).entrySet().stream()
                .map(entry -> foldTo(along, entry.getKey(), entry.getValue())).reduce(this::add).orElseThrow();
    }

    private int foldTo(Axes to, Axes from, int term) {
        int folded = term;
        if (from.scope() == Scope.EMPLOYEE && to.scope() != Scope.EMPLOYEE) {
            folded = graph.fold(Kind.SUM, Along.EMPLOYEES, folded, rows);
        }
        if (from.draw() && !to.draw()) {
            folded = graph.fold(Kind.SUM, Along.DRAWS, folded, draws);
        }
        if (!from.draw() && to.draw()) {
            folded = graph.apply(Op.DIVIDE, folded, draws);
        }
        if (from.scope() != Scope.ORGANISATION && to.scope() == Scope.ORGANISATION) {
            folded = graph.fold(Kind.SUM, Along.TEAMS, folded, teams);
        }
        if (guarded.contains(term)) {
            guarded.add(folded);
        }
        return folded;
    }

    private void spread(int index, int adjoint, Axes along) {
        switch (graph.node(index)) {
            case Apply(Op op, List<Integer> arguments, _) -> spread(op, arguments, index, adjoint, along);
            case Fold fold -> {
                Axes from = graph.axes(fold.argument());
                Axes all = new Axes(true, from.scope().and(along.scope()), from.draw() || along.draw());
                contribute(fold.argument(), fold.kind() == Kind.SUM ? adjoint : share(fold, index, adjoint), all);
            }
            default -> { }
        }
    }

    /** The smallest or largest value's adjoint, split among all who share the value: a subgradient. */
    private int share(Fold fold, int index, int adjoint) {
        int reached = graph.apply(Op.EQUAL, fold.argument(), index);
        int count = switch (fold.along()) {
            case EMPLOYEES -> graph.fold(Kind.SUM, Along.EMPLOYEES, reached, rows);
            case TEAMS -> graph.fold(Kind.SUM, Along.TEAMS, reached, teams);
            case DRAWS -> graph.fold(Kind.SUM, Along.DRAWS, reached, draws);
        };
        // A team without employees reaches nothing; its adjoint must stay a number.
        int each = graph.apply(Op.DIVIDE, adjoint, graph.apply(Op.MAX, count, graph.constant(1)));
        int share = graph.apply(Op.MULTIPLY, reached, each);
        guarded.add(share);
        return share;
    }

    private void spread(Op op, List<Integer> arguments, int y, int adjoint, Axes along) {
        int a = arguments.getFirst();
        int b = arguments.size() > 1 ? arguments.get(1) : a;
        switch (op) {
            case ADD -> {
                pass(a, adjoint, adjoint, along);
                pass(b, adjoint, adjoint, along);
            }
            case SUBTRACT -> {
                pass(a, adjoint, adjoint, along);
                pass(b, adjoint, graph.apply(Op.NEGATE, adjoint), along);
            }
            case NEGATE -> pass(a, adjoint, graph.apply(Op.NEGATE, adjoint), along);
            case MULTIPLY -> {
                pass(a, adjoint, safe(adjoint, b, graph.apply(Op.MULTIPLY, adjoint, b)), along);
                pass(b, adjoint, safe(adjoint, a, graph.apply(Op.MULTIPLY, adjoint, a)), along);
            }
            case DIVIDE -> {
                int perUnit = safe(adjoint, y, graph.apply(Op.DIVIDE, adjoint, b));
                pass(a, adjoint, perUnit, along);
                if (graph.axes(b).policy()) {
                    pass(b, adjoint, safe(adjoint, y, graph.apply(Op.NEGATE, graph.apply(Op.MULTIPLY, perUnit, y))), along);
                }
            }
            case POWER -> spreadPower(a, b, y, adjoint, along);
            case EXP -> pass(a, adjoint, safe(adjoint, y, graph.apply(Op.MULTIPLY, adjoint, y)), along);
            case LN -> pass(a, adjoint, safe(adjoint, y, graph.apply(Op.DIVIDE, adjoint, a)), along);
            case SQRT -> pass(a, adjoint, safe(adjoint, y,
                    graph.apply(Op.DIVIDE, graph.apply(Op.MULTIPLY, graph.constant(0.5), adjoint), y)), along);
            case TANH -> pass(a, adjoint, safe(adjoint, y, graph.apply(Op.MULTIPLY, adjoint,
                    graph.apply(Op.SUBTRACT, graph.constant(1), graph.apply(Op.MULTIPLY, y, y)))), along);
            case LOGISTIC -> pass(a, adjoint, safe(adjoint, y, graph.apply(Op.MULTIPLY, adjoint,
                    graph.apply(Op.MULTIPLY, y, graph.apply(Op.SUBTRACT, graph.constant(1), y)))), along);
            case ABS -> pass(a, adjoint, graph.apply(Op.MULTIPLY, adjoint, graph.apply(Op.SUBTRACT,
                    graph.apply(Op.LESS, graph.constant(0), a), graph.apply(Op.LESS, a, graph.constant(0)))), along);
            case MIN -> choose(graph.apply(Op.AT_MOST, a, b), a, b, adjoint, along);
            case MAX -> choose(graph.apply(Op.AT_MOST, b, a), a, b, adjoint, along);
            case SELECT -> choose(a, b, arguments.get(2), adjoint, along);
            case LESS, AT_MOST, EQUAL -> { }
        }
    }

    private void spreadPower(int a, int b, int y, int adjoint, Axes along) {
        if (graph.axes(a).policy()) {
            int power = graph.apply(Op.POWER, a, graph.apply(Op.SUBTRACT, b, graph.constant(1)));
            pass(a, adjoint, safe(adjoint, y, graph.apply(Op.MULTIPLY, adjoint, graph.apply(Op.MULTIPLY, b, power))), along);
        }
        if (graph.axes(b).policy()) {
            int log = graph.apply(Op.MULTIPLY, y, graph.apply(Op.LN, a));
            int slope = graph.apply(Op.SELECT, graph.apply(Op.EQUAL, a, graph.constant(0)), graph.constant(0), log);
            pass(b, adjoint, safe(adjoint, y, graph.apply(Op.MULTIPLY, adjoint, slope)), along);
        }
    }

    private void choose(int condition, int a, int b, int adjoint, Axes along) {
        int zero = graph.constant(0);
        int toA = graph.apply(Op.SELECT, condition, adjoint, zero);
        int toB = graph.apply(Op.SELECT, condition, zero, adjoint);
        guarded.add(toA);
        guarded.add(toB);
        contribute(a, toA, along);
        contribute(b, toB, along);
    }

    /** Passes a term on; it is guarded where the adjoint that it comes of is. */
    private void pass(int argument, int adjoint, int term, Axes along) {
        if (guarded.contains(adjoint)) {
            guarded.add(term);
        }
        contribute(argument, term, along);
    }

    /**
     * Keeps a branch that is not taken, and an outcome without weight, from poisoning the gradient: 0 where the adjoint is 0, though the derivative be
     * infinite or no number. An outcome's doubts are looked after where that costs no loop over the employees more than it does already.
     *
     * @param cause the node that the derivative is made of
     */
    private int safe(int adjoint, int cause, int term) {
        boolean applied = graph.node(cause) instanceof Apply || graph.node(cause) instanceof Fold;
        boolean cheap = !graph.axes(term).wide() || graph.node(cause) instanceof Apply apply && apply.op().singular();
        if (!(guarded.contains(adjoint) ? applied : program.width() > 1 && doubtful[cause] && cheap)) {
            return term;
        }
        int zero = graph.constant(0);
        return graph.apply(Op.SELECT, graph.apply(Op.EQUAL, adjoint, zero), zero, term);
    }
}
