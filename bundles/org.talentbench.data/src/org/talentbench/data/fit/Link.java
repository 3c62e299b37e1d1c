// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Locale;

/**
 * How a linear predictor η becomes the probability to leave within a year, and what an observation then says of η. Both log likelihoods are
 * concave in η. P. McCullagh, J. Nelder: "Generalized Linear Models", 2nd ed., 1989, chapter 4.
 */
public enum Link {
    /** p = 1 − exp(−exp(η)): a proportional hazard exp(η) watched for a year. */
    CLOGLOG {
        @Override
        public double probability(double eta) {
            return -Math.expm1(-Math.exp(eta));
        }

        @Override
        public double predictor(double probability) {
            return Math.log(-Math.log1p(-probability));
        }

        @Override
        double logLikelihood(double eta, boolean left) {
            double hazard = Math.exp(eta);
            return left ? Math.log(-Math.expm1(-hazard)) : -hazard;
        }

        @Override
        void derivatives(double[] eta, byte[] left, int from, int rows, double[] slope, double[] curvature) {
            for (int i = 0; i < rows; i++) {
                double hazard = Math.exp(eta[i]);
                slope[i] = -hazard;
                curvature[i] = hazard;
            }
            // Leavers are few and their terms dear, so they get a loop of their own.
            for (int i = 0; i < rows; i++) {
                if (left[from + i] != 0) {
                    double hazard = curvature[i];
                    slope[i] = hazard < SMALLEST_HAZARD ? 1 : hazard / Math.expm1(hazard);
                    curvature[i] = hazard < SMALLEST_HAZARD ? 0 : Math.max(0, slope[i] * (hazard / -Math.expm1(-hazard) - 1));
                }
            }
        }
    },
    /** p = 1 / (1 + exp(−η)): odds of exp(η). */
    LOGIT {
        @Override
        public double probability(double eta) {
            return 1 / (1 + Math.exp(-eta));
        }

        @Override
        public double predictor(double probability) {
            return Math.log(probability / (1 - probability));
        }

        @Override
        double logLikelihood(double eta, boolean left) {
            double against = left ? -eta : eta;
            return -(Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
        }

        @Override
        void derivatives(double[] eta, byte[] left, int from, int rows, double[] slope, double[] curvature) {
            for (int i = 0; i < rows; i++) {
                double probability = 1 / (1 + Math.exp(-eta[i]));
                slope[i] = left[from + i] - probability;
                curvature[i] = probability * (1 - probability);
            }
        }
    };

    private static final double SMALLEST_HAZARD = 1e-12;

    /** The probability to leave, 0 … 1. */
    public abstract double probability(double eta);

    /** The η of a probability in (0, 1). */
    public abstract double predictor(double probability);

    /**
     * The logarithm of the yearly hazard of somebody who leaves within the year with η's probability, and by how much it rises with η.
     *
     * @return both, in this order
     */
    public double[] logHazard(double eta) {
        double probability = probability(eta);
        double hazard = -Math.log1p(-probability);
        return this == CLOGLOG ? new double[] {eta, 1} : new double[] {Math.log(hazard), probability / hazard};
    }

    /** Natural logarithm of the probability of what was seen. */
    abstract double logLikelihood(double eta, boolean left);

    /**
     * First derivative of the log likelihood by η, and the second one with its sign turned, for a tile of rows.
     *
     * @param eta predictors of the tile
     * @param left 1 for each of the table's rows that left, else 0
     * @param from the tile's first row in {@code left}
     * @param slope receives the first derivative
     * @param curvature receives minus the second derivative, ≥ 0
     */
    abstract void derivatives(double[] eta, byte[] left, int from, int rows, double[] slope, double[] curvature);

    /** The name that models and command lines use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
