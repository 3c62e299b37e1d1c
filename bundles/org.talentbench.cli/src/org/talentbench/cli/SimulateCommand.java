// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: follows people through a process. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Option(names = {"-p", "--process"}, paramLabel = "NAME")
    String process;

    @Option(names = "--arrivals", paramLabel = "PER_DAY")
    Double arrivals;

    @Option(names = "--capacity", paramLabel = "STEP=PLACES")
    Map<String, Integer> capacities = new LinkedHashMap<>();

    @Option(names = "--people", paramLabel = "COUNT", defaultValue = "20000")
    int people;

    @Option(names = "--json")
    boolean json;

    private final Terminal terminal;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new SimulateRun(this, terminal).run();
    }
}
