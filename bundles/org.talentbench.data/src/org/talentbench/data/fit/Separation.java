// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talentbench.data.internal.Messages;

/**
 * Features, and combinations of them, that tell leavers from stayers without an error. No finite weights fit such tables best
 * (A. Albert, J. Anderson, Biometrika 71, 1984); a penalty makes them finite, not true.
 */
final class Separation implements Design.Sums<Separation> {
    private final byte[] left;
    private final double[][] lowest;
    private final double[][] highest;
    private final int[][] set;

    private Separation(byte[] left, int features) {
        this.left = left;
        lowest = new double[features][2];
        highest = new double[features][2];
        set = new int[features][2];
        for (int j = 0; j < features; j++) {
            Arrays.fill(lowest[j], Double.POSITIVE_INFINITY);
            Arrays.fill(highest[j], Double.NEGATIVE_INFINITY);
        }
    }

    static Separation of(Design design, Standardisation standardisation) {
        return design.sum(Rows.all(design.left().length), standardisation, () -> new Separation(design.left(), design.features().size()));
    }

    @Override
    public void add(Tile tile) {
        for (int j = 0; j < lowest.length; j++) {
            for (int i = 0; i < tile.rows(); i++) {
                int outcome = left[tile.from() + i];
                double value = tile.value(i, j);
                lowest[j][outcome] = Math.min(lowest[j][outcome], value);
                highest[j][outcome] = Math.max(highest[j][outcome], value);
                // The greater of an indicator's two values stands above its mean, that is above 0.
                set[j][outcome] += value > 0 ? 1 : 0;
            }
        }
    }

    @Override
    public void merge(Separation other) {
        for (int j = 0; j < lowest.length; j++) {
            for (int outcome = 0; outcome <= 1; outcome++) {
                lowest[j][outcome] = Math.min(lowest[j][outcome], other.lowest[j][outcome]);
                highest[j][outcome] = Math.max(highest[j][outcome], other.highest[j][outcome]);
                set[j][outcome] += other.set[j][outcome];
            }
        }
    }

    /**
     * Sentences about categories in which all left or all stayed.
     *
     * @throws CalibrationException where a single feature tells everything
     */
    List<String> cautions(List<Feature> features) {
        var sentences = new ArrayList<String>();
        for (int j = 0; j < features.size(); j++) {
            var term = features.get(j).term();
            if (highest[j][0] < lowest[j][1] || highest[j][1] < lowest[j][0]) {
                throw CalibrationException.tellsAll(term.label());
            }
            if (!(term instanceof Term.Measure) && set[j][0] * set[j][1] == 0) {
                sentences.add(Messages.of(set[j][1] > 0 ? "fit.allLeft" : "fit.allStayed", set[j][0] + set[j][1], term.label()));
            }
        }
        return sentences;
    }

    /** Whether predictors put every leaver above every stayer. */
    static boolean isComplete(double[] eta, byte[] left) {
        double highestStayer = Double.NEGATIVE_INFINITY;
        double lowestLeaver = Double.POSITIVE_INFINITY;
        for (int i = 0; i < eta.length; i++) {
            if (left[i] != 0) {
                lowestLeaver = Math.min(lowestLeaver, eta[i]);
            } else {
                highestStayer = Math.max(highestStayer, eta[i]);
            }
        }
        return lowestLeaver > highestStayer;
    }
}
