// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;

/** What {@code calibrate} does once its options are read. */
final class CalibrateRun {
    private final CalibrateCommand options;
    private final Terminal terminal;

    CalibrateRun(CalibrateCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        Link link = Arrays.stream(Link.values()).filter(one -> one.id().equals(options.link)).findFirst()
                .orElseThrow(() -> new UsageException(Messages.of("calibrate.noLink", options.link)));
        Organisation organisation = ModelSource.load(options.model, terminal);
        var calibration = new ModelCalibration(organisation);
        Fit fit;
        String outcome;
        Map<String, String> mapping;
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            var table = TableProfile.of(TableFile.open(options.table), progress);
            terminal.out().println(Messages.of("calibrate.table", options.table, table.rows(), table.columns().size(), table.file().format()));
            table.notes().forEach(terminal.out()::println);
            outcome = options.outcome != null ? table.column(options.outcome).name() : ModelCalibration.outcome(table)
                    .orElseThrow(() -> new UsageException(Messages.of("calibrate.noOutcome")));
            mapping = mapping(organisation, calibration.suggest(table, outcome), table);
            fit = calibration.fit(table, outcome, mapping, link, progress);
        } catch (CancellationException stopped) {
            terminal.err().println(Messages.of("optimise.cancelled"));
            return ExitCode.CANCELLED;
        }
        print(mapping, outcome, fit);
        if (options.out != null) {
            calibration.apply(options.table, outcome, fit);
            ModelFile.save(organisation, options.out);
            terminal.out().println(Messages.of("optimise.written", options.out));
        }
        return ExitCode.OK;
    }

    private Map<String, String> mapping(Organisation organisation, Map<String, String> suggested, TableProfile table) {
        var names = organisation.getFactors().stream().map(Factor::getName).toList();
        var mapping = new LinkedHashMap<>(suggested);
        options.factors.forEach((column, factor) -> {
            if (!names.contains(factor)) {
                throw new UsageException(Messages.of("calibrate.noFactor", factor, String.join(", ", names)));
            }
            mapping.put(table.column(column).name(), factor);
        });
        return mapping;
    }

    private void print(Map<String, String> mapping, String outcome, Fit fit) {
        var quality = fit.quality();
        terminal.out().println();
        terminal.out().println(Messages.of("calibrate.fit", fit.rows(), fit.leavers(), outcome, fit.link().id(), fit.penalty()));
        terminal.out().println(Messages.of("calibrate.quality", quality.auc(), 1.96 * quality.aucError(),
                quality.brier(), quality.chanceBrier(), quality.logLoss(), quality.chanceLogLoss()));
        terminal.out().println();
        var table = new Table();
        table.row(List.of(Messages.of("calibrate.factor"), Messages.of("calibrate.weight"), Messages.of("calibrate.clear"), Messages.of("calibrate.terms")));
        fit.factors().stream().filter(weight -> !weight.factor().equals(ModelCalibration.NO_FACTOR)).forEach(weight -> table.row(List.of(
                weight.factor(),
                Messages.of("calibrate.interval", weight.weight(), 1.96 * weight.standardError()),
                Messages.of(weight.isClear() ? "calibrate.yes" : "calibrate.no"),
                String.valueOf(weight.terms()))));
        table.print(terminal.out());
        terminal.out().println();
        mapping.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .forEach((factor, columns) -> terminal.out().println(factor.equals(ModelCalibration.NO_FACTOR)
                        ? Messages.of("calibrate.others", columns) : factor + ": " + columns));
        fit.cautions().forEach(terminal.out()::println);
    }
}
