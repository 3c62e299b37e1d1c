// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Features and the outcome over N rows.
 *
 * @param features D of them
 * @param left 1 for each row that left, else 0; empty where nobody knows
 */
record Design(List<Feature> features, byte[] left) {
    /** Sums over rows that are put together from those of chunks. */
    interface Sums<S> {
        void add(Tile tile);

        void merge(S other);
    }

    Design {
        features = List.copyOf(features);
    }

    /** Takes sums over some rows on all cores. Chunks are merged in order, so the same rows give the same bits. */
    <S extends Sums<S>> S sum(Rows rows, Standardisation standardisation, Supplier<S> empty) {
        var parts = rows.chunks().parallelStream().map(chunk -> {
            S sums = empty.get();
            each(chunk, standardisation, sums::add);
            return sums;
        }).toList();
        S total = empty.get();
        parts.forEach(total::merge);
        return total;
    }

    void each(Rows.Range range, Standardisation standardisation, Consumer<Tile> action) {
        var tile = new Tile(this, standardisation);
        for (int from = range.from(); from < range.to(); from += Tile.ROWS) {
            tile.load(from, range.to());
            action.accept(tile);
        }
    }

    /** Linear predictors of some rows, written at their places in a vector over all rows. */
    void predict(Rows rows, Standardisation standardisation, double[] coefficients, double[] eta) {
        rows.chunks().parallelStream().forEach(chunk -> {
            var part = new double[Tile.ROWS];
            each(chunk, standardisation, tile -> {
                tile.predict(coefficients, part);
                System.arraycopy(part, 0, eta, tile.from(), tile.rows());
            });
        });
    }

    /** Means and deviations over some rows, from sums about the first value, so that large numbers close together keep their digits. */
    Standardisation standardise(Rows rows) {
        int count = features.size();
        var mean = new double[count];
        var deviation = new double[count];
        var ranges = rows.chunks();
        IntStream.range(0, count).parallel().forEach(j -> {
            var tile = new double[Tile.ROWS];
            double pivot = Double.NaN;
            double sum = 0;
            double squares = 0;
            long present = 0;
            for (var range : ranges) {
                for (int from = range.from(); from < range.to(); from += Tile.ROWS) {
                    int size = Math.min(Tile.ROWS, range.to() - from);
                    features.get(j).fill(from, size, tile, 0);
                    for (int i = 0; i < size; i++) {
                        if (!Double.isNaN(tile[i])) {
                            pivot = Double.isNaN(pivot) ? tile[i] : pivot;
                            double apart = tile[i] - pivot;
                            sum += apart;
                            squares += apart * apart;
                            present++;
                        }
                    }
                }
            }
            double shift = present == 0 ? 0 : sum / present;
            mean[j] = present == 0 ? 0 : pivot + shift;
            double variance = present == 0 ? 0 : squares / present - shift * shift;
            deviation[j] = variance > 1e-20 * (1 + mean[j] * mean[j]) ? Math.sqrt(variance) : 0;
        });
        return new Standardisation(mean, deviation);
    }

    Design without(List<Integer> unwanted) {
        return new Design(IntStream.range(0, features.size())
                .filter(j -> !unwanted.contains(j)).mapToObj(features::get).toList(), left);
    }

    int leavers() {
        return (int) IntStream.range(0, left.length).filter(i -> left[i] != 0).count();
    }
}
