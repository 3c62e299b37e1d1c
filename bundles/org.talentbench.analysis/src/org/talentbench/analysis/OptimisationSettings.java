// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.time.Duration;
import java.util.Objects;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Scenario;

/**
 * How one run differs from what the model says by itself.
 *
 * @param backend id of a backend, or {@link #AUTO}
 * @param optimiser id of an optimiser, or {@link #AUTO}
 * @param seed of the random draws; {@code null} for the model's own
 * @param timeLimit when to stop with the best so far; {@code null} for none
 * @param budget amount that replaces that of the budget for the whole organisation, 0 or more; {@code null} for the model's own
 * @param aim the single objective of this run; {@code null} for the model's own objectives
 * @param scenario the what-if to compute; {@code null} for the model as it stands
 * @param frontPoints how many points a Pareto front has where there is more than one objective; 0 for no front
 * @param start a plan to start from beside today's, such as the last one; {@code null} for none
 */
public record OptimisationSettings(String backend, String optimiser, Long seed, Duration timeLimit, Double budget, Aim aim,
        Scenario scenario, int frontPoints, Plan start) {
    /** Lets the engine choose, and say why. */
    public static final String AUTO = "auto";

    /** Everything as the model says; a front of 21 points. */
    public static final OptimisationSettings DEFAULT = new OptimisationSettings(AUTO, AUTO, null, null, null, null, null, 21, null);

    public OptimisationSettings {
        Objects.requireNonNull(backend);
        Objects.requireNonNull(optimiser);
        if (budget != null && !(budget >= 0 && Double.isFinite(budget))) {
            throw new IllegalArgumentException("A budget is 0 or more, not " + budget);
        }
        if (frontPoints < 0) {
            throw new IllegalArgumentException("A front has 0 points or more, not " + frontPoints);
        }
    }

    /** The same on another backend. */
    public OptimisationSettings on(String id) {
        return new OptimisationSettings(id, optimiser, seed, timeLimit, budget, aim, scenario, frontPoints, start);
    }

    /** The same for a what-if. */
    public OptimisationSettings with(Scenario whatIf) {
        return new OptimisationSettings(backend, optimiser, seed, timeLimit, budget, aim, whatIf, frontPoints, start);
    }

    /** The same from another start. */
    public OptimisationSettings from(Plan plan) {
        return new OptimisationSettings(backend, optimiser, seed, timeLimit, budget, aim, scenario, frontPoints, plan);
    }
}
