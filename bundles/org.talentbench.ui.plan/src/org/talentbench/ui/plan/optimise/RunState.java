// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.session.ModelSession;

/**
 * What is known about the optimisation of one model. A failed or cancelled run leaves the last good plans where they are.
 *
 * @param plans of the last run that found any, the recommended one first; after them a compromise that was picked
 * @param shown the one of them, or of the plans kept in the model, that is looked at; null for none
 * @param remarks what that run had to say beside them
 * @param convergence how that run came closer, see {@link org.talentbench.analysis.Optimisation.Result}
 * @param revision of the model that the plans are for, see {@link ModelSession#revision()}
 * @param applied revision of the model just after the plan was applied to it; −1 while it is not
 * @param progress of the run that is going on; null when none is
 * @param failure why the last run failed; null when it did not
 */
public record RunState(List<Plan> plans, Plan shown, List<String> remarks, List<Double> convergence, long revision, long applied, Progress progress,
        Failure failure) {

    /** Before the first run. */
    public static final RunState NONE = new RunState(List.of(), null, List.of(), List.of(), 0, -1, null, null);

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

    /** Whether the model has changed since the plans were computed, other than by the plan itself. */
    public boolean stale(ModelSession session) {
        return !plans.isEmpty() && revision != session.revision() && !applied(session);
    }

    /** Whether the model is as the plan wants it. */
    public boolean applied(ModelSession session) {
        return applied == session.revision();
    }

    RunState at(Progress now) {
        return new RunState(plans, shown, remarks, convergence, revision, applied, now, failure);
    }

    RunState started() {
        return new RunState(plans, shown, remarks, convergence, revision, applied, new Progress(0, ""), null);
    }

    RunState showing(Plan plan) {
        return new RunState(plans, plan, remarks, convergence, revision, applied, progress, failure);
    }

    RunState appliedAt(long now) {
        return new RunState(plans, shown, remarks, convergence, revision, now, progress, failure);
    }

    /** A compromise takes the place of the one that was picked before. */
    RunState picked(Plan compromise, Plan before) {
        List<Plan> all = new ArrayList<>(plans);
        all.remove(before);
        all.add(compromise);
        return new RunState(List.copyOf(all), compromise, remarks, convergence, revision, applied, progress, failure);
    }

    /** A run that was cancelled before it found anything leaves what there was. */
    RunState found(List<Plan> found, List<String> said, List<Double> closer, long of) {
        return found.isEmpty() ? new RunState(plans, shown, remarks, convergence, revision, applied, null, null)
                : new RunState(found, found.getFirst(), said, closer, of, -1, null, null);
    }

    RunState failed(Failure why) {
        return new RunState(plans, shown, remarks, convergence, revision, applied, null, why);
    }
}
