// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well probabilities foretell who leaves, measured on people whom the fit has not seen.
 *
 * @param auc chance that a leaver was given a higher probability than a stayer; 0.5 is chance, 1 is perfect
 * @param aucError its standard error (J. Hanley, B. McNeil, Radiology 143, 1982)
 * @param brier mean square of probability less outcome; 0 is perfect
 * @param logLoss mean of minus the natural logarithm of the probability of what happened
 * @param chanceBrier Brier score of giving everybody the overall share
 * @param chanceLogLoss log loss of giving everybody the overall share
 * @param calibration groups of equal size by rising probability
 */
public record Quality(
        double auc, double aucError, double brier, double logLoss, double chanceBrier, double chanceLogLoss, List<Bin> calibration) {

    private static final int BINS = 10;

    /**
     * People of like probability.
     *
     * @param expected mean of their probabilities
     * @param observed share of them that left
     * @param rows number of them
     */
    public record Bin(double expected, double observed, int rows) {
    }

    public Quality {
        calibration = List.copyOf(calibration);
    }

    /** Whether the ranking beats chance by more than two standard errors. */
    public boolean beatsChance() {
        return auc - 2 * aucError > 0.5;
    }

    /**
     * Measures probabilities.
     *
     * @param probability N of them, in [0, 1]
     * @param left 1 for each who left, else 0; both occur
     */
    public static Quality of(double[] probability, byte[] left) {
        int rows = left.length;
        double brier = 0;
        double logLoss = 0;
        long leavers = 0;
        for (int i = 0; i < rows; i++) {
            double apart = probability[i] - left[i];
            brier += apart * apart;
            logLoss -= Math.log(Math.max(Double.MIN_NORMAL, left[i] == 0 ? 1 - probability[i] : probability[i]));
            leavers += left[i];
        }
        double share = (double) leavers / rows;
        double auc = auc(probability, left);
        return new Quality(
                auc,
                aucError(auc, leavers, rows - leavers),
                brier / rows,
                logLoss / rows,
                share * (1 - share),
                -share * Math.log(share) - (1 - share) * Math.log(1 - share),
                calibration(probability, left));
    }

    /** Mann and Whitney's statistic: the share of pairs in the right order, ties counting half. */
    private static double auc(double[] probability, byte[] left) {
        double[] leavers = sorted(probability, left, 1);
        double[] stayers = sorted(probability, left, 0);
        double pairs = 0;
        int below = 0;
        int notAbove = 0;
        for (double leaver : leavers) {
            while (below < stayers.length && stayers[below] < leaver) {
                below++;
            }
            while (notAbove < stayers.length && stayers[notAbove] <= leaver) {
                notAbove++;
            }
            pairs += 0.5 * (below + notAbove);
        }
        return pairs / ((double) leavers.length * stayers.length);
    }

    private static double[] sorted(double[] probability, byte[] left, int outcome) {
        double[] chosen = IntStream.range(0, left.length).filter(i -> left[i] == outcome).mapToDouble(i -> probability[i]).toArray();
        Arrays.parallelSort(chosen);
        return chosen;
    }

    private static double aucError(double auc, double leavers, double stayers) {
        double twoLeavers = auc / (2 - auc);
        double twoStayers = 2 * auc * auc / (1 + auc);
        double variance = auc * (1 - auc) + (leavers - 1) * (twoLeavers - auc * auc) + (stayers - 1) * (twoStayers - auc * auc);
        return Math.sqrt(variance / (leavers * stayers));
    }

    private static List<Bin> calibration(double[] probability, byte[] left) {
        double[] sorted = probability.clone();
        Arrays.parallelSort(sorted);
        double[] limits = IntStream.range(1, BINS).mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / BINS)]).toArray();
        var expected = new double[BINS];
        var observed = new double[BINS];
        var rows = new int[BINS];
        for (int i = 0; i < left.length; i++) {
            int bin = 0;
            while (bin < limits.length && probability[i] >= limits[bin]) {
                bin++;
            }
            expected[bin] += probability[i];
            observed[bin] += left[i];
            rows[bin]++;
        }
        return IntStream.range(0, BINS).filter(bin -> rows[bin] > 0)
                .mapToObj(bin -> new Bin(expected[bin] / rows[bin], observed[bin] / rows[bin], rows[bin])).toList();
    }
}
