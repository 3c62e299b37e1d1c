// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import picocli.CommandLine.Command;

/** {@code export}: writes a model for other programs. Another format is a class and its name in the list here. */
@Command(name = "export", mixinStandardHelpOptions = true, subcommands = {
    ExportJsonCommand.class,
    ExportMermaidCommand.class,
    ExportSvgCommand.class,
    ExportPngCommand.class,
})
final class ExportCommand {
}
