// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.RandomStream;

/**
 * Makes policies of others. Simulated binary crossover and polynomial mutation, both within the bounds: K. Deb, R. Agrawal: "Simulated
 * binary crossover for continuous search space", Complex Systems 9 (1995); K. Deb, D. Deb: "Analysing mutation schemes for
 * real-parameter genetic algorithms", International Journal of Artificial Intelligence and Soft Computing 4 (2014). Whole numbers are
 * varied like others and then rounded up or down at random, in proportion, so that a step shorter than one stays a chance of a step.
 */
final class Variation {
    private static final double MUTATION_INDEX = 20;
    private static final double SAME = 1e-14;

    private final double crossoverIndex;
    private final double[] lower;
    private final double[] upper;
    private final double[] today;
    private final boolean[] integer;

    /** @param crossoverIndex how near children stay to their parents, 0 or more */
    Variation(Problem problem, double crossoverIndex) {
        this.crossoverIndex = crossoverIndex;
        lower = problem.lower();
        upper = problem.upper();
        today = problem.today();
        integer = problem.integer();
        for (int d = 0; d < integer.length; d++) {
            if (integer[d]) {
                lower[d] = Math.ceil(lower[d]);
                upper[d] = Math.floor(upper[d]);
            }
        }
    }

    /** A policy anywhere within the bounds; where there are none, about today's. */
    double[] anywhere(RandomStream random) {
        double[] policy = new double[today.length];
        for (int d = 0; d < policy.length; d++) {
            double from = least(d, today[d]);
            policy[d] = settle(d, from + random.uniform() * (most(d, today[d]) - from), random);
        }
        return policy;
    }

    /** The nearest policy that keeps the bounds. */
    double[] within(double[] policy) {
        double[] kept = policy.clone();
        for (int d = 0; d < kept.length; d++) {
            kept[d] = Math.clamp(integer[d] ? Math.rint(kept[d]) : kept[d], lower[d], upper[d]);
        }
        return kept;
    }

    /** Two children of two parents, which stay as they are. */
    double[][] children(double[] mother, double[] father, RandomStream random) {
        double[][] children = {mother.clone(), father.clone()};
        for (int d = 0; d < mother.length; d++) {
            if (random.uniform() < 0.5) {
                cross(children[0], children[1], d, random);
            }
        }
        for (double[] child : children) {
            for (int d = 0; d < child.length; d++) {
                if (random.uniform() * child.length < 1) {
                    mutate(child, d, random);
                }
                child[d] = settle(d, child[d], random);
            }
        }
        return children;
    }

    private void cross(double[] a, double[] b, int d, RandomStream random) {
        double low = Math.min(a[d], b[d]);
        double high = Math.max(a[d], b[d]);
        double apart = high - low;
        if (!(apart > SAME)) {
            return;
        }
        double chance = random.uniform();
        double below = (low + high - spread(1 + 2 * (low - lower[d]) / apart, chance) * apart) / 2;
        double above = (low + high + spread(1 + 2 * (upper[d] - high) / apart, chance) * apart) / 2;
        boolean swapped = random.uniform() < 0.5;
        a[d] = swapped ? above : below;
        b[d] = swapped ? below : above;
    }

    /** How far apart the children stand in units of their parents' distance. @param room the most that the bound leaves */
    private double spread(double room, double chance) {
        double power = crossoverIndex + 1;
        double share = chance * (2 - Math.pow(room, -power));
        return Math.pow(share <= 1 ? share : 1 / (2 - share), 1 / power);
    }

    private void mutate(double[] child, int d, RandomStream random) {
        double from = least(d, child[d]);
        double to = most(d, child[d]);
        if (!(to > from)) {
            return;
        }
        double range = to - from;
        double chance = random.uniform();
        double power = MUTATION_INDEX + 1;
        double step;
        if (chance < 0.5) {
            double rest = Math.pow(1 - (child[d] - from) / range, power);
            step = Math.pow(2 * chance + (1 - 2 * chance) * rest, 1 / power) - 1;
        } else {
            double rest = Math.pow(1 - (to - child[d]) / range, power);
            step = 1 - Math.pow(2 * (1 - chance) + (2 * chance - 1) * rest, 1 / power);
        }
        child[d] += step * range;
    }

    /** Within the bounds, and whole where it must be. */
    private double settle(int d, double value, RandomStream random) {
        double whole = integer[d] ? Math.floor(value + random.uniform()) : value;
        return Math.clamp(whole, lower[d], upper[d]);
    }

    /** The end below of what can be reached from a value: the bound, where the range is finite. */
    private double least(int d, double value) {
        return Double.isFinite(upper[d] - lower[d]) ? lower[d] : Math.max(lower[d], value - reach(d, value));
    }

    private double most(int d, double value) {
        return Double.isFinite(upper[d] - lower[d]) ? upper[d] : Math.min(upper[d], value + reach(d, value));
    }

    /** Without bounds a value's own size says what is far. */
    private double reach(int d, double value) {
        return Math.max(1, Math.max(Math.abs(value), Math.abs(today[d])));
    }
}
