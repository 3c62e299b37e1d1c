// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.talentbench.data.internal.Messages;

/**
 * Evaluates the derivatives that several fits to the same rows ask for, all in one pass. Bringing the rows in and standardising them is most
 * of the work of a single evaluation; fits of the same fold under different penalties can share it. Each fit has a thread of its own and
 * waits until all have asked.
 */
final class Sweep {
    private final Design design;
    private final Rows rows;
    private final Standardisation standardisation;
    private final Link link;
    private final BooleanSupplier cancelled;
    private int fits;
    private Pass next = new Pass();

    /** Evaluations that are made together. */
    private final class Pass {
        private final List<double[]> coefficients = new ArrayList<>();
        private final List<Boolean> withInformation = new ArrayList<>();
        private final CompletableFuture<Lanes> result = new CompletableFuture<>();

        void run() {
            try {
                result.complete(design.sum(rows, standardisation, this::empty));
            } catch (RuntimeException | Error e) {
                // Whoever waits for the pass must hear of it too.
                result.completeExceptionally(e);
            }
        }

        private Lanes empty() {
            return new Lanes(IntStream.range(0, coefficients.size())
                    .mapToObj(i -> new Derivatives(link, design.left(), coefficients.get(i), withInformation.get(i))).toList());
        }
    }

    private record Lanes(List<Derivatives> lanes) implements Design.Sums<Lanes> {
        @Override
        public void add(Tile tile) {
            lanes.forEach(lane -> lane.add(tile));
        }

        @Override
        public void merge(Lanes other) {
            IntStream.range(0, lanes.size()).forEach(i -> lanes.get(i).merge(other.lanes.get(i)));
        }
    }

    /**
     * @param cancelled asked before every pass
     * @param fits number of fits that will ask, each from a thread of its own, until they {@link #leave()}
     */
    Sweep(Design design, Rows rows, Standardisation standardisation, Link link, BooleanSupplier cancelled, int fits) {
        this.design = design;
        this.rows = rows;
        this.standardisation = standardisation;
        this.link = link;
        this.cancelled = cancelled;
        this.fits = fits;
    }

    /** The derivatives at some coefficients, once all other fits have asked for theirs. */
    Derivatives evaluate(double[] coefficients, boolean withInformation) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(Messages.of("fit.cancelled"));
        }
        Pass mine;
        int lane;
        Pass full;
        synchronized (this) {
            mine = next;
            lane = mine.coefficients.size();
            mine.coefficients.add(coefficients);
            mine.withInformation.add(withInformation);
            full = takeIfFull();
        }
        run(full);
        return mine.result.join().lanes().get(lane);
    }

    /** Says that a fit has ended, be it well or not, and that nobody should wait for it. */
    void leave() {
        Pass full;
        synchronized (this) {
            fits--;
            full = takeIfFull();
        }
        run(full);
    }

    private Pass takeIfFull() {
        Pass full = next;
        if (full.coefficients.isEmpty() || full.coefficients.size() < fits) {
            return null;
        }
        next = new Pass();
        return full;
    }

    // Outside the lock: others may come for the next pass meanwhile.
    private static void run(Pass full) {
        if (full != null) {
            full.run();
        }
    }
}
