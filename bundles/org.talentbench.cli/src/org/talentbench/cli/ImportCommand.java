// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import picocli.CommandLine.Command;

/** {@code import}: makes a model of what other programs wrote. Another format is a class and its name in the list here. */
@Command(name = "import", mixinStandardHelpOptions = true, subcommands = {
    ImportMermaidCommand.class,
})
final class ImportCommand {
}
