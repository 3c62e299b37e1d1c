// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talentbench.data.internal.Messages;

/**
 * Which features others already tell, found by sweeping their correlation matrix feature by feature: before a feature is swept, its diagonal
 * element is the share of its variance that the earlier ones leave; after all are, the diagonal holds the variance inflation factors, signs
 * turned. J. Goodnight: "A tutorial on the SWEEP operator", The American Statistician 33, 1979.
 *
 * @param determined for each feature that earlier ones determine, which ones do
 * @param inflation of every feature's variance by the others, at least 1; 1 for the determined ones
 */
record Collinearity(java.util.Map<Integer, List<Integer>> determined, double[] inflation) {
    /** Less of its variance than this is left of a feature only by rounding. */
    private static final double NOTHING_LEFT = 1e-9;
    /** The usual bound on variance inflation above which single coefficients are not to be read. */
    private static final double MUCH = 10;

    /** Sums of products with unit weights. */
    private static final class Products implements Design.Sums<Products> {
        private static final double[] ONES = new double[Tile.ROWS];
        private final double[] sums;

        static {
            java.util.Arrays.fill(ONES, 1);
        }

        Products(int size) {
            sums = new double[size * size];
        }

        @Override
        public void add(Tile tile) {
            tile.addCrossProducts(ONES, sums);
        }

        @Override
        public void merge(Products other) {
            Vectors.add(other.sums, sums);
        }
    }

    static Collinearity of(Design design, Standardisation standardisation) {
        int count = design.features().size();
        int rows = design.left().length;
        var products = design.sum(Rows.all(rows), standardisation, () -> new Products(count + 1));
        var matrix = new CrossProducts(count + 1, products.sums);
        var swept = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double scale = Math.sqrt(matrix.at(i, i) * matrix.at(j, j));
                swept[i][j] = scale > 0 ? matrix.at(i, j) / scale : 0;
            }
        }
        var determined = new java.util.TreeMap<Integer, List<Integer>>();
        var done = new ArrayList<Integer>();
        for (int k = 0; k < count; k++) {
            if (swept[k][k] > NOTHING_LEFT) {
                sweep(swept, k);
                done.add(k);
            } else {
                double[] row = swept[k];
                determined.put(k, done.stream().filter(j -> Math.abs(row[j]) > 1e-6).toList());
            }
        }
        var inflation = IntStream.range(0, count).mapToDouble(k -> determined.containsKey(k) ? 1 : -swept[k][k]).toArray();
        return new Collinearity(Collections.unmodifiableMap(determined), inflation);
    }

    private static void sweep(double[][] matrix, int k) {
        int size = matrix.length;
        double pivot = matrix[k][k];
        for (int i = 0; i < size; i++) {
            if (i != k && matrix[i][k] != 0) {
                double factor = matrix[i][k] / pivot;
                for (int j = 0; j < size; j++) {
                    if (j != k) {
                        matrix[i][j] -= factor * matrix[k][j];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (i != k) {
                matrix[i][k] /= pivot;
                matrix[k][i] /= pivot;
            }
        }
        matrix[k][k] = -1 / pivot;
    }

    /** Sentences about features that are left out, and about those that others nearly tell. */
    List<String> cautions(List<Feature> features) {
        var sentences = new ArrayList<String>();
        determined.forEach((feature, by) -> sentences.add(Messages.of(
                by.isEmpty() ? "fit.constant" : by.size() == 1 ? "fit.determined" : "fit.determinedTogether", features.get(feature).term().label(),
                by.stream().map(j -> "'" + features.get(j).term().label() + "'").collect(Collectors.joining(", ")))));
        String close = IntStream.range(0, inflation.length).filter(j -> inflation[j] > MUCH)
                .mapToObj(j -> "'" + features.get(j).term().label() + "'").collect(Collectors.joining(", "));
        if (!close.isEmpty()) {
            sentences.add(Messages.of("fit.nearlyTold", close));
        }
        return sentences;
    }
}
