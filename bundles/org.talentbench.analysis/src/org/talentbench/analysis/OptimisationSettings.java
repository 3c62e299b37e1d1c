// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.time.Duration;
import java.util.Objects;
import org.talentbench.compute.optimise.Settings;
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
 * @param starts how many policies a search starts from, 1 or more; the plan to start from is the first of them
 */
public record OptimisationSettings(String backend, String optimiser, Long seed, Duration timeLimit, Double budget, Aim aim,
        Scenario scenario, int frontPoints, Plan start, int starts) {
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
        if (starts < 1) {
            throw new IllegalArgumentException("A search has 1 start or more, not " + starts);
        }
    }

    /** From as many starts as the engine thinks fit. */
    public OptimisationSettings(String backend, String optimiser, Long seed, Duration timeLimit, Double budget, Aim aim,
            Scenario scenario, int frontPoints, Plan start) {
        this(backend, optimiser, seed, timeLimit, budget, aim, scenario, frontPoints, start, Settings.DEFAULT.starts());
    }

    /** The same on another backend. */
    public OptimisationSettings on(String id) {
        return new OptimisationSettings(id, optimiser, seed, timeLimit, budget, aim, scenario, frontPoints, start, starts);
    }

    /** The same for a what-if. */
    public OptimisationSettings with(Scenario whatIf) {
        return new OptimisationSettings(backend, optimiser, seed, timeLimit, budget, aim, whatIf, frontPoints, start, starts);
    }

    /** The same from another start. */
    public OptimisationSettings from(Plan plan) {
        return new OptimisationSettings(backend, optimiser, seed, timeLimit, budget, aim, scenario, frontPoints, plan, starts);
    }

    /**
     * The same for an answer while the model is being changed: near the last plan, from which alone the search starts, and without a front.
     * Where the change makes another region the best one, only a run from several starts is sure to find it.
     *
     * @param last the plan before the change, of the same model; {@code null} for a first answer, which is sought from all starts
     */
    public OptimisationSettings live(Plan last) {
        return new OptimisationSettings(backend, optimiser, seed, timeLimit, budget, aim, scenario, 0, last, last == null ? starts : 1);
    }

    /** Whether the search starts near a last plan, and from there alone. */
    boolean isLive() {
        return start != null && starts == 1;
    }
}
