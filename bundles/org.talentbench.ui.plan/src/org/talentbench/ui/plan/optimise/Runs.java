// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.session.SessionListener.Change;

/** The optimisations of the open models: at most one at a time for each, and what the last one found. User interface's thread only. */
public final class Runs {

    private final Map<ModelSession, RunState> states = new HashMap<>();
    private final Map<ModelSession, OptimisationJob> jobs = new HashMap<>();
    private final List<Consumer<ModelSession>> listeners = new CopyOnWriteArrayList<>();

    /** Starts to follow the models. */
    public Runs(ModelSessions sessions) {
        sessions.addListener(this::sessionChanged);
    }

    /** What is known about a model's optimisation. */
    public RunState of(ModelSession session) {
        return states.getOrDefault(session, RunState.NONE);
    }

    /** Adds somebody who wants to know when the state of a model's optimisation has changed. */
    public void addListener(Consumer<ModelSession> listener) {
        listeners.add(listener);
    }

    /** Takes a listener away again. */
    public void removeListener(Consumer<ModelSession> listener) {
        listeners.remove(listener);
    }

    /** Starts a run, unless one is going on or there is no model. */
    public void start(ModelSession session) {
        if (of(session).running() || session.organisation().isEmpty()) {
            return;
        }
        OptimisationJob job = new OptimisationJob(session, this);
        jobs.put(session, job);
        update(session, of(session).started());
        job.schedule();
    }

    /** Asks the run that is going on to stop. */
    public void cancel(ModelSession session) {
        OptimisationJob job = jobs.get(session);
        if (job != null) {
            job.cancel();
        }
    }

    void update(ModelSession session, RunState state) {
        states.put(session, state);
        if (!state.running()) {
            jobs.remove(session);
        }
        listeners.forEach(listener -> listener.accept(session));
    }

    private void sessionChanged(ModelSession session, Change change) {
        switch (change) {
        case EDITED -> {
            if (states.containsKey(session)) {
                listeners.forEach(listener -> listener.accept(session));
            }
        }
        // Plans point to elements, and those are others now.
        case RELOADED, CLOSED -> {
            cancel(session);
            states.remove(session);
            jobs.remove(session);
            listeners.forEach(listener -> listener.accept(session));
        }
        case OPENED, SAVED, CONFLICT -> {
            // The model says what it said.
        }
        }
    }
}
