// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code optimise}: finds the best plan and prints it. */
@Command(name = "optimise", aliases = "optimize", mixinStandardHelpOptions = true)
final class OptimiseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Option(names = "--objective", paramLabel = "[SENSE:]OUTCOME")
    String objective;

    @Option(names = "--budget", paramLabel = "AMOUNT")
    Double budget;

    @Option(names = "--scenario", paramLabel = "NAME")
    String scenario;

    @Option(names = "--backend", paramLabel = "ID", defaultValue = "auto")
    String backend;

    @Option(names = "--optimiser", paramLabel = "ID", defaultValue = "auto")
    String optimiser;

    @Option(names = "--seed", paramLabel = "NUMBER")
    Long seed;

    @Option(names = "--time", paramLabel = "DURATION", converter = DurationConverter.class)
    Duration time;

    @Option(names = "--front", paramLabel = "POINTS", defaultValue = "21")
    int front;

    @Option(names = "--out", paramLabel = "FILE")
    Path out;

    @Option(names = "--apply", paramLabel = "FILE")
    Path apply;

    @Option(names = "--report", paramLabel = "FILE")
    Path report;

    @Option(names = "--json")
    boolean json;

    private final Terminal terminal;

    OptimiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new OptimiseRun(this, terminal).run();
    }
}
