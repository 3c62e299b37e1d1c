// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import mermaid}: makes a model of a Mermaid flowchart, or adds it to one. */
@Command(name = "mermaid", mixinStandardHelpOptions = true)
final class ImportMermaidCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    String file;

    @Option(names = {"-o", "--out"}, paramLabel = "MODEL")
    Path out;

    @Option(names = "--into", paramLabel = "MODEL")
    String into;

    @Option(names = "--name", paramLabel = "NAME")
    String name;

    @Option(names = "--as", paramLabel = "KIND", defaultValue = "process")
    String as;

    @Option(names = "--force")
    boolean force;

    private final Terminal terminal;

    ImportMermaidCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new ImportMermaidRun(this, terminal).run();
    }
}
