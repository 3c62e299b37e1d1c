// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import picocli.CommandLine.Command;

/** {@code learn}: learns from a table what a model needs. */
@Command(name = "learn", mixinStandardHelpOptions = true, subcommands = {
    LearnCompensationCommand.class,
    LearnPerformanceCommand.class,
    LearnFeedbackCommand.class,
})
final class LearnCommand {
}
