// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.talentbench.analysis.Aim;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.analysis.PlanJson;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Sense;
import org.talentbench.report.Report;

/** What {@code optimise} does once its options are read. */
final class OptimiseRun {
    private final OptimiseCommand options;
    private final Terminal terminal;

    OptimiseRun(OptimiseCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        // A run may take long: what cannot be used or written is said before it.
        checkNames();
        Target.check(options.out, "--out");
        Target.check(options.report, "--report");
        Target.check(options.apply, "--apply");
        Organisation organisation = ModelSource.load(options.model, terminal);
        OptimisationSettings settings = settings(organisation);
        Optimisation.Result result;
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            result = Optimisation.run(organisation, settings, progress);
        }
        boolean cancelled = result.plans().isEmpty() || result.plan().getStatus() == PlanStatus.CANCELLED;
        if (cancelled) {
            terminal.err().println(Messages.of("optimise.cancelled"));
        }
        if (!result.plans().isEmpty()) {
            write(organisation, result);
            if (options.apply != null) {
                apply(organisation, result.plan());
            }
        }
        return cancelled ? ExitCode.CANCELLED : result.plan().getStatus() == PlanStatus.INFEASIBLE ? ExitCode.MODEL : ExitCode.OK;
    }

    private void write(Organisation organisation, Optimisation.Result result) throws IOException {
        if (options.out != null) {
            var text = new StringWriter();
            PlanJson.write(organisation, result.plans(), result.messages(), text);
            AtomicFile.write(options.out, text.toString());
        }
        if (options.report != null) {
            Report.write(organisation, result.plans(), options.report, Progress.NONE);
        }
        if (options.json) {
            PlanJson.write(organisation, result.plans(), result.messages(), terminal.out());
            terminal.out().println();
        } else {
            new PlanPrinter(organisation, terminal.out()).print(result);
            printWritten(options.out);
            printWritten(options.report);
        }
    }

    private void apply(Organisation organisation, Plan plan) throws IOException {
        if (plan.getStatus() == PlanStatus.INFEASIBLE) {
            terminal.err().println(Messages.of("optimise.notApplied"));
            return;
        }
        PlanApplication.apply(organisation, plan);
        Target.follow(organisation, options.model, options.apply);
        ModelFile.save(organisation, options.apply);
        if (!options.json) {
            printWritten(options.apply);
        }
    }

    private void printWritten(Path file) {
        if (file != null) {
            terminal.out().println(Messages.of("optimise.written", file));
        }
    }

    private void checkNames() {
        if (!options.backend.equals(OptimisationSettings.AUTO)) {
            List<Backend> backends = InstalledBackends.all().all();
            Backend backend = Choice.named("optimise.noBackend", options.backend, backends, Backend::id);
            if (backend.availability() instanceof Availability.Unavailable(String reason)) {
                throw new UsageException(Messages.of("optimise.backendUnavailable", options.backend, reason));
            }
        }
        Choice.named("optimise.noOptimiser", options.optimiser, Optimisers.all(), Optimiser::id);
    }

    private OptimisationSettings settings(Organisation organisation) {
        if (options.budget != null && !(options.budget >= 0 && Double.isFinite(options.budget))) {
            throw new UsageException(Messages.of("optimise.budget", options.budget));
        }
        if (options.front < 0) {
            throw new UsageException(Messages.of("optimise.front", options.front));
        }
        Scenario scenario = options.scenario == null ? null
                : Choice.named("optimise.noScenario", options.scenario, organisation.getScenarios(), Named::getName);
        return new OptimisationSettings(options.backend, options.optimiser, options.seed, options.time, options.budget,
                options.objective == null ? null : aim(organisation), scenario, options.front, null);
    }

    private Aim aim(Organisation organisation) {
        int colon = options.objective.indexOf(':');
        String name = options.objective.substring(colon + 1);
        Outcome outcome = organisation.getOutcomes().stream()
                .filter(candidate -> candidate.getKind().getLiteral().equalsIgnoreCase(name)).findFirst()
                .orElseGet(() -> Choice.named("optimise.noOutcome", name, organisation.getOutcomes(), Named::getName));
        if (colon < 0) {
            return Aim.of(outcome);
        }
        return new Aim(outcome, switch (options.objective.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "max", "maximise", "maximize" -> Sense.MAXIMISE;
            case "min", "minimise", "minimize" -> Sense.MINIMISE;
            default -> throw new UsageException(Messages.of("optimise.noSense", options.objective.substring(0, colon)));
        });
    }
}
