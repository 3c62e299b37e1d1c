// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export mermaid}: writes a chart of a model, or its factor map, as a Mermaid flowchart. */
@Command(name = "mermaid", mixinStandardHelpOptions = true)
final class ExportMermaidCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Option(names = {"-d", "--diagram"}, paramLabel = "CHART")
    String chart;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE")
    Path out;

    private final Terminal terminal;

    ExportMermaidCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new ExportMermaidRun(this, terminal).run();
    }
}
