// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.Mapping;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.analysis.calibrate.StoredFit;
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
        Target.check(options.out, "--out");
        Organisation organisation = ModelSource.load(options.model, terminal);
        if (options.update && StoredFit.latest(organisation).isEmpty()) {
            throw new UsageException(Messages.of("calibrate.noEarlier"));
        }
        var calibration = new ModelCalibration(organisation);
        Calibrated calibrated;
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            var table = TableProfile.of(TableFile.open(options.table), progress);
            say(Messages.of("calibrate.table", options.table, table.rows(), table.columns().size(), table.file().format()));
            table.notes().forEach(this::say);
            Mapping mapping = mapping(organisation, calibration, table);
            calibrated = options.update ? calibration.update(table, mapping, progress) : calibration.fit(table, mapping, link, progress);
        } catch (CancellationException stopped) {
            terminal.err().println(Messages.of("optimise.cancelled"));
            return ExitCode.CANCELLED;
        }
        if (options.json) {
            new CalibrationJson(terminal.out()).write(calibrated);
            terminal.out().println();
        } else {
            new CalibrationPrinter(terminal.out()).print(calibrated);
        }
        if (options.out != null) {
            Target.follow(organisation, options.model, options.out);
            CalibrationApplication.apply(organisation, calibrated, options.out.toAbsolutePath().getParent());
            ModelFile.save(organisation, options.out);
            say(Messages.of("optimise.written", options.out));
        }
        return ExitCode.OK;
    }

    /** For people: machines get one object and nothing else. */
    private void say(String sentence) {
        if (!options.json) {
            terminal.out().println(sentence);
        }
    }

    private Mapping mapping(Organisation organisation, ModelCalibration calibration, TableProfile table) {
        String outcome = options.outcome != null ? table.column(options.outcome).name() : ModelCalibration.outcome(table)
                .orElseThrow(() -> new UsageException(Messages.of("calibrate.noOutcome")));
        Mapping mapping = calibration.suggest(table, outcome);
        mapping = mapping.with(chosen(options.team, table).or(mapping::team), chosen(options.tenure, table).or(mapping::tenure));
        for (String column : options.ignored) {
            if (column.equals(options.team) || column.equals(options.tenure)) {
                throw new UsageException(Messages.of("calibrate.ignored", column));
            }
            mapping = mapping.without(table.column(column).name());
        }
        var names = organisation.getFactors().stream().map(Factor::getName).toList();
        for (var entry : options.factors.entrySet()) {
            if (!names.contains(entry.getValue())) {
                throw new UsageException(Messages.of("calibrate.noFactor", entry.getValue(), String.join(", ", names)));
            }
            mapping = mapping.with(table.column(entry.getKey()).name(), entry.getValue());
        }
        return mapping;
    }

    private static Optional<String> chosen(String column, TableProfile table) {
        return Optional.ofNullable(column).map(name -> table.column(name).name());
    }
}
