// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tries penalties on rows that a fit has not seen. What standardises a fold's features is learnt from its training rows alone, or was known
 * before the table.
 *
 * @param prior what the penalties are the strengths of
 * @param penalties P of them, falling
 * @param loss for each fold and penalty the log loss summed over the rows held out
 * @param coefficients for each fold and penalty those of the training rows
 * @param standardisations of each fold's training rows
 * @param path for each penalty where the fit to all rows settled
 */
record CrossValidation(
        Design design,
        Prior prior,
        Folds folds,
        Link link,
        double[] penalties,
        double[][] loss,
        double[][][] coefficients,
        List<Standardisation> standardisations,
        List<Newton.Settled> path) {

    /**
     * Tight, although the likelihood would be near enough much earlier: a search starts from the fit to all rows, and what it stopped short of
     * would be learnt from the rows held out. With 10⁻⁴ instead, the reference table's held-out loss moved in its third digit.
     */
    private static final double TOLERANCE = 1e-8;

    static int ticks(Folds folds, int penalties) {
        return penalties * (folds.count() + 1);
    }

    static CrossValidation of(Design design, Prior prior, Function<Rows, Standardisation> standardise, Folds folds, Link link, double[] penalties,
            Watch watch) {
        var path = path(design, prior, standardise.apply(Rows.all(design.left().length)), link, penalties, watch);
        int count = folds.count();
        var loss = new double[count][penalties.length];
        var coefficients = new double[count][penalties.length][];
        var standardisations = IntStream.range(0, count).mapToObj(fold -> standardise.apply(folds.training(fold))).toList();
        // Fits mostly wait for each other, so they cost a virtual thread each and the cores are busy with passes over rows.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fits = new ArrayList<Future<?>>();
            for (int f = 0; f < count; f++) {
                int fold = f;
                var training = folds.training(fold);
                var standardisation = standardisations.get(fold);
                double share = (double) training.count() / folds.order().length;
                var sweep = new Sweep(design, training, standardisation, link, watch::isCancelled, penalties.length);
                for (int penalty = 0; penalty < penalties.length; penalty++) {
                    int p = penalty;
                    fits.add(threads.submit(() -> {
                        try {
                            // The fit to all rows is only where the search starts, so what is held out leaves no trace in where it ends.
                            var start = path.get(p);
                            var settled = new Newton(sweep, prior, penalties[p])
                                    .maximise(start.coefficients(), start.information().scaled(share), TOLERANCE);
                            coefficients[fold][p] = settled.coefficients();
                        } finally {
                            sweep.leave();
                        }
                        loss[fold][p] = loss(design, link, folds.heldOut(fold), standardisation, coefficients[fold][p]);
                        watch.tick();
                    }));
                }
            }
            fits.forEach(Watch::await);
        }
        return new CrossValidation(design, prior, folds, link, penalties, loss, coefficients, standardisations, path);
    }

    private static List<Newton.Settled> path(Design design, Prior prior, Standardisation whole, Link link, double[] penalties, Watch watch) {
        var path = new ArrayList<Newton.Settled>();
        var rows = Rows.all(design.left().length);
        var sweep = new Sweep(design, rows, whole, link, watch::isCancelled, 1);
        double[] start = Newton.nullModel(design, rows, link);
        CrossProducts information = null;
        for (double penalty : penalties) {
            var newton = new Newton(sweep, prior, penalty);
            var settled = newton.maximise(start, information, TOLERANCE);
            start = settled.coefficients();
            // Ten folds will lean on it: taken right here, it spares each of them a pass over its rows.
            information = newton.information(start);
            path.add(new Newton.Settled(start, information));
            watch.tick();
        }
        return List.copyOf(path);
    }

    private static double loss(Design design, Link link, Rows rows, Standardisation standardisation, double[] coefficients) {
        var eta = new double[Tile.ROWS];
        var total = new double[1];
        for (var chunk : rows.chunks()) {
            design.each(chunk, standardisation, tile -> {
                tile.predict(coefficients, eta);
                for (int i = 0; i < tile.rows(); i++) {
                    total[0] -= link.logLikelihood(eta[i], design.left()[tile.from() + i] != 0);
                }
            });
        }
        return total[0];
    }

    /**
     * The place of the penalty of least loss over all folds. After an earlier fit, of the strongest trust in it that does no worse than that by
     * more than chance would have it, one standard error (L. Breiman et al.: "Classification and Regression Trees", 1984, section 3.4.3): few
     * people should not undo by chance what many had taught.
     */
    int best() {
        return best(-1);
    }

    /** The same without one fold's loss. */
    private int best(int without) {
        int least = IntStream.range(0, penalties.length).boxed()
                .min(java.util.Comparator.comparingDouble(p -> total(p, without))).orElseThrow();
        return prior.isRidge() ? least : IntStream.rangeClosed(0, least).filter(p -> isAsGood(p, least, without)).findFirst().orElseThrow();
    }

    private boolean isAsGood(int penalty, int least, int without) {
        double[] worse = IntStream.range(0, folds.count()).filter(fold -> fold != without).mapToDouble(fold -> loss[fold][penalty] - loss[fold][least]).toArray();
        double mean = java.util.Arrays.stream(worse).average().orElseThrow();
        double squares = java.util.Arrays.stream(worse).map(one -> (one - mean) * (one - mean)).sum();
        return mean <= Math.sqrt(squares / (worse.length * (worse.length - 1.0)));
    }

    /** Mean log loss of a penalty over all rows, each held out once. */
    double meanLoss(int penalty) {
        return total(penalty, -1) / folds.order().length;
    }

    private double total(int penalty, int without) {
        return IntStream.range(0, folds.count()).filter(fold -> fold != without).mapToDouble(fold -> loss[fold][penalty]).sum();
    }

    /** Each row's probability from a fit that has not seen it, at a penalty that was chosen without its fold. In the design's order. */
    double[] heldOutProbabilities() {
        var eta = new double[folds.order().length];
        for (int fold = 0; fold < folds.count(); fold++) {
            design.predict(folds.heldOut(fold), standardisations.get(fold), coefficients[fold][best(fold)], eta);
        }
        return java.util.Arrays.stream(eta).parallel().map(link::probability).toArray();
    }
}
