// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One start of one scalarisation on its way: first by {@link Adam} unless it starts near, then by {@link SpectralDescent} in rounds between which the
 * multipliers are updated; or where these are known at the start, by {@link NewtonDescent}.
 */
final class Lane {
    private static final int APPROACH = 100;
    private static final int APPROACH_ROUND = 25;
    private static final int ROUND = 150;
    private static final int MOST_ROUNDS = 40;
    /** After so many rounds without a way further down what is left is rounding. */
    private static final int MOST_STALLS = 3;
    /** How near to rest the first round has to come, and each following one in relation to where the one before came. */
    private static final double FIRST_AIM = 1e-2;
    private static final double NEXT_AIM = 0.2;
    private static final double NEARLY = 1e-2;
    /** What an infinite slope counts beside others of the order of 1: it says which way to go, and not how far. */
    private static final double STEEP = 1e3;
    /** How much of the tolerance a violation may take, which costs more than it looks: the cost owes it something. */
    private static final double KEPT = 0.1;

    /** Lanes that keep the constraints nearly before those that do not, and then by cost. */
    static final Comparator<Lane> BEST_FIRST = Comparator.<Lane>comparingInt(lane -> lane.violation() > NEARLY ? 1 : 0)
            .thenComparingDouble(Lane::cost);

    private final FeasibleSet set;
    private final Lagrangian lagrangian;
    private final double tolerance;
    private Descent descent;
    private double[] values;
    private int observed;
    private int rounds;
    /** How many rounds in a row kept the constraints and found no way further down. */
    private int stalls;
    private boolean done;
    private boolean settled;
    /** What a round near the optimum learns of the merit's curvature holds for the next one, of other multipliers, as well; null far from it. */
    private Curvature curvature;
    /** How near to rest the round at hand has to come. */
    private double aim;

    /** @param near whether the start is thought to be near the optimum, so that it needs no approach */
    Lane(FeasibleSet set, Lagrangian lagrangian, double[] start, double tolerance, boolean near) {
        this.set = set;
        this.lagrangian = lagrangian;
        this.tolerance = tolerance;
        aim = lagrangian.bends() ? Math.max(tolerance, FIRST_AIM) : tolerance;
        descent = near ? new SpectralDescent(set, start) : new Adam(set, start, APPROACH);
    }

    Lagrangian lagrangian() {
        return lagrangian;
    }

    double[] trial() {
        return descent.trial();
    }

    boolean done() {
        return done;
    }

    static Lane best(List<Lane> lanes) {
        return lanes.stream().min(BEST_FIRST).orElseThrow();
    }

    /** A lane with the multipliers of this one that goes on from a point near the optimum. */
    Lane restarted(double[] start, double nearerTolerance) {
        return near(set, lagrangian, start, nearerTolerance);
    }

    /** A lane from a point near the optimum, with a Lagrangian that knows its multipliers there. */
    static Lane near(FeasibleSet set, Lagrangian lagrangian, double[] start, double tolerance) {
        Lane lane = new Lane(set, lagrangian, start, tolerance, true);
        lane.curvature = new Curvature();
        lane.descent = lane.descentFrom(start);
        return lane;
    }

    /** Where a lane of a scalarisation has come to rest, the others go on only while they are cheaper than it is. */
    static void endOvertaken(List<Lane> lanes) {
        double least = lanes.stream().filter(Lane::settled).mapToDouble(Lane::cost).min().orElse(Double.POSITIVE_INFINITY);
        lanes.stream().filter(lane -> !lane.done && !lane.approaching() && lane.cost() >= least).forEach(lane -> lane.done = true);
    }

    /** Whether the lane came to rest at a stationary point that keeps the constraints. */
    boolean settled() {
        return settled;
    }

    /** Whether the lane's point keeps the constraints that its Lagrangian is about. */
    boolean kept() {
        return values != null && violation() <= KEPT * tolerance;
    }

    /** The point where the lane is now, in the set's coordinates. */
    double[] point() {
        return descent.point();
    }

    /** Its scalarised cost. */
    double cost() {
        return lagrangian.cost(values, 0);
    }

    private double violation() {
        return lagrangian.violation(values, 0);
    }

    /** After the approach the lanes of one scalarisation have sorted themselves; a quarter of them is worth finishing. */
    static void keepTheBest(List<Lane> lanes) {
        lanes.stream().sorted(BEST_FIRST).skip((lanes.size() + 3) / 4).forEach(lane -> lane.done = true);
    }

    boolean approaching() {
        return descent instanceof Adam;
    }

    /**
     * @param outcomes the M values at the trial point
     * @param slopes the merit's there, in the set's coordinates
     */
    void observe(double[] outcomes, double[] slopes) {
        if (!lagrangian.scaled()) {
            lagrangian.scaleCost(Arrays.stream(slopes).map(Math::abs).filter(Double::isFinite).max().orElse(0));
            values = outcomes;
            return;
        }
        double merit = lagrangian.merit(outcomes, 0);
        double[] trial = descent.trial();
        // Outside the domain of some logarithm or root a merit is as bad as can be, so that the descent steps back.
        descent.observe(Double.isFinite(merit) ? merit : Double.POSITIVE_INFINITY,
                Arrays.stream(slopes).map(slope -> Double.isInfinite(slope) ? Math.copySign(STEEP, slope) : Double.isNaN(slope) ? 0 : slope).toArray());
        if (descent.point() == trial) {
            values = outcomes;
        }
        observed++;
        if (approaching()) {
            approach();
        } else {
            finish();
        }
    }

    /** Far from an optimum, where constraints begin and cease to bind, what was learnt of the curvature misleads. */
    private Descent descentFrom(double[] start) {
        return curvature == null ? new SpectralDescent(set, start) : new NewtonDescent(set, start, curvature);
    }

    private void approach() {
        if (observed % APPROACH_ROUND == 0 && lagrangian.bends()) {
            lagrangian.update(values, 0, false, tolerance);
        }
        if (descent.stalled()) {
            descent = descentFrom(descent.point());
            observed = 0;
        }
    }

    private void finish() {
        boolean bends = lagrangian.bends();
        boolean reached = descent.stationarity() <= aim || descent.stalled();
        if (!reached && observed < (bends ? ROUND : ROUND * MOST_ROUNDS)) {
            return;
        }
        boolean stationary = descent.stationarity() <= tolerance && Double.isFinite(cost());
        if (!bends) {
            done = true;
            settled = stationary;
            return;
        }
        boolean consistent = kept() && lagrangian.complementarity(values, 0) <= tolerance;
        settled = stationary && consistent;
        stalls = consistent && descent.stalled() ? stalls + 1 : 0;
        lagrangian.update(values, 0, reached, KEPT * tolerance);
        done = settled || stalls >= MOST_STALLS || ++rounds >= MOST_ROUNDS;
        aim = Math.max(tolerance, NEXT_AIM * Math.min(aim, descent.stationarity()));
        descent = descentFrom(descent.point());
        observed = 0;
    }
}
