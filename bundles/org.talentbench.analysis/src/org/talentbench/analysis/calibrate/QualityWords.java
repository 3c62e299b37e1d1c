// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import org.talentbench.model.talent.FitQuality;

/** How good a fit is, in plain words: how much better than guessing, and what it may be trusted for. */
public final class QualityWords {
    // D. Hosmer, S. Lemeshow: "Applied Logistic Regression", 3rd ed., 2013, section 5.2.4, call 0.7 acceptable and 0.8 excellent discrimination.
    private static final double ACCEPTABLE = 0.7;
    private static final double EXCELLENT = 0.8;

    private QualityWords() {
    }

    /** How much better than guessing it tells who leaves, with its uncertainty. */
    public static String betterThanChance(FitQuality quality) {
        return Messages.of("quality.pairs", 100 * quality.getAuc(), 196 * quality.getAucError());
    }

    /** How much of the guessing error it takes away. */
    public static String errorTaken(FitQuality quality) {
        return Messages.of("quality.error", 1 - quality.getBrier() / quality.getChanceBrier());
    }

    /** Whether risks are as high as the shares that left. */
    public static String calibration(FitQuality quality) {
        return Messages.of("quality.calibration", 100 * apart(quality));
    }

    /** How well an earlier fit foretold a later table, before anything was learnt from that one. */
    public static String foretold(FitQuality quality) {
        return Messages.of("quality.foretold", 100 * quality.getAuc(), 196 * quality.getAucError(), 100 * apart(quality));
    }

    private static double apart(FitQuality quality) {
        return quality.getBins().stream().mapToDouble(bin -> bin.getRows() * Math.abs(bin.getExpected() - bin.getObserved())).sum()
                / Math.max(1, quality.getBins().stream().mapToInt(bin -> bin.getRows()).sum());
    }

    /** What it may be used for. */
    public static String trust(FitQuality quality) {
        if (quality.getAuc() - 2 * quality.getAucError() <= 0.5) {
            return Messages.of("quality.trust.nothing");
        }
        return Messages.of(quality.getAuc() < ACCEPTABLE ? "quality.trust.factors" : quality.getAuc() < EXCELLENT ? "quality.trust.teams" : "quality.trust.groups");
    }
}
