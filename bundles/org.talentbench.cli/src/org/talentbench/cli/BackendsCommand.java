// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backends}: says what this machine can compute on. */
@Command(name = "backends", mixinStandardHelpOptions = true)
final class BackendsCommand implements Callable<Integer> {
    @Option(names = "--json")
    boolean json;

    private final Terminal terminal;

    BackendsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (json) {
            write();
        } else {
            print();
        }
        return ExitCode.OK;
    }

    private void print() {
        String preferred = InstalledBackends.all().preferred().id();
        for (Backend backend : InstalledBackends.all().all()) {
            String sentence = switch (backend.availability()) {
                case Availability.Available(String device) -> Messages.of("backends.available", device);
                case Availability.Unavailable(String reason) -> Messages.of("backends.unavailable", reason);
            };
            terminal.out().println((backend.id().equals(preferred) ? "* " : "  ") + backend.id() + ": " + sentence);
        }
        terminal.out().println(Messages.of("backends.preferred", Backends.WORTH_PREPARING, Backends.reference().id()));
    }

    private void write() throws IOException {
        JsonWriter writer = new JsonWriter(terminal.out());
        writer.setIndent("  ");
        writer.beginObject();
        writer.name("preferred").value(InstalledBackends.all().preferred().id());
        writer.name("referenceBelow").value(Backends.WORTH_PREPARING);
        writer.name("backends").beginArray();
        for (Backend backend : InstalledBackends.all().all()) {
            writer.beginObject();
            writer.name("id").value(backend.id());
            switch (backend.availability()) {
                case Availability.Available(String device) -> writer.name("available").value(true).name("device").value(device);
                case Availability.Unavailable(String reason) -> writer.name("available").value(false).name("reason").value(reason);
            }
            writer.endObject();
        }
        writer.endArray();
        writer.endObject();
        writer.flush();
        terminal.out().println();
    }
}
