// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import org.talentbench.compute.Progress;

/** Cancels once a backend has evaluated so many batches. */
public record CancelAfter(CountingBackend backend, int batches) implements Progress {
    @Override
    public void report(double fraction, String what) {
        // Only the batches count.
    }

    @Override
    public boolean cancelled() {
        return backend.batches() >= batches;
    }
}
