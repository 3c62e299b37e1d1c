// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.talentbench.analysis.CompiledModel.Measured;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.sensitivity.SobolIndex;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;

/**
 * What an outcome hangs on when every lever may be anywhere in its range, not only near a plan: Sobol' indices, see {@link SobolIndex}.
 */
public final class GlobalSensitivity {
    /**
     * A lever's part in what an outcome can become.
     *
     * @param first the part of the variance that goes when only this lever is fixed, about 0 … 1
     * @param total the part that stays when all others are fixed: with its interactions; at least {@code first} but for sampling errors
     */
    public record Part(Outcome outcome, Incentive incentive, double first, double total) {
    }

    private GlobalSensitivity() {
    }

    /**
     * The parts of all levers in all outcomes of the organisation; where an outcome does not vary there are none. A lever that has a value a
     * team counts as one cause. Same model, settings and samples, same parts.
     *
     * @param plan gives the levers without a range their values
     * @param samples 2 or more; their number times that of the levers is the effort
     * @throws AnalysisException as {@link Optimisation#run}
     * @throws CancellationException if the progress says so
     */
    public static List<Part> of(Organisation organisation, OptimisationSettings settings, Plan plan, int samples, Progress progress) {
        CompiledModel model = ProblemBuilder.build(Variant.of(organisation, settings));
        Backend backend = InstalledBackends.chosen(settings, model.problem());
        List<SobolIndex.Range> ranges = new ArrayList<>();
        List<Incentive> varied = new ArrayList<>();
        for (int i = 0; i < model.levers().size(); i++) {
            Decision decision = model.problem().decisions().get(i);
            // The same for all teams: bounds are the lever's.
            double lower = decision.lower()[0];
            double upper = decision.upper()[0];
            if (lower < upper) {
                ranges.add(new SobolIndex.Range(decision.name(), lower, upper));
                varied.add(model.levers().get(i).incentive());
            }
        }
        List<SobolIndex> indices = ranges.isEmpty() ? List.of()
                : SobolIndex.of(model.problem(), backend, PlanWriter.decisions(model, plan), ranges, samples, model.problem().seed(), progress);
        List<Part> parts = new ArrayList<>();
        for (Measured measured : model.outcomes()) {
            for (int cause = 0; cause < varied.size(); cause++) {
                String name = ranges.get(cause).cause();
                Incentive incentive = varied.get(cause);
                indices.stream().filter(index -> index.output().name().equals(measured.whole()) && index.cause().equals(name) && Double.isFinite(index.total()))
                        .findFirst().ifPresent(index -> parts.add(new Part(measured.outcome(), incentive, index.first(), index.total())));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::total).reversed());
        return parts;
    }
}
