// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.List;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/**
 * Which nodes of a program matter to its optimum, and from which side. A node that is only ever wanted smaller may be replaced by
 * anything at least as large as it, which saves a binary for every maximum taken of it.
 */
final class Relevance {
    private static final int WANTED_SMALLER = 1;
    private static final int WANTED_LARGER = 2;

    private final Program program;
    private final int[] wanted;
    private final SignOf signOf;

    /** The sign of a node that depends on no decision: 1 where no value is negative, −1 where none is positive, else 0. */
    interface SignOf {
        int node(int index);
    }

    Relevance(Program program, SignOf signOf) {
        this.program = program;
        this.signOf = signOf;
        wanted = new int[program.nodes().size()];
        Problem problem = program.problem();
        for (Objective objective : problem.objectives()) {
            want(outcome(objective.output()).mean(), objective.sense() == Objective.Sense.MINIMISE ? WANTED_SMALLER : WANTED_LARGER);
        }
        for (int i = 0; i < problem.constraints().size(); i++) {
            Constraint constraint = problem.constraints().get(i);
            want(program.outcomes().get(problem.outputs().size() + i).mean(), switch (constraint.relation()) {
                case AT_MOST -> WANTED_SMALLER;
                case AT_LEAST -> WANTED_LARGER;
                case EQUAL -> WANTED_SMALLER | WANTED_LARGER;
            });
        }
        for (int i = wanted.length - 1; i >= 0; i--) {
            if (wanted[i] != 0) {
                spread(i);
            }
        }
    }

    private Outcome outcome(String output) {
        return program.outcomes().stream().filter(o -> o.name().equals(output)).findFirst().orElseThrow();
    }

    boolean matters(int node) {
        return wanted[node] != 0;
    }

    boolean onlyWantedSmaller(int node) {
        return wanted[node] == WANTED_SMALLER;
    }

    boolean onlyWantedLarger(int node) {
        return wanted[node] == WANTED_LARGER;
    }

    private void want(int node, int direction) {
        wanted[node] |= direction;
    }

    private void spread(int index) {
        int direction = wanted[index];
        int both = WANTED_SMALLER | WANTED_LARGER;
        int flipped = direction == both ? both : both ^ direction;
        switch (program.nodes().get(index)) {
            case Node.Fold fold -> want(fold.argument(), direction);
            case Node.Apply(Op op, List<Integer> arguments, _) -> {
                int a = arguments.getFirst();
                int b = arguments.getLast();
                switch (op) {
                    case ADD, MIN, MAX -> {
                        want(a, direction);
                        want(b, direction);
                    }
                    case SUBTRACT -> {
                        want(a, direction);
                        want(b, flipped);
                    }
                    case NEGATE -> want(a, flipped);
                    case MULTIPLY -> {
                        want(a, scaled(direction, flipped, b));
                        want(b, scaled(direction, flipped, a));
                    }
                    case DIVIDE -> {
                        want(a, scaled(direction, flipped, b));
                        want(b, both);
                    }
                    default -> arguments.forEach(argument -> want(argument, both));
                }
            }
            default -> { }
        }
    }

    private int scaled(int direction, int flipped, int factor) {
        int sign = program.nodes().get(factor).axes().policy() ? 0 : signOf.node(factor);
        return sign > 0 ? direction : sign < 0 ? flipped : WANTED_SMALLER | WANTED_LARGER;
    }
}
