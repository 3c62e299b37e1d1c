// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.talentbench.analysis.Aim;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanJson;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Sense;
import org.talentbench.report.HtmlReport;

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
        checkTarget(options.out, "--out");
        checkTarget(options.report, "--report");
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
        }
        return cancelled ? ExitCode.CANCELLED : result.plan().getStatus() == PlanStatus.INFEASIBLE ? ExitCode.MODEL : ExitCode.OK;
    }

    private void write(Organisation organisation, Optimisation.Result result) throws IOException {
        if (options.out != null) {
            try (Writer writer = Files.newBufferedWriter(options.out, StandardCharsets.UTF_8)) {
                PlanJson.write(organisation, result.plans(), result.messages(), writer);
            }
        }
        if (options.report != null) {
            HtmlReport.write(organisation, result.plans(), options.report);
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

    private void printWritten(Path file) {
        if (file != null) {
            terminal.out().println(Messages.of("optimise.written", file));
        }
    }

    private void checkNames() {
        if (!options.backend.equals(OptimisationSettings.AUTO)) {
            List<Backend> backends = InstalledBackends.all().all();
            Backend backend = named("optimise.noBackend", options.backend, backends, Backend::id);
            if (backend.availability() instanceof Availability.Unavailable(String reason)) {
                throw new UsageException(Messages.of("optimise.backendUnavailable", options.backend, reason));
            }
        }
        named("optimise.noOptimiser", options.optimiser, Optimisers.all(), Optimiser::id);
    }

    private static void checkTarget(Path file, String option) {
        Path directory = file == null ? null : file.toAbsolutePath().getParent();
        if (file != null && (directory == null || !Files.isDirectory(directory) || Files.isDirectory(file))) {
            throw new UsageException(Messages.of("optimise.noTarget", option, file));
        }
    }

    private OptimisationSettings settings(Organisation organisation) {
        if (options.budget != null && !(options.budget >= 0 && Double.isFinite(options.budget))) {
            throw new UsageException(Messages.of("optimise.budget", options.budget));
        }
        if (options.front < 0) {
            throw new UsageException(Messages.of("optimise.front", options.front));
        }
        Scenario scenario = options.scenario == null ? null
                : named("optimise.noScenario", options.scenario, organisation.getScenarios(), Named::getName);
        return new OptimisationSettings(options.backend, options.optimiser, options.seed, options.time, options.budget,
                options.objective == null ? null : aim(organisation), scenario, options.front, null);
    }

    private Aim aim(Organisation organisation) {
        int colon = options.objective.indexOf(':');
        String name = options.objective.substring(colon + 1);
        Outcome outcome = organisation.getOutcomes().stream()
                .filter(candidate -> candidate.getKind().getLiteral().equalsIgnoreCase(name)).findFirst()
                .orElseGet(() -> named("optimise.noOutcome", name, organisation.getOutcomes(), Named::getName));
        if (colon < 0) {
            return Aim.of(outcome);
        }
        return new Aim(outcome, switch (options.objective.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "max", "maximise", "maximize" -> Sense.MAXIMISE;
            case "min", "minimise", "minimize" -> Sense.MINIMISE;
            default -> throw new UsageException(Messages.of("optimise.noSense", options.objective.substring(0, colon)));
        });
    }

    private static <T> T named(String missing, String name, List<? extends T> all, Function<? super T, String> names) {
        List<String> known = all.stream().map(names).filter(java.util.Objects::nonNull).toList();
        for (T candidate : all) {
            if (name.equalsIgnoreCase(names.apply(candidate))) {
                return candidate;
            }
        }
        String meant = Suggestion.of(name, known).map(near -> " " + Messages.of("suggestion", near)).orElse("");
        throw new UsageException(Messages.of(missing, name, known.isEmpty() ? "–" : String.join(", ", known)) + meant);
    }
}
