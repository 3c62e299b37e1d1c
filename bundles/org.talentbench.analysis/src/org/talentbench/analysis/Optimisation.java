// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
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
import org.talentbench.model.talent.FrontPoint;
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
     * @param convergence the best weighted objective by iteration, as far as the optimiser needed any; as a cost, so that it falls
     */
    public record Result(List<Plan> plans, List<String> messages, List<Double> convergence) {
        public Result {
            plans = List.copyOf(plans);
            messages = List.copyOf(messages);
            convergence = List.copyOf(convergence);
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

    /**
     * Finds the compromises around a plan of the same model and settings: points of which none betters another in every objective.
     *
     * @return the Pareto front; empty where the model has less than two objectives or none can be found
     * @throws AnalysisException as {@link #run}
     */
    public static List<FrontPoint> front(Organisation organisation, OptimisationSettings settings, Plan plan, Progress progress) {
        Optimisation optimisation = new Optimisation(organisation, settings);
        double[] start = PlanWriter.decisions(optimisation.model, plan);
        List<String> untold = new ArrayList<>();
        Backend backend = optimisation.backend(untold);
        List<Point> front = optimisation.front(start, Duration.ZERO, backend, progress, untold);
        try (PlanWriter writer = new PlanWriter(optimisation.model, backend, settings.scenario())) {
            return writer.points(front);
        }
    }

    /** The plan that a point of a front is, with everything that a plan says but shadow prices. */
    public static Plan at(Organisation organisation, OptimisationSettings settings, FrontPoint point) {
        Optimisation optimisation = new Optimisation(organisation, settings);
        double[] decisions = point.getDecisions().stream().mapToDouble(Double::doubleValue).toArray();
        Backend backend = optimisation.backend(new ArrayList<>());
        try (PlanWriter writer = new PlanWriter(optimisation.model, backend, settings.scenario())) {
            return writer.compare(decisions, PlanWriter.COMPROMISE, PlanStatus.FEASIBLE, backend);
        }
    }

    private static void validate(Variant variant) {
        List<Finding> errors = Validation.of(variant.organisation()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(variant::told).toList();
        if (!errors.isEmpty()) {
            throw new AnalysisException(errors.getFirst().element(), errors.getFirst().message(), errors);
        }
    }

    private Result run(Organisation organisation, Progress progress) {
        List<String> messages = new ArrayList<>();
        Backend backend = backend(messages);
        Solution solution = solve(organisation, backend, engineSettings(), progress);
        if (solution.best() == null) {
            return unsolved(organisation, solution);
        }
        List<Plan> plans = new ArrayList<>();
        messages.addAll(added(solution));
        variant.workforce().doubt().ifPresent(messages::add);
        try (PlanWriter writer = new PlanWriter(model, safely(backends.find(solution.backend()), messages), settings.scenario())) {
            plans.add(writer.write(solution, front(solution, backend, progress, messages)));
            Allocation.of(variant.organisation(), model).ifPresent(allocation -> {
                plans.add(writer.compare(allocation.proportional(), Allocation.PROPORTIONAL,
                        allocation.isFeasible() ? PlanStatus.FEASIBLE : PlanStatus.INFEASIBLE, backend));
                messages.add(Messages.of("allocation.compared"));
            });
        }
        if (solution.status() == Solution.Status.INFEASIBLE) {
            clash(solution).ifPresent(messages::add);
        }
        return new Result(plans, messages, solution.convergence());
    }

    /** A sentence of what cannot be met together, where that was found out. */
    private Optional<String> clash(Solution solution) {
        List<String> names = solution.clash().stream().map(name -> Messages.of("solution.clash.name", name)).toList();
        return names.isEmpty() ? Optional.empty()
                : Optional.of(Messages.of(names.size() == 1 ? "solution.clash.one" : "solution.clash", String.join(Messages.of("solution.clash.join"), names)));
    }

    private Backend backend(List<String> messages) {
        return safely(InstalledBackends.chosen(settings, model.problem()), messages);
    }

    /** A backend that breaks down is no reason to have no plan: the next one takes over, and the messages say so. */
    private Backend safely(Backend first, List<String> messages) {
        return backends.safely(first, handOver -> messages.add(Messages.of("backend.failed", handOver.failed(), handOver.reason(), handOver.next())));
    }

    private Settings engineSettings() {
        double[] start = settings.start() == null ? null : PlanWriter.decisions(model, settings.start());
        boolean frontBeside = Optimisers.find(settings.optimiser()).findsFrontBesideBest();
        return new Settings(model.problem().seed(), settings.timeLimit(), TOLERANCE, start, settings.starts(),
                frontBeside ? settings.frontPoints() : 0);
    }

    private Solution solve(Organisation organisation, Backend backend, Settings engine, Progress progress) {
        try {
            return asBefore(backend, engine, progress)
                    .orElseGet(() -> Optimisers.find(settings.optimiser()).solve(model.problem(), backend, engine, progress));
        } catch (UnsuitableException unsuitable) {
            throw new AnalysisException(organisation, Messages.of("optimiser.unsuitable", settings.optimiser(), unsuitable.getMessage()));
        }
    }

    /**
     * While a model is being changed, what suited the last plan is tried first: to find out anew that nothing more exact suits takes as long as
     * the search itself.
     */
    private Optional<Solution> asBefore(Backend backend, Settings engine, Progress progress) {
        if (!settings.isLive() || !settings.optimiser().equals(OptimisationSettings.AUTO) || settings.start().getProvenance() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Optimisers.find(settings.start().getProvenance().getOptimiser()).solve(model.problem(), backend, engine, progress));
        } catch (UnsuitableException | NoSuchElementException changed) {
            return Optional.empty();
        }
    }

    /** Where the optimiser that was asked for makes no front beside the best point, a run of its own that starts from there. */
    private List<Point> front(Solution best, Backend backend, Progress progress, List<String> messages) {
        return Optimisers.find(settings.optimiser()).findsFrontBesideBest() ? best.front()
                : front(best.best().decisions(), best.time(), backend, progress, messages);
    }

    private List<Point> front(double[] start, Duration spent, Backend backend, Progress progress, List<String> messages) {
        Duration left = settings.timeLimit() == null ? null : settings.timeLimit().minus(spent);
        boolean wanted = settings.frontPoints() > 0 && model.problem().objectives().size() > 1;
        if (!wanted || progress.cancelled() || left != null && !left.isPositive()) {
            return List.of();
        }
        Settings engine = new Settings(model.problem().seed(), left, TOLERANCE, start, settings.starts(), settings.frontPoints());
        try {
            return Optimisers.find(OptimisationSettings.AUTO).solve(model.problem(), backend, engine, progress).front();
        } catch (UnsuitableException unsuitable) {
            messages.add(Messages.of("front.none", unsuitable.getMessage()));
            return List.of();
        }
    }

    private Result unsolved(Organisation organisation, Solution solution) {
        return switch (solution.status()) {
            case CANCELLED -> new Result(List.of(), List.of(Messages.of("solution.cancelled")), List.of());
            case UNBOUNDED -> throw new AnalysisException(organisation, Messages.of("solution.unbounded"));
            default -> throw new AnalysisException(
                    solution.clash().stream().map(name -> (EObject) model.constraints().get(name)).filter(Objects::nonNull).findFirst().orElse(organisation),
                    clash(solution).orElseGet(() -> Messages.of("solution.noValue")));
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
