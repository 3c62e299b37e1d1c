// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Calibration;
import org.talentbench.compute.nd4j.Nd4jCuda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backends}: says what this machine can compute on, how fast, and what {@code auto} makes of it; fetches what is not part of the product. */
@Command(name = "backends", mixinStandardHelpOptions = true)
final class BackendsCommand implements Callable<Integer> {
    /** Employees times draws of the models for which the choice is shown. */
    private static final long[] SIZES = {100, 10_000, 1_000_000};

    @Option(names = "--json")
    boolean json;

    @Option(names = "--measure")
    boolean measure;

    private final Terminal terminal;

    BackendsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Calibration calibration;
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            calibration = measure ? InstalledBackends.measureAgain(progress) : InstalledBackends.completeCalibration(progress);
        }
        if (json) {
            write(calibration);
        } else {
            print(calibration);
        }
        return ExitCode.OK;
    }

    @Command(name = "install", mixinStandardHelpOptions = true)
    int install(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name, @Option(names = "--yes") boolean yes,
            @Option(names = "--from", paramLabel = "ADDRESS") URI from) throws IOException {
        return AdditionRun.here(terminal).install(name, from, yes);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name) throws IOException {
        return AdditionRun.here(terminal).remove(name);
    }

    private void print(Calibration calibration) {
        Backends backends = InstalledBackends.all();
        for (Backend backend : backends.all()) {
            String sentence = switch (backend.availability()) {
                case Availability.Available(String device, _) -> Messages.of("backends.available", device);
                case Availability.Unavailable(String reason) -> Messages.of("backends.unavailable", reason);
            };
            terminal.out().println(backend.id() + ": " + sentence);
            if (calibration.counts(backend)) {
                Calibration.Speed speed = calibration.speeds().get(backend.id());
                terminal.out().println(Messages.of("backends.speed", speed.rate() / 1e6, speed.prepare()));
            }
        }
        terminal.out().println(Nd4jCuda.NAME + ": " + AdditionRun.here(terminal).state());
        terminal.out().println();
        terminal.out().println(Messages.of("backends.choice", Calibration.BATCHES, Calibration.POLICIES));
        Table table = new Table();
        table.row(List.of(Messages.of("backends.size"), "auto", Messages.of("backends.times")));
        for (long size : SIZES) {
            List<Backend> measured = backends.all().stream().filter(calibration::counts).toList();
            table.row(List.of(Messages.of("backends.rows", size), calibration.fastest(measured, size).map(Backend::id).orElse("-"),
                    String.join(", ", measured.stream().map(backend -> backend.id() + " "
                            + Messages.of("backends.seconds", calibration.speeds().get(backend.id()).seconds(size))).toList())));
        }
        table.print(terminal.out());
    }

    private void write(Calibration calibration) throws IOException {
        Backends backends = InstalledBackends.all();
        JsonWriter writer = new JsonWriter(terminal.out());
        writer.setIndent("  ");
        writer.beginObject();
        writer.name("backends").beginArray();
        for (Backend backend : backends.all()) {
            writer.beginObject();
            writer.name("id").value(backend.id());
            switch (backend.availability()) {
                case Availability.Available(String device, _) -> writer.name("available").value(true).name("device").value(device);
                case Availability.Unavailable(String reason) -> writer.name("available").value(false).name("reason").value(reason);
            }
            if (calibration.counts(backend)) {
                Calibration.Speed speed = calibration.speeds().get(backend.id());
                writer.name("employeeScenariosPerSecond").value(speed.rate()).name("secondsToPrepare").value(speed.prepare())
                        .name("secondsPerBatch").value(speed.batch());
            }
            writer.endObject();
        }
        writer.endArray();
        writer.name("auto").beginArray();
        for (long size : SIZES) {
            writer.beginObject().name("employeesTimesDraws").value(size)
                    .name("backend").value(calibration.fastest(backends.all(), size).map(Backend::id).orElse(null)).endObject();
        }
        writer.endArray();
        writer.endObject();
        writer.flush();
        terminal.out().println();
    }
}
