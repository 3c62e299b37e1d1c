// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Function;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Noise;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node.Fold.Along;
import org.talentbench.compute.program.Node.Fold.Kind;

/** Turns a problem's formulas into nodes. */
final class Lowering {
    /** A node, and the scope its formula has whatever was folded away: the meaning of a sum depends on it. */
    private record Typed(int node, Scope scope) {
    }

    private final Problem problem;
    private final Population population;
    private final Graph graph = new Graph();
    private final List<Parameter> quantities;
    private final Map<String, Typed> names = new HashMap<>();
    private final Map<Integer, String> labels = new HashMap<>();
    /** People of a row, people of a team, people in all. */
    private final int weight;
    private final int headcount;
    private final int people;

    Lowering(Problem problem) {
        this.problem = problem;
        population = problem.population();
        quantities = new ArrayList<>(problem.parameters());
        double[] headcounts = population.headcounts();
        people = graph.constant(Arrays.stream(headcounts).sum());
        headcount = quantity(Population.HEADCOUNT, Scope.TEAM, headcounts);
        weight = Arrays.stream(population.weight()).allMatch(w -> w == 1) ? graph.constant(1)
                : quantity(Population.WEIGHT, Scope.EMPLOYEE, population.weight());
        nameInputs();
        for (Definition definition : problem.definitionsInOrder()) {
            name(definition.name(), lower(definition.formula()));
        }
    }

    Program program() {
        List<Outcome> outcomes = new ArrayList<>();
        int offset = 0;
        for (Output output : problem.outputs()) {
            outcomes.add(outcome(output.name(), output.formula(), offset));
            offset += outcomes.getLast().size();
        }
        for (Constraint constraint : problem.constraints()) {
            outcomes.add(outcome(constraint.name(), constraint.formula(), offset));
            offset += outcomes.getLast().size();
        }
        return new Program(problem, quantities, graph.nodes(), outcomes, List.of(), labels);
    }

    private void nameInputs() {
        int offset = 0;
        for (Decision decision : problem.decisions()) {
            Axes axes = new Axes(true, decision.scope(), false);
            name(decision.name(), new Typed(graph.add(new Node.Lever(offset, axes)), decision.scope()));
            offset += decision.scope().size(population);
        }
        for (int i = 0; i < problem.parameters().size(); i++) {
            Parameter parameter = problem.parameters().get(i);
            int node = parameter.scope() == Scope.ORGANISATION ? graph.constant(parameter.values()[0])
                    : graph.add(new Node.Quantity(i, new Axes(false, parameter.scope(), false)));
            name(parameter.name(), new Typed(node, parameter.scope()));
        }
        for (Noise noise : problem.noises()) {
            int node = graph.add(new Node.Normal(noise.stream(), new Axes(false, noise.scope(), true)));
            name(noise.name(), new Typed(node, noise.scope()));
        }
    }

    private int quantity(String name, Scope scope, double[] values) {
        quantities.add(new Parameter(name, scope, values));
        return graph.add(new Node.Quantity(quantities.size() - 1, new Axes(false, scope, false)));
    }

    private void name(String name, Typed typed) {
        names.put(name, typed);
        labels.putIfAbsent(typed.node(), name);
    }

    private Outcome outcome(String name, Expression formula, int offset) {
        Typed typed = lower(formula);
        int mean = typed.node();
        if (graph.axes(mean).draw()) {
            int draws = graph.constant(problem.draws());
            mean = graph.apply(Op.DIVIDE, graph.fold(Kind.SUM, Along.DRAWS, mean, draws), draws);
        }
        return new Outcome(name, offset, typed.scope().size(population), typed.node(), mean);
    }

    private Typed lower(Expression expression) {
        return switch (expression) {
            case Number(double value) -> new Typed(graph.constant(value), Scope.ORGANISATION);
            case Name(String name) -> names.get(name);
            case Negation(Expression operand) -> apply(Op.NEGATE, lower(operand));
            case Binary(Expression.Operator operator, Expression left, Expression right) ->
                binary(operator, lower(left), lower(right));
            case Call(var function, List<Expression> arguments) ->
                call(function, arguments.stream().map(this::lower).toList());
            case Reduction(Aggregate aggregate, Expression operand, boolean perTeam) -> {
                Typed typed = lower(operand);
                yield perTeam ? new Typed(overTeam(aggregate, typed.node()), Scope.TEAM)
                        : new Typed(overAll(aggregate, typed), Scope.ORGANISATION);
            }
        };
    }

    private Typed binary(Expression.Operator operator, Typed left, Typed right) {
        return switch (operator) {
            case PLUS -> apply(Op.ADD, left, right);
            case MINUS -> apply(Op.SUBTRACT, left, right);
            case TIMES -> apply(Op.MULTIPLY, left, right);
            case DIVIDE -> apply(Op.DIVIDE, left, right);
            case POWER -> apply(Op.POWER, left, right);
            case LESS -> apply(Op.LESS, left, right);
            case AT_MOST -> apply(Op.AT_MOST, left, right);
            case GREATER -> apply(Op.LESS, right, left);
            case AT_LEAST -> apply(Op.AT_MOST, right, left);
            case EQUAL -> apply(Op.EQUAL, left, right);
            case UNEQUAL -> apply(Op.SUBTRACT, constant(1), apply(Op.EQUAL, left, right));
        };
    }

