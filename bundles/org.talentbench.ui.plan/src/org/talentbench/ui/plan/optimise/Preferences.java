// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.time.Duration;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.service.prefs.BackingStoreException;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;

/** How plans are looked for on this machine, whatever the model. What belongs to a model, such as its seed, stands in the model. */
public final class Preferences {

    /** Id of the backend, or {@link OptimisationSettings#AUTO}. */
    public static final String BACKEND = "backend";
    /** Id of the optimiser, or {@link OptimisationSettings#AUTO}. */
    public static final String OPTIMISER = "optimiser";
    /** When to stop with the best so far, in seconds; 0 for never. */
    public static final String SECONDS = "seconds";
    /** How many points a Pareto front has. */
    public static final String POINTS = "points";

    private static final String NODE = "org.talentbench.ui.plan";
    private static final int DEFAULT_POINTS = 21;

    private Preferences() {
    }

    /** The settings of a run that looks for a front as well. */
    public static OptimisationSettings settings() {
        return settings(number(POINTS, DEFAULT_POINTS));
    }

    /** The settings of a run. @param points of the front, 0 for none */
    public static OptimisationSettings settings(int points) {
        int seconds = number(SECONDS, 0);
        return new OptimisationSettings(text(BACKEND), text(OPTIMISER), null, seconds == 0 ? null : Duration.ofSeconds(seconds), null, null, null, points, null);
    }

    /** A preference of words. */
    public static String text(String key) {
        return Platform.getPreferencesService().getString(NODE, key, OptimisationSettings.AUTO, null);
    }

    /** How many seconds a run may take; 0 for as many as it likes. */
    public static int seconds() {
        return number(SECONDS, 0);
    }

    /** How many points a front has. */
    public static int points() {
        return number(POINTS, DEFAULT_POINTS);
    }

    private static int number(String key, int otherwise) {
        return Math.max(0, Platform.getPreferencesService().getInt(NODE, key, otherwise, null));
    }

    /** Remembers what was chosen. */
    public static void put(String backend, String optimiser, int seconds, int points) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(BACKEND, backend);
        node.put(OPTIMISER, optimiser);
        node.putInt(SECONDS, seconds);
        node.putInt(POINTS, points);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            PlanUi.log(Status.error(Messages.settings_not_kept, e));
        }
    }
}
