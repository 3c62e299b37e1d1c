// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learn compensation}: predicts pay from what is known of people. */
@Command(name = "compensation", mixinStandardHelpOptions = true)
final class LearnCompensationCommand implements Callable<Integer> {
    @Mixin
    LearnOptions options;

    @Option(names = "--target", paramLabel = "COLUMN", required = true)
    String target;

    @Option(names = "--feature", paramLabel = "COLUMN", required = true)
    List<String> features = new ArrayList<>();

    private final Terminal terminal;

    LearnCompensationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new LearnRun(options, terminal).compensation(target, features);
    }
}
