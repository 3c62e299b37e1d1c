// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;

/** Finds the plan that serves a model's objectives best. */
public final class Optimisation {
    /**
     * What a run found.
     *
     * @param plans the recommended one first, then others to compare it with; in no model yet, but referring to the elements of the one
     *        that was optimised. Empty only where the run was cancelled before it had found any
     * @param messages what else is to be known, as sentences
     */
    public record Result(List<Plan> plans, List<String> messages) {
        public Result {
            plans = List.copyOf(plans);
            messages = List.copyOf(messages);
        }

        /** The recommended plan. @throws NoSuchElementException where there is none */
        public Plan plan() {
            return plans.getFirst();
        }
    }

    /** Finer than any model is known, and what the slopes of backends with float lanes can still tell apart. */
    private static final double TOLERANCE = 1e-5;

    private final Variant variant;
    private final CompiledModel model;
    private final OptimisationSettings settings;
    private final Backends backends = InstalledBackends.all();

    private Optimisation(Organisation organisation, OptimisationSettings settings) {
        this.settings = settings;
        variant = Variant.of(organisation, settings);
        validate(variant);
        model = ProblemBuilder.build(variant);
        if (model.objectives().isEmpty()) {
            throw new AnalysisException(organisation, Messages.of("objective.none", Elements.path(organisation)));
        }
        if (model.levers().isEmpty()) {
            throw new AnalysisException(organisation, Messages.of("organisation.noLever", Elements.path(organisation)));
        }
    }

    /**
     * Validates, compiles and optimises a model, which stays as it is. The same model and settings give the same plan, time limits
     * aside.
     *
     * @param progress asked between batches of evaluations whether to stop; a run that is stopped returns the best found until then
     * @throws AnalysisException where the model has errors, cannot be computed, or where no plan respects every constraint
     * @throws NoSuchElementException where the settings name a backend or an optimiser that is not there
     */
    public static Result run(Organisation organisation, OptimisationSettings settings, Progress progress) {
        return new Optimisation(organisation, settings).run(organisation, progress);
    }

    private static void validate(Variant variant) {
        List<Finding> errors = Validation.of(variant.organisation()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(variant::told).toList();
        if (!errors.isEmpty()) {
            throw new AnalysisException(errors.getFirst().element(), errors.getFirst().message(), errors);
        }
    }

    private Result run(Organisation organisation, Progress progress) {
        Backend backend = settings.backend().equals(OptimisationSettings.AUTO) ? backends.preferredFor(model.problem())
                : backends.find(settings.backend());
        Solution solution = solve(organisation, backend, engineSettings(), progress);
        if (solution.best() == null) {
            return unsolved(organisation, solution);
        }
        List<Plan> plans = new ArrayList<>();
        List<String> messages = new ArrayList<>(added(solution));
        try (PlanWriter writer = new PlanWriter(model, backends.find(solution.backend()), settings.scenario())) {
            plans.add(writer.write(solution, front(solution, backend, progress, messages)));
            Allocation.of(variant.organisation(), model).ifPresent(allocation -> {
                plans.add(writer.compare(allocation.proportional(), Allocation.PROPORTIONAL,
                        allocation.isFeasible() ? PlanStatus.FEASIBLE : PlanStatus.INFEASIBLE, solution));
                messages.add(Messages.of("allocation.compared"));
            });
        }
        if (solution.status() == Solution.Status.INFEASIBLE) {
            messages.add(Messages.of("solution.infeasible", solution.reason()));
        }
        return new Result(plans, messages);
    }

    private Settings engineSettings() {
        double[] start = settings.start() == null ? null : PlanWriter.decisions(model, settings.start());
        boolean frontBeside = Optimisers.find(settings.optimiser()).findsFrontBesideBest();
        return new Settings(model.problem().seed(), settings.timeLimit(), TOLERANCE, start, settings.starts(),
                frontBeside ? settings.frontPoints() : 0);
    }

    private Solution solve(Organisation organisation, Backend backend, Settings engine, Progress progress) {
        try {
            return Optimisers.find(settings.optimiser()).solve(model.problem(), backend, engine, progress);
        } catch (UnsuitableException unsuitable) {
            throw new AnalysisException(organisation, Messages.of("optimiser.unsuitable", settings.optimiser(), unsuitable.getMessage()));
        }
    }

    /** Where the optimiser that was asked for makes no front beside the best point, a run of its own that starts from there. */
    private List<Point> front(Solution best, Backend backend, Progress progress, List<String> messages) {
        Duration left = settings.timeLimit() == null ? null : settings.timeLimit().minus(best.time());
        boolean wanted = settings.frontPoints() > 0 && model.problem().objectives().size() > 1;
        boolean tried = Optimisers.find(settings.optimiser()).findsFrontBesideBest();
        if (!wanted || tried || progress.cancelled() || left != null && !left.isPositive()) {
            return best.front();
        }
        Settings engine = new Settings(model.problem().seed(), left, TOLERANCE, best.best().decisions(),
                settings.starts(), settings.frontPoints());
        try {
            return Optimisers.find(OptimisationSettings.AUTO).solve(model.problem(), backend, engine, progress).front();
        } catch (UnsuitableException unsuitable) {
            messages.add(Messages.of("front.none", unsuitable.getMessage()));
            return List.of();
        }
    }

    private static Result unsolved(Organisation organisation, Solution solution) {
        return switch (solution.status()) {
            case CANCELLED -> new Result(List.of(), List.of(Messages.of("solution.cancelled")));
            case UNBOUNDED -> throw new AnalysisException(organisation, Messages.of("solution.unbounded", solution.reason()));
            default -> throw new AnalysisException(organisation, Messages.of("solution.infeasible", solution.reason()));
        };
    }

    /** A constraint that only this run added has no element that a shadow price of the plan could refer to. */
    private List<String> added(Solution solution) {
        List<String> sentences = new ArrayList<>();
        for (Dual dual : solution.duals()) {
            boolean ofRun = model.problem().constraints().stream().anyMatch(constraint -> constraint.name().equals(dual.constraint()))
                    && !model.constraints().containsKey(dual.constraint());
            if (ofRun) {
                sentences.add(Messages.of("dual.added", dual.constraint(), dual.value()));
            }
        }
        return sentences;
    }
}
