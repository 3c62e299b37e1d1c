// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.concurrent.Callable;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import picocli.CommandLine.Command;

/** {@code examples}: lists the models that come with the workbench. */
@Command(name = "examples", mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {
    private final Terminal terminal;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Example example : Examples.all()) {
            terminal.out().println(Example.PREFIX + example.name() + " – " + example.title());
            terminal.out().println("    " + example.description());
        }
        return ExitCode.OK;
    }
}
