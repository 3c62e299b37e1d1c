// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Noise;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;

/** Prints a program: a line for every node that has a name or several uses, the others written into the lines that use them. */
final class Listing {
    private static final int ATOM = 9;
    /** So many operations are written into each other at most, which can still be read. */
    private static final int MOST_LEVELS = 40;

    private final Program program;
    private final boolean[] lined;
    private final Map<Integer, String> names;
    private final StringBuilder text = new StringBuilder();
    private int numbered;

    Listing(Program program) {
        this.program = program;
        lined = lined(program);
        names = new HashMap<>(program.labels());
        header();
        for (int i = 0; i < program.nodes().size(); i++) {
            if (lined[i]) {
                names.putIfAbsent(i, "t" + ++numbered);
                line(program.nodes().get(i).axes().toString(), reference(i), body(i, 0));
            }
        }
        for (Outcome outcome : program.outcomes()) {
            line("result", outcome.name() + (outcome.size() == 1 ? "" : "[team]"), operand(outcome.mean(), 0));
        }
        for (int i = 0; i < program.slopes().size(); i++) {
            line("slope", "d/d " + program.problem().decisions().get(i).name(), operand(program.slopes().get(i).node(), 0));
        }
    }

    private void header() {
        Problem problem = program.problem();
        Population population = problem.population();
        text.append(String.format(Locale.ROOT, "program %s: %d teams, %d employees, %d draws, %d decision values, %d results\n",
                problem.name(), population.teams().size(), population.rows(), problem.draws(), program.dimension(), program.width()));
    }

    private void line(String axes, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-22s %s = %s\n", axes, name, value));
    }

    /**
     * Which nodes have a line of their own. One that is used once at its own axes reads best where it is used; along other axes the line shows
     * what is hoisted.
     */
    private static boolean[] lined(Program program) {
        List<Node> nodes = program.nodes();
        int[] uses = program.uses();
        boolean[] lined = new boolean[nodes.size()];
        for (Node user : nodes) {
            if (user instanceof Node.Apply) {
                user.arguments().stream().filter(argument -> !user.axes().equals(nodes.get(argument).axes())).forEach(argument -> lined[argument] = true);
            }
        }
        int[] levels = new int[lined.length];
        for (int i = 0; i < lined.length; i++) {
            Node node = nodes.get(i);
            levels[i] = 1 + node.arguments().stream().mapToInt(argument -> lined[argument] ? 0 : levels[argument]).max().orElse(0);
            lined[i] = (node instanceof Node.Apply || node instanceof Node.Fold)
                    && (lined[i] || uses[i] > 1 || program.labels().containsKey(i) || levels[i] >= MOST_LEVELS);
        }
        return lined;
    }

    private String operand(int index, int binding) {
        return lined[index] ? reference(index) : body(index, binding);
    }

    private String reference(int index) {
        return names.get(index);
    }

    private String body(int index, int binding) {
        return switch (program.nodes().get(index)) {
            case Node.Constant(double value) -> number(value);
            case Node.Lever lever -> lever(lever.offset());
            case Node.Quantity quantity -> program.quantities().get(quantity.index()).name();
            case Node.Normal normal -> noise(normal);
            case Node.Weight weight -> "weight of " + program.outcomes().stream()
                    .filter(o -> o.offset() == weight.offset()).findFirst().orElseThrow().name();
            case Node.Fold fold -> fold.kind().name().toLowerCase(Locale.ROOT) + " over "
                    + fold.along().name().toLowerCase(Locale.ROOT) + "(" + operand(fold.argument(), 0) + ")";
            case Node.Apply(Op op, List<Integer> arguments, _) -> apply(op, arguments, binding);
        };
    }

    private String apply(Op op, List<Integer> arguments, int binding) {
        int precedence = switch (op) {
            case LESS, AT_MOST, EQUAL -> 1;
            case ADD, SUBTRACT -> 2;
            case MULTIPLY, DIVIDE -> 3;
            case NEGATE -> 4;
            case POWER -> 5;
            default -> ATOM;
        };
        String body = precedence == ATOM
                ? op.symbol() + arguments.stream().map(a -> operand(a, 0)).collect(Collectors.joining(", ", "(", ")"))
                : op == Op.NEGATE ? "-" + operand(arguments.getFirst(), precedence)
                : operand(arguments.get(0), precedence) + " " + op.symbol() + " " + operand(arguments.get(1), precedence + 1);
        return precedence < binding ? "(" + body + ")" : body;
    }

    private String lever(int offset) {
        int start = 0;
        for (Decision decision : program.problem().decisions()) {
            if (start == offset) {
                return decision.name();
            }
            start += decision.scope().size(program.problem().population());
        }
        throw new IllegalStateException("No decision starts at " + offset);
    }

    private String noise(Node.Normal normal) {
        List<String> names = new ArrayList<>();
        for (Noise noise : program.problem().noises()) {
            if (noise.stream() == normal.stream() && noise.scope() == normal.axes().scope()) {
                names.add(noise.name());
            }
        }
        return names.getFirst();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
