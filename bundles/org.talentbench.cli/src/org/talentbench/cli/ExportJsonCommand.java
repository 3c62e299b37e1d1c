// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.talentbench.analysis.ModelJson;
import org.talentbench.model.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export json}: writes all of a model as JSON. */
@Command(name = "json", mixinStandardHelpOptions = true)
final class ExportJsonCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE")
    Path out;

    private final Terminal terminal;

    ExportJsonCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var organisation = ModelSource.load(model, terminal);
        if (out == null) {
            ModelJson.write(organisation, terminal.out());
            terminal.out().println();
        } else {
            var text = new StringWriter();
            ModelJson.write(organisation, text);
            AtomicFile.write(out, text.toString());
        }
        return ExitCode.OK;
    }
}
