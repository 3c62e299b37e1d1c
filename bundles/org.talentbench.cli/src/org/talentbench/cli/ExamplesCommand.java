// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code examples}: lists the models that come with the workbench, or copies one to work on, with its tables. */
@Command(name = "examples", mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1")
    String name;

    @Option(names = "--to", paramLabel = "FOLDER", defaultValue = ".")
    Path folder;

    private final Terminal terminal;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            list();
        } else {
            copy(Choice.named("model.noExample", name.startsWith(Example.PREFIX) ? name.substring(Example.PREFIX.length()) : name, Examples.all(), Example::name));
        }
        return ExitCode.OK;
    }

    private void list() {
        for (Example example : Examples.all()) {
            terminal.out().println(Example.PREFIX + example.name() + " – " + example.title());
            terminal.out().println("    " + example.description());
        }
    }

    private void copy(Example example) throws IOException {
        Path model = folder.resolve(example.name() + "." + ModelFile.EXTENSION);
        Target.check(model, "--to");
        if (Files.exists(model)) {
            throw new UsageException(Messages.of("examples.there", model));
        }
        terminal.out().println(Messages.of("optimise.written", example.copyTo(folder, example.name())));
    }
}