    private Typed call(Function function, List<Typed> x) {
        return switch (function) {
            case IF -> apply(Op.SELECT, x.get(0), x.get(1), x.get(2));
            case MIN -> x.stream().reduce((a, b) -> apply(Op.MIN, a, b)).orElseThrow();
            case MAX -> x.stream().reduce((a, b) -> apply(Op.MAX, a, b)).orElseThrow();
            case ABS -> apply(Op.ABS, x.getFirst());
            case EXP -> apply(Op.EXP, x.getFirst());
            case LN -> apply(Op.LN, x.getFirst());
            case SQRT -> apply(Op.SQRT, x.getFirst());
            case TANH -> apply(Op.TANH, x.getFirst());
            case LOGISTIC -> apply(Op.LOGISTIC, x.getFirst());
            case CLAMP -> apply(Op.MIN, apply(Op.MAX, x.get(0), x.get(1)), x.get(2));
            case SATURATE -> apply(Op.SUBTRACT, constant(1),
                    apply(Op.EXP, apply(Op.NEGATE, apply(Op.MULTIPLY, x.get(1), x.get(0)))));
            case PIECEWISE -> piecewise(x.getFirst(), x.subList(1, x.size()));
        };
    }

    /** From the last segment to the first, each guarded by "at most the segment's end", so that a jump takes its left value. */
    private Typed piecewise(Typed x, List<Typed> points) {
        int segments = points.size() / 2 - 1;
        Typed result = null;
        for (int i = segments - 1; i >= 0; i--) {
            Typed x0 = points.get(2 * i);
            Typed y0 = points.get(2 * i + 1);
            Typed x1 = points.get(2 * i + 2);
            Typed y1 = points.get(2 * i + 3);
            Typed slope = apply(Op.DIVIDE, apply(Op.SUBTRACT, y1, y0), apply(Op.SUBTRACT, x1, x0));
            Typed line = apply(Op.ADD, y0, apply(Op.MULTIPLY, slope, apply(Op.SUBTRACT, x, x0)));
            // A jump is a segment without length: what matters of it is the value on the side that it goes on to.
            Typed segment = apply(Op.SELECT, apply(Op.EQUAL, x0, x1), i == 0 ? y0 : y1, line);
            result = result == null ? segment : apply(Op.SELECT, apply(Op.AT_MOST, x, x1), segment, result);
        }
        return result;
    }

    private int overTeam(Aggregate aggregate, int x) {
        boolean mean = aggregate == Aggregate.MEAN;
        if (!graph.axes(x).wide()) {
            return mean ? x : graph.apply(Op.MULTIPLY, headcount, x);
        }
        int sum = graph.fold(Kind.SUM, Along.EMPLOYEES, graph.apply(Op.MULTIPLY, weight, x), headcount);
        return mean ? graph.apply(Op.DIVIDE, sum, headcount) : sum;
    }

    private int overAll(Aggregate aggregate, Typed x) {
        return switch (aggregate) {
            case MEAN -> meanOverAll(x.node());
            case SUM -> switch (x.scope()) {
                case EMPLOYEE -> sumOverTeams(overTeam(Aggregate.SUM, x.node()));
                case TEAM -> sumOverTeams(x.node());
                case ORGANISATION -> x.node();
            };
            case MIN -> extreme(Kind.MIN, x.node());
            case MAX -> extreme(Kind.MAX, x.node());
        };
    }

    private int meanOverAll(int x) {
        return switch (graph.axes(x).scope()) {
            case EMPLOYEE -> graph.apply(Op.DIVIDE, sumOverTeams(overTeam(Aggregate.SUM, x)), people);
            case TEAM -> graph.apply(Op.DIVIDE, sumOverTeams(graph.apply(Op.MULTIPLY, headcount, x)), people);
            case ORGANISATION -> x;
        };
    }

    private int sumOverTeams(int x) {
        return graph.fold(Kind.SUM, Along.TEAMS, x, graph.constant(population.teams().size()));
    }

    private int extreme(Kind kind, int x) {
        int perTeam = graph.fold(kind, Along.EMPLOYEES, x, headcount);
        return graph.fold(kind, Along.TEAMS, perTeam, headcount);
    }

    private Typed constant(double value) {
        return new Typed(graph.constant(value), Scope.ORGANISATION);
    }

    private Typed apply(Op op, Typed... operands) {
        Scope scope = Scope.ORGANISATION;
        int[] arguments = new int[operands.length];
        for (int i = 0; i < operands.length; i++) {
            scope = scope.and(operands[i].scope());
            arguments[i] = operands[i].node();
        }
        return new Typed(graph.apply(op, arguments), scope);
    }
}
