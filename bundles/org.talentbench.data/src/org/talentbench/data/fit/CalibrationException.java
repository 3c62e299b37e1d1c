// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/** A table that no honest weights can be had from. The message says why and what to do; every such sentence is written here. */
public final class CalibrationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CalibrationException(String sentence, Object... parts) {
        super(sentence.formatted(parts));
    }

    static CalibrationException oneClass(String column, int rows, boolean left) {
        return new CalibrationException(
                "All %,d employees with a value in '%s' %s: a table of people who left and people who stayed is needed.",
                rows, column, left ? "left" : "stayed");
    }

    static CalibrationException tooFew(String column, int leavers, int stayers, int folds) {
        return new CalibrationException("'%s' has %,d who left and %,d who stayed: at least %d of each are needed, since the fit is tried on "
                + "%d parts of the table in turn. Take more years or more teams together.", column, leavers, stayers, folds, folds);
    }

    static CalibrationException noColumns(String outcome) {
        return new CalibrationException("No column is left to explain '%s': map at least one column to a factor.", outcome);
    }

    static CalibrationException outcomeAsFactor(String outcome) {
        return new CalibrationException("Column '%s' is the outcome and cannot be part of a factor too: take it out of the mapping.", outcome);
    }

    static CalibrationException tellsAll(String term) {
        return new CalibrationException("'%s' alone tells those who left from those who stayed without an error: it was probably only known "
                + "after they had left. Take it out of the mapping.", term);
    }

    static CalibrationException noConvergence(int steps) {
        return new CalibrationException("The fit did not settle within %d steps: look for columns of extreme values.", steps);
    }

    static CalibrationException wordsForNumbers(String column) {
        return new CalibrationException("Column '%s' held numbers when the model was calibrated and holds words now: calibrate again.", column);
    }

    static CalibrationException unequal(int x, int y) {
        return new CalibrationException("%d values stand against %d: a curve needs pairs.", x, y);
    }

    static CalibrationException fewPoints(int points) {
        return new CalibrationException("%d points with both values are too few for a curve and its error: at least 3 are needed.", points);
    }

    static CalibrationException oneAbscissa(double x) {
        return new CalibrationException("Every point lies at x = %s: a curve needs two different values of x or more.", x);
    }

    static CalibrationException noLogarithm(double y) {
        return new CalibrationException("An exponential curve needs values above 0, and one is %s: fit a line, or leave that point out.", y);
    }
}
