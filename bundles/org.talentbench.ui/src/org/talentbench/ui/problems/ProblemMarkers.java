// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import java.util.HashMap;
import java.util.Map;

import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** Keeps the Problems view in step with every open model, a moment behind it. */
public final class ProblemMarkers implements SessionListener {

    /** Type of the markers. */
    public static final String TYPE = "org.talentbench.ui.problem";
    /** Marker attribute: id of the element at fault. */
    public static final String ELEMENT = "org.talentbench.ui.element";
    /** Marker attribute: code of the finding, stable for quick fixes and searches. */
    public static final String CODE = "org.talentbench.ui.code";
    /** Marker attribute: name of the feature that is wrong; empty where it is the element as a whole. */
    public static final String FEATURE = "org.talentbench.ui.feature";

    /** Typing a number takes about this long between two digits; nobody needs to read what is wrong with half of it. */
    private static final int DELAY_MILLISECONDS = 300;

    private final Map<ModelSession, ValidationJob> jobs = new HashMap<>();

    @Override
    public void sessionChanged(ModelSession session, Change change) {
        switch (change) {
        case OPENED, EDITED, RELOADED -> check(jobs.computeIfAbsent(session, ValidationJob::new));
        case CLOSED -> {
            ValidationJob job = jobs.remove(session);
            if (job != null) {
                job.cancel();
            }
        }
        case SAVED, CONFLICT -> {
            // Neither changes what the model says.
        }
        }
    }

    /** Checks every open model again: a factor's plugin may have come or gone. */
    public void checkAgain() {
        jobs.values().forEach(ProblemMarkers::check);
    }

    private static void check(ValidationJob job) {
        job.cancel();
        job.schedule(DELAY_MILLISECONDS);
    }
}
