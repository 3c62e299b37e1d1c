// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.session.ModelSession;

/**
 * What is known about the optimisation of one model. A failed or cancelled run leaves the last good plans where they are.
 *
 * @param plans of the last run that found any, the recommended one first
 * @param remarks what that run had to say beside them
 * @param revision of the model that the plans are for, see {@link ModelSession#revision()}
 * @param progress of the run that is going on; null when none is
 * @param failure why the last run failed; null when it did not
 */
public record RunState(List<Plan> plans, List<String> remarks, long revision, Progress progress, Failure failure) {

    /** Before the first run. */
    public static final RunState NONE = new RunState(List.of(), List.of(), 0, null, null);

    /**
     * How far a run is.
     *
     * @param fraction 0 … 1
     * @param what what it is doing, with the time that remains where that can be told
     */
    public record Progress(double fraction, String what) {
    }

    /**
     * Why a run failed.
     *
     * @param message sentences that say what and where
     * @param element the element at fault; null for the model as a whole
     */
    public record Failure(String message, EObject element) {
    }

    /** Whether a run is going on. */
    public boolean running() {
        return progress != null;
    }

    /** Whether the model has changed since the plans were computed. */
    public boolean stale(ModelSession session) {
        return !plans.isEmpty() && revision != session.revision();
    }

    RunState at(Progress now) {
        return new RunState(plans, remarks, revision, now, failure);
    }

    RunState started() {
        return new RunState(plans, remarks, revision, new Progress(0, ""), null);
    }

    /** A run that was cancelled before it found anything leaves what there was. */
    RunState found(List<Plan> found, List<String> said, long of) {
        return found.isEmpty() ? new RunState(plans, remarks, revision, null, null) : new RunState(found, said, of, null, null);
    }

    RunState failed(Failure why) {
        return new RunState(plans, remarks, revision, null, why);
    }
}
