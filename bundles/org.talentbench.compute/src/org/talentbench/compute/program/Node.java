// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A step of a {@link Program}. Arguments are indices of earlier nodes; one with fewer axes is repeated along the missing ones. */
@ProviderType
public sealed interface Node {
    /** What the node varies over. */
    Axes axes();

    /** Indices of the nodes it is computed from. */
    default List<Integer> arguments() {
        return List.of();
    }

    /** A number. */
    record Constant(double value) implements Node {
        @Override
        public Axes axes() {
            return Axes.NONE;
        }
    }

    /** A decision. @param offset where it starts in the flat decision vector */
    record Lever(int offset, Axes axes) implements Node {
    }

    /** A known quantity. @param index its place in {@link Program#quantities} */
    record Quantity(int index, Axes axes) implements Node {
    }

    /** A standard normal. @param stream see {@link org.talentbench.compute.problem.Noise} */
    record Normal(int stream, Axes axes) implements Node {
    }

    /** The weight of an outcome in the sum whose gradient is taken. @param offset where it starts among the M outcomes */
    record Weight(int offset, Axes axes) implements Node {
    }

    /** An operation, element by element. @param arguments as many as {@link Op#arity} says */
    record Apply(Op op, List<Integer> arguments, Axes axes) implements Node {
    }

    /** Many values made one along an axis, unweighted: people are counted by a factor of their own. @param argument of the axes that it has and {@code along} */
    record Fold(Kind kind, Along along, int argument, Axes axes) implements Node {
        /** How. */
        public enum Kind {
            SUM, MIN, MAX;

            /** The fold of nothing: 0, +∞ or −∞. */
            public double identity() {
                return switch (this) {
                    case SUM -> 0;
                    case MIN -> Double.POSITIVE_INFINITY;
                    case MAX -> Double.NEGATIVE_INFINITY;
                };
            }

            /** What was folded so far, with one more value. */
            public double apply(double folded, double x) {
                return switch (this) {
                    case SUM -> folded + x;
                    case MIN -> Math.min(folded, x);
                    case MAX -> Math.max(folded, x);
                };
            }
        }

        /** Over what: the employees of each team, the teams, or the draws. */
        public enum Along { EMPLOYEES, TEAMS, DRAWS }

        @Override
        public List<Integer> arguments() {
            return List.of(argument);
        }
    }
}
