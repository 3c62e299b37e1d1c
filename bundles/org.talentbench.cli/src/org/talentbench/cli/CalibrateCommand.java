// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: fits a model's factor weights to a table of employees. */
@Command(name = "calibrate", mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Parameters(index = "1", paramLabel = "TABLE", descriptionKey = "table")
    Path table;

    @Option(names = "--outcome", paramLabel = "COLUMN")
    String outcome;

    @Option(names = "--map", paramLabel = "COLUMN=FACTOR")
    Map<String, String> factors = new LinkedHashMap<>();

    @Option(names = "--ignore", paramLabel = "COLUMN")
    List<String> ignored = new ArrayList<>();

    @Option(names = "--team", paramLabel = "COLUMN")
    String team;

    @Option(names = "--tenure", paramLabel = "COLUMN")
    String tenure;

    @Option(names = "--update")
    boolean update;

    @Option(names = "--link", paramLabel = "LINK", defaultValue = "cloglog")
    String link;

    @Option(names = "--out", paramLabel = "FILE")
    Path out;

    @Option(names = "--json")
    boolean json;

    private final Terminal terminal;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new CalibrateRun(this, terminal).run();
    }
}
