// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.session.SessionListener.Change;

/**
 * Live optimisation: while it is on, every change of a model, wherever it was made, leads to the plan that is best now. It never edits the
 * model. User interface's thread only.
 */
public final class LiveOptimisation {

    /** Short enough to feel immediate, long enough that a number being typed or a step being undone is one change. */
    private static final int DEBOUNCE_MILLISECONDS = 150;

    private final Runs runs;
    private final Map<ModelSession, Debounce> pending = new HashMap<>();
    private boolean on;

    /** Starts to follow the models; off. */
    public LiveOptimisation(ModelSessions sessions, Runs runs) {
        this.runs = runs;
        sessions.addListener(this::sessionChanged);
    }

    /** Whether it is on. */
    public boolean on() {
        return on;
    }

    /** Turns it on or off. @param current the model at hand, whose plan is brought up to date at once; may be null */
    public void turn(boolean now, ModelSession current) {
        on = now;
        if (on && current != null && (runs.of(current).plans().isEmpty() || runs.of(current).stale(current))) {
            runs.restart(current);
        }
    }

    private void sessionChanged(ModelSession session, Change change) {
        switch (change) {
        case EDITED -> {
            if (on) {
                // What is being computed is of a model that is no more.
                runs.cancel(session, Question.PLAN);
                pending.computeIfAbsent(session, any -> new Debounce(Display.getCurrent(), DEBOUNCE_MILLISECONDS, () -> restart(session))).request();
            }
        }
        case CLOSED -> {
            Debounce last = pending.remove(session);
            if (last != null) {
                last.cancel();
            }
        }
        case RELOADED -> {
            if (on) {
                restart(session);
            }
        }
        case OPENED, SAVED, CONFLICT -> {
            // The model says what it said.
        }
        }
    }

    private void restart(ModelSession session) {
        if (on) {
            runs.restart(session);
        }
    }
}
