// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.talentbench.ui.plan.optimise.RunState.Failure;
import org.talentbench.ui.plan.optimise.RunState.Progress;
import org.talentbench.ui.session.ModelSession;

/**
 * What is known about a question beside the plan itself. A failed or cancelled job leaves the last result where it is.
 *
 * @param result of the last job that found any; null before the first
 * @param revision of the model that the result is for
 * @param progress of the job that is going on; null when none is
 * @param failure why the last job failed; null when it did not
 */
public record Answer<R>(R result, long revision, Progress progress, Failure failure) {

    static <R> Answer<R> none() {
        return new Answer<>(null, 0, null, null);
    }

    /** Whether a job is going on. */
    public boolean running() {
        return progress != null;
    }

    /** Whether the model has changed since the result was computed. */
    public boolean stale(ModelSession session) {
        return result != null && revision != session.revision();
    }

    Answer<R> at(Progress now) {
        return new Answer<>(result, revision, now, null);
    }

    Answer<R> ended() {
        return new Answer<>(result, revision, null, failure);
    }

    Answer<R> found(R found, long of) {
        return new Answer<>(found, of, null, null);
    }

    Answer<R> failed(Failure why) {
        return new Answer<>(result, revision, null, why);
    }
}
