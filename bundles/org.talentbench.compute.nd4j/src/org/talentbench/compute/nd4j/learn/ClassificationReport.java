// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

/**
 * How a classifier did on texts that it had not seen.
 *
 * @param truePositives positive texts that it called positive, and so on
 */
public record ClassificationReport(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
    /** The share of texts that it called rightly. */
    public double accuracy() {
        return (double) (truePositives + trueNegatives) / count();
    }

    /** The accuracy of always saying what is more frequent. */
    public double baseline() {
        int positive = truePositives + falseNegatives;
        return (double) Math.max(positive, count() - positive) / count();
    }

    /** Of the texts that it called positive, the share that is; 0 where it called none so. */
    public double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** Of the positive texts, the share that it called so; 0 where there is none. */
    public double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /** How many texts. */
    public int count() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
