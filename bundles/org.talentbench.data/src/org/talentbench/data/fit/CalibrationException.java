// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import org.talentbench.data.internal.Messages;

/** A table that no honest weights can be had from. The message says why and what to do; every such sentence is written here. */
public final class CalibrationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CalibrationException(String sentence, Object... parts) {
        super(Messages.of(sentence, parts));
    }

    static CalibrationException oneClass(String column, int rows, boolean left) {
        return new CalibrationException(
                left ? "fit.everybodyLeft" : "fit.nobodyLeft", rows, column);
    }

    static CalibrationException tooFew(String column, int leavers, int stayers, int folds) {
        return new CalibrationException("fit.tooFew", column, leavers, stayers, folds, folds);
    }

    static CalibrationException noColumns(String outcome) {
        return new CalibrationException("fit.noColumns", outcome);
    }

    static CalibrationException outcomeAsFactor(String outcome) {
        return new CalibrationException("fit.outcomeAsFactor", outcome);
    }

    static CalibrationException tellsAll(String term) {
        return new CalibrationException("fit.tellsAll", term);
    }

    static CalibrationException noConvergence(int steps) {
        return new CalibrationException("fit.noConvergence", steps);
    }

    static CalibrationException wordsForNumbers(String column) {
        return new CalibrationException("fit.wordsForNumbers", column);
    }

    static CalibrationException unequal(int x, int y) {
        return new CalibrationException("curve.unequal", x, y);
    }

    static CalibrationException fewPoints(int points) {
        return new CalibrationException("curve.fewPoints", points);
    }

    static CalibrationException oneAbscissa(double x) {
        return new CalibrationException("curve.oneAbscissa", x);
    }

    static CalibrationException noLogarithm(double y) {
        return new CalibrationException("curve.noLogarithm", y);
    }
}
