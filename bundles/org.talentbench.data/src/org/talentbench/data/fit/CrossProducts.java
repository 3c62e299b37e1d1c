// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;

/**
 * Weighted sums of products of every two features, the intercept last: the information of a fit.
 *
 * @param size D + 1
 * @param lower the matrix row by row, of which only the lower triangle counts
 */
record CrossProducts(int size, double[] lower) {
    double at(int row, int column) {
        return lower[Math.max(row, column) * size + Math.min(row, column)];
    }

    CrossProducts scaled(double factor) {
        return new CrossProducts(size, Arrays.stream(lower).map(value -> value * factor).toArray());
    }

    /** The matrix with a prior's precision added, taken apart for solving. */
    Factor with(Prior prior, double strength) {
        var matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = at(i, j) + strength * prior.precision()[i][j];
            }
        }
        return Factor.of(matrix);
    }

    /** A positive definite matrix taken apart. */
    record Factor(DecompositionSolver solver) {
        static Factor of(double[][] matrix) {
            return new Factor(new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-12, 0).getSolver());
        }

        double[] solve(double[] right) {
            return solver.solve(new ArrayRealVector(right, false)).toArray();
        }

        /** Symmetric to the last bit, which rounding alone would not leave it. */
        double[][] inverse() {
            double[][] inverse = solver.getInverse().getData();
            for (int i = 0; i < inverse.length; i++) {
                for (int j = 0; j < i; j++) {
                    inverse[i][j] = (inverse[i][j] + inverse[j][i]) / 2;
                    inverse[j][i] = inverse[i][j];
                }
            }
            return inverse;
        }
    }
}
