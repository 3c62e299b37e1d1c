// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.talentbench.model.AtomicFile;
import org.talentbench.notation.drawing.Theme;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code export svg} and {@code export png} share: which diagram of which model goes to which file. */
abstract sealed class ExportPictureCommand implements Callable<Integer> permits ExportSvgCommand, ExportPngCommand {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    String model;

    @Option(names = {"-d", "--diagram"}, paramLabel = "DIAGRAM")
    String diagram;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "FILE")
    Path out;

    @Option(names = "--dark")
    boolean dark;

    private final Terminal terminal;

    ExportPictureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws IOException {
        Drawing drawing = Drawing.of(ModelSource.load(model, terminal), diagram);
        AtomicFile.write(out, picture(drawing, dark ? Theme.DARK : Theme.LIGHT));
        return ExitCode.OK;
    }

    abstract byte[] picture(Drawing drawing, Theme theme) throws IOException;
}
