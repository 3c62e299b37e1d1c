// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.talentbench.data.table.Table;

/**
 * The linear predictor η of who leaves, as a fit found it: the intercept and, for every term, its effect times the term less its mean in
 * deviations. It is all that has to be kept of a fit to judge other people by it, or to start a later fit from it.
 *
 * @param link how η becomes a probability
 * @param intercept predictor of somebody at the mean of every term
 * @param coefficients D of them
 * @param covariance of the D effects and, last, the intercept
 */
public record LinearPredictor(Link link, double intercept, List<Coefficient> coefficients, double[][] covariance) {
    public LinearPredictor {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * η of every row of a table with the same columns, be it the one of the fit or a later one. A value that is not there counts as the mean.
     *
     * @throws org.talentbench.data.table.TableException where a column is missing
     */
    public double[] of(Table table) {
        var eta = new double[table.rows()];
        design(table).predict(Rows.all(table.rows()), standardisation(), vector(), eta);
        return eta;
    }

    /** The terms of every row, less their means in deviations: for each of the D terms N values. */
    public double[][] terms(Table table) {
        var terms = new double[coefficients.size()][table.rows()];
        design(table).each(new Rows.Range(0, table.rows()), standardisation(), tile -> {
            for (int j = 0; j < terms.length; j++) {
                for (int i = 0; i < tile.rows(); i++) {
                    terms[j][tile.from() + i] = tile.value(i, j);
                }
            }
        });
        return terms;
    }

    /**
     * The principal axes of what is not known of the coefficients: with independent standard normal numbers, one an axis, the sum of numbers
     * times axes scatters as the D effects and, last, the intercept do. The longest axis comes first; those of no length are left out.
     */
    public List<double[]> axes() {
        var spectrum = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance));
        double longest = Math.sqrt(Math.max(0, spectrum.getEigenvalue(0)));
        return IntStream.range(0, covariance.length)
                .filter(axis -> spectrum.getEigenvalue(axis) > 0 && Math.sqrt(spectrum.getEigenvalue(axis)) > 1e-9 * longest)
                .mapToObj(axis -> spectrum.getEigenvector(axis).mapMultiply(Math.sqrt(spectrum.getEigenvalue(axis))).toArray()).toList();
    }

    Design design(Table table, byte... left) {
        return new Design(coefficients.stream().map(coefficient -> Feature.of(coefficient.term(), table)).toList(), left);
    }

    Standardisation standardisation() {
        return new Standardisation(
                coefficients.stream().mapToDouble(Coefficient::mean).toArray(),
                coefficients.stream().mapToDouble(Coefficient::deviation).toArray());
    }

    /** The effects and, last, the intercept. */
    double[] vector() {
        var vector = new double[coefficients.size() + 1];
        for (int j = 0; j < coefficients.size(); j++) {
            vector[j] = coefficients.get(j).effect();
        }
        vector[coefficients.size()] = intercept;
        return vector;
    }
}
