// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

/**
 * Goes where a quadratic model of the merit is least within the set, with a line search that lets the merit rise for a while. To find that point
 * takes projections alone, which cost next to nothing beside the merit; so a long valley takes a few evaluations where a way down the gradient takes
 * hundreds. M. Schmidt, E. van den Berg, M. Friedlander, K. Murphy: "Optimizing costly functions with simple constraints: a limited-memory
 * projected quasi-Newton algorithm", AISTATS 2009; the line search is that of E. Birgin, J. Martínez, M. Raydan: "Nonmonotone spectral projected
 * gradient methods on convex sets", SIAM Journal on Optimization 10 (2000).
 */
final class NewtonDescent extends SpectralDescent {
    private static final int MOST_PROJECTIONS = 25;
    /** The model's least point is looked for until a step down its slope would move by so little of what the first one moved by. */
    private static final double NEAR_ENOUGH = 0.01;

    private final Curvature curvature;

    /** @param curvature what is known of the merit's, or of one's like it; learns more */
    NewtonDescent(FeasibleSet set, double[] start, Curvature curvature) {
        super(set, start);
        this.curvature = curvature;
    }

    @Override
    void learn(double[] moved, double[] change) {
        curvature.learn(moved, change);
    }

    /** Where in the set the model is least: down its own slopes, each step as long as the last one's curvature asks for. */
    @Override
    double[] target(double[] gradient) {
        double[] least = point;
        double[] slopes = gradient;
        double length = curvature.step();
        double firstMove = 0;
        for (int i = 0; i < MOST_PROJECTIONS; i++) {
            double[] next = least.clone();
            for (int d = 0; d < next.length; d++) {
                next[d] -= length * slopes[d];
            }
            set.project(next, 0);
            double[] move = difference(next, least);
            double size = Curvature.dot(move, move);
            firstMove = i == 0 ? size : firstMove;
            double down = Curvature.dot(move, slopes);
            if (!(down < 0) || size <= NEAR_ENOUGH * NEAR_ENOUGH * firstMove) {
                break;
            }
            double[] change = curvature.times(move);
            double curve = Curvature.dot(move, change);
            double part = Math.min(1, -down / curve);
            double[] from = least;
            double[] slopesThere = slopes;
            least = new double[from.length];
            slopes = new double[from.length];
            for (int d = 0; d < from.length; d++) {
                least[d] = from[d] + part * move[d];
                slopes[d] = slopesThere[d] + part * change[d];
            }
            length = size / curve;
        }
        return least;
    }
}
