// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import java.time.Duration;
import java.util.List;

/**
 * What an optimiser found.
 *
 * @param status how good it is
 * @param optimiser id of the optimiser that found it
 * @param backend id of the backend that evaluated it
 * @param reason why this optimiser was taken and why it stopped, as sentences in the user's language; for {@link Status#INFEASIBLE} which constraints
 *        clash, and how
 * @param clash names of the constraints that clash, in the problem's order; empty unless {@link Status#INFEASIBLE}, and where it was not found out
 * @param best the best point for the weighted sum of the objectives; null only where there is none (infeasible, unbounded)
 * @param front the Pareto front where asked for, else empty
 * @param duals shadow prices of the binding constraints and, by their own names, of decisions' bounds
 * @param kktResidual how far {@code best} is from a stationary point: the largest of stationarity (relative to the gradient),
 *        infeasibility and complementarity; NaN where not computed
 * @param evaluations how many policies were evaluated
 * @param time how long it took
 * @param convergence the best weighted objective (each objective in its own sense times its weight, summed as costs) by iteration
 * @param hypervolume how much the front dominates, up to a tenth of each objective's range beyond the front's worst; null without a front
 */
public record Solution(Status status, String optimiser, String backend, String reason, List<String> clash, Point best,
        List<Point> front, List<Dual> duals, double kktResidual, long evaluations, Duration time, List<Double> convergence,
        Hypervolume hypervolume) {
    /** How good a solution is. */
    public enum Status {
        /** Proved best. */
        OPTIMAL,
        /** No better point nearby. */
        LOCALLY_OPTIMAL,
        /** Satisfies the constraints; may not be best. */
        FEASIBLE,
        /** No point satisfies the constraints. */
        INFEASIBLE,
        /** The objective can be bettered without end. */
        UNBOUNDED,
        /** Stopped on request; the point is the best so far. */
        CANCELLED
    }

    /** Copies the lists. */
    public Solution {
        clash = List.copyOf(clash);
        front = List.copyOf(front);
        duals = List.copyOf(duals);
        convergence = List.copyOf(convergence);
    }

    /** A solution without a front. */
    public Solution(Status status, String optimiser, String backend, String reason, List<String> clash, Point best, List<Dual> duals,
            double kktResidual, long evaluations, Duration time, List<Double> convergence) {
        this(status, optimiser, backend, reason, clash, best, List.of(), duals, kktResidual, evaluations, time, convergence, null);
    }

    /** The same points with other outputs. @param longer how long it took to compute them */
    public Solution reporting(Point reportedBest, List<Point> reportedFront, Duration longer) {
        return new Solution(status, optimiser, backend, reason, clash, reportedBest, reportedFront, duals, kktResidual, evaluations, time.plus(longer),
                convergence, hypervolume);
    }

    /** The same, with more said before its reason. */
    public Solution after(String introduction) {
        return new Solution(status, optimiser, backend, introduction + reason, clash, best, front, duals, kktResidual, evaluations, time,
                convergence, hypervolume);
    }

    /** The same point beside the front that another run found; evaluations and time are those of both. */
    public Solution withFrontOf(Solution other) {
        return new Solution(status, optimiser, backend, reason, clash, best, other.front, duals, kktResidual, evaluations + other.evaluations,
                time.plus(other.time), convergence, other.hypervolume);
    }
}
