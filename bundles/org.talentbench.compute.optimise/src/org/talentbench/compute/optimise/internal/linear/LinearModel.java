// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mixed-integer linear programme: minimise an affine objective over bounded variables, of which the first D are the problem's
 * decisions, subject to rows.
 */
final class LinearModel {
    /**
     * @param constraint index of the problem's constraint, −1 for a row that only links variables of ours
     * @param team index among the constraint's values
     * @param lower bound of the expression, may be −∞; {@code upper} may be +∞
     */
    record Row(int constraint, int team, Affine expression, double lower, double upper) {
        double slack(double[] values) {
            double value = expression.at(values);
            return Math.min(value - lower, upper - value);
        }
    }

    private final List<Double> lower = new ArrayList<>();
    private final List<Double> upper = new ArrayList<>();
    private final List<Boolean> integer = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Affine objective = Affine.of(0);

    int variables() {
        return lower.size();
    }

    double lower(int variable) {
        return lower.get(variable);
    }

    double upper(int variable) {
        return upper.get(variable);
    }

    boolean integer(int variable) {
        return integer.get(variable);
    }

    boolean hasIntegers() {
        return integer.contains(true);
    }

    List<Row> rows() {
        return rows;
    }

    Affine objective() {
        return objective;
    }

    void objective(Affine expression) {
        objective = expression;
    }

    Affine variable(double low, double high, boolean whole) {
        lower.add(low);
        upper.add(high);
        integer.add(whole);
        return Affine.variable(lower.size() - 1);
    }

    void row(int constraint, int team, Affine expression, double low, double high) {
        rows.add(new Row(constraint, team, expression, low, high));
    }

    void link(Affine expression, double low, double high) {
        row(-1, -1, expression, low, high);
    }

    /** Whether an expression is of whole-number variables alone, so that a solver's rounding cannot carry it over an edge. */
    boolean wholeOnly(Affine expression) {
        return Arrays.stream(expression.variables()).allMatch(integer::get);
    }

    /** The model with its whole numbers free to be others, within other bounds: a linear programme. */
    LinearModel relaxed(double[] low, double[] high) {
        LinearModel relaxed = new LinearModel();
        for (int i = 0; i < variables(); i++) {
            relaxed.variable(low[i], high[i], false);
        }
        relaxed.rows.addAll(rows);
        relaxed.objective = objective;
        return relaxed;
    }

    /** The model with nothing to minimise: what solves it is any policy that the rows allow. */
    LinearModel withoutObjective() {
        LinearModel feasible = new LinearModel();
        feasible.lower.addAll(lower);
        feasible.upper.addAll(upper);
        feasible.integer.addAll(integer);
        feasible.rows.addAll(rows);
        return feasible;
    }

    /** The least that an expression can be, by the variables' bounds alone. */
    double least(Affine expression) {
        double sum = expression.constant();
        for (int i = 0; i < expression.variables().length; i++) {
            double coefficient = expression.coefficients()[i];
            sum += coefficient * (coefficient > 0 ? lower : upper).get(expression.variables()[i]);
        }
        return sum;
    }

    /** The most that an expression can be, by the variables' bounds alone. */
    double most(Affine expression) {
        return -least(expression.times(-1));
    }
}
