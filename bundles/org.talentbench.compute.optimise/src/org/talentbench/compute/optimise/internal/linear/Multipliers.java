// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.talentbench.compute.Progress;

/**
 * The Karush–Kuhn–Tucker multipliers of a point: how the cost gradient is made up of the gradients of what binds. Found as the ones
 * that leave the least unexplained (in the sum of absolute values), by a linear programme of their own.
 *
 * @param ofRows change of the cost per unit of each row's bound
 * @param ofBounds change of the cost per unit of each variable's bound; 0 where it does not bind
 * @param residual the largest part of the gradient left unexplained, relative to 1 + the gradient's largest part; NaN where a gradient has no
 *        finite value, and then there are no multipliers
 */
public record Multipliers(double[] ofRows, double[] ofBounds, double residual) {
    /** What holds a variable where it is. */
    public enum Hold {
        NOTHING, LOWER_BOUND, UPPER_BOUND, FIXED
    }

    /** A binding row's gradient and which way it binds. */
    public record Binding(Affine gradient, boolean atLower, boolean atUpper) {
    }

    /**
     * @param gradient of the cost that is minimised, one a variable
     * @param holds one a variable
     */
    public static Multipliers of(double[] gradient, List<Binding> rows, Hold[] holds) {
        if (DoubleStream.concat(Arrays.stream(gradient), rows.stream().flatMapToDouble(row -> Arrays.stream(row.gradient().coefficients())))
                .anyMatch(slope -> !Double.isFinite(slope))) {
            return new Multipliers(new double[rows.size()], new double[gradient.length], Double.NaN);
        }
        double scale = 1 + Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        double[] multipliers = rows.isEmpty() ? new double[0] : solve(gradient, rows, holds, scale);
        double[] reduced = gradient.clone();
        for (int r = 0; r < multipliers.length; r++) {
            Affine row = rows.get(r).gradient();
            for (int i = 0; i < row.variables().length; i++) {
                reduced[row.variables()[i]] -= multipliers[r] * row.coefficients()[i];
            }
        }
        double residual = 0;
        double[] bounds = new double[gradient.length];
        for (int j = 0; j < gradient.length; j++) {
            double explained = switch (holds[j]) {
                case NOTHING -> 0;
                case LOWER_BOUND -> Math.max(reduced[j], 0);
                case UPPER_BOUND -> Math.min(reduced[j], 0);
                case FIXED -> reduced[j];
            };
            bounds[j] = explained;
            residual = Math.max(residual, Math.abs(reduced[j] - explained) / scale);
        }
        return new Multipliers(multipliers, bounds, residual);
    }

    private static double[] solve(double[] gradient, List<Binding> rows, Hold[] holds, double scale) {
        LinearModel model = new LinearModel();
        Affine[] explained = new Affine[gradient.length];
        Arrays.fill(explained, Affine.of(0));
        for (Binding row : rows) {
            // A bound from below costs more the higher it is; one from above costs less.
            Affine multiplier = model.variable(row.atUpper() ? Double.NEGATIVE_INFINITY : 0,
                    row.atLower() ? Double.POSITIVE_INFINITY : 0, false);
            Affine g = row.gradient();
            for (int i = 0; i < g.variables().length; i++) {
                int j = g.variables()[i];
                explained[j] = explained[j].plus(multiplier.times(g.coefficients()[i] / scale));
            }
        }
        Affine unexplained = Affine.of(0);
        for (int j = 0; j < gradient.length; j++) {
            if (holds[j] == Hold.FIXED || explained[j].isConstant()) {
                continue;
            }
            Affine left = explained[j].times(-1).plus(gradient[j] / scale);
            Affine gap = model.variable(0, Double.POSITIVE_INFINITY, false);
            unexplained = unexplained.plus(gap);
            if (holds[j] != Hold.LOWER_BOUND) {
                model.link(left.minus(gap), Double.NEGATIVE_INFINITY, 0);
            }
            if (holds[j] != Hold.UPPER_BOUND) {
                model.link(left.plus(gap), 0, Double.POSITIVE_INFINITY);
            }
        }
        model.objective(unexplained);
        Solver.Answer answer = new Solver(Progress.NONE, null).solve(model);
        return answer.values() == null ? new double[rows.size()] : Arrays.copyOf(answer.values(), rows.size());
    }
}
