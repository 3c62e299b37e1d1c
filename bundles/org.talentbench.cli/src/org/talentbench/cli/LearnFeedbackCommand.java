// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learn feedback}: tells positive from negative texts, and makes a driver's level of them. */
@Command(name = "feedback", mixinStandardHelpOptions = true)
final class LearnFeedbackCommand implements Callable<Integer> {
    @Mixin
    LearnOptions options;

    @Option(names = "--text", paramLabel = "COLUMN", required = true)
    String text;

    @Option(names = "--positive", paramLabel = "COLUMN", required = true)
    String positive;

    @Option(names = "--driver", paramLabel = "DRIVER")
    String driver;

    private final Terminal terminal;

    LearnFeedbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new LearnRun(options, terminal).feedback(text, positive, driver);
    }
}
