// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import java.time.Duration;

/**
 * How to optimise.
 *
 * @param seed key of all random choices of the optimiser (the problem has its own for the noises)
 * @param timeLimit when to stop with the best so far, or null for none; {@link Solution#reason} says so where it was reached. What was
 *        begun is ended: one batch of evaluations is made however short the time
 * @param tolerance when to stop: the largest KKT residual that counts as optimal, relative to the problem's scale; above 0
 * @param warmStart a flat decision vector to start from beside today's, or null
 * @param starts how many starting points each scalarisation has, 1 or more
 * @param frontPoints how many points the Pareto front should have, 0 for none
 */
public record Settings(long seed, Duration timeLimit, double tolerance, double[] warmStart, int starts, int frontPoints) {
    /** Seed 1, no time limit, tolerance 1e-6, no warm start, 8 starts, no front. */
    public static final Settings DEFAULT = new Settings(1, null, 1e-6, null, 8, 0);
    /** A millennium: a longer limit is none, as no clock could be set to its end. */
    private static final Duration ENDLESS = Duration.ofDays(365_000);

    /** @throws IllegalArgumentException if the tolerance, the starts or the points are out of range */
    public Settings {
        timeLimit = timeLimit != null && timeLimit.compareTo(ENDLESS) > 0 ? null : timeLimit;
        warmStart = warmStart == null ? null : warmStart.clone();
        if (!(tolerance > 0) || starts < 1 || frontPoints < 0) {
            throw new IllegalArgumentException("Tolerance must be above 0, starts 1 or more, points of the front 0 or more, not "
                    + tolerance + ", " + starts + ", " + frontPoints);
        }
    }

    @Override
    public double[] warmStart() {
        return warmStart == null ? null : warmStart.clone();
    }

    /** The same with another starting point. */
    public Settings from(double[] start) {
        return new Settings(seed, timeLimit, tolerance, start, starts, frontPoints);
    }

    /** The same with a Pareto front of that many points. */
    public Settings withFront(int points) {
        return new Settings(seed, timeLimit, tolerance, warmStart, starts, points);
    }

    /** The same with a time limit. */
    public Settings within(Duration limit) {
        return new Settings(seed, limit, tolerance, warmStart, starts, frontPoints);
    }
}
