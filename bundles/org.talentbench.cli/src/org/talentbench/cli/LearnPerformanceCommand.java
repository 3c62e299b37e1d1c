// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learn performance}: predicts performance, and makes weights of an allocation of it. */
@Command(name = "performance", mixinStandardHelpOptions = true)
final class LearnPerformanceCommand implements Callable<Integer> {
    @Mixin
    LearnOptions options;

    @Option(names = "--target", paramLabel = "COLUMN", required = true)
    String target;

    @Option(names = "--feature", paramLabel = "COLUMN", required = true)
    List<String> features = new ArrayList<>();

    @Option(names = "--name", paramLabel = "COLUMN")
    String name;

    private final Terminal terminal;

    LearnPerformanceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new LearnRun(options, terminal).performance(target, features, name);
    }
}
