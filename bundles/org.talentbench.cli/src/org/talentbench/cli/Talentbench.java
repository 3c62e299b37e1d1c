// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The root of the command line. Another command is a class and its name in the list here; its texts are in {@code messages.properties}.
 * <p>
 * Picocli looks at every field and method of every command before anything runs, and so loads the types in their signatures: commands
 * keep to plain types there and leave models and plans to the classes that they call, or {@code --help} would wait for EMF.
 */
@Command(name = Talentbench.NAME, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
    OptimiseCommand.class,
    ValidateCommand.class,
    CalibrateCommand.class,
    LearnCommand.class,
    SimulateCommand.class,
    ImportCommand.class,
    ExportCommand.class,
    BackendsCommand.class,
    ExamplesCommand.class,
    PluginsCommand.class,
})
public final class Talentbench {
    static final String NAME = "talentbench";

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    boolean verbose;

    /** Runs a command. @return the exit code, one of {@link ExitCode} */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine commandLine = new CommandLine(new Talentbench(), new Commands(terminal));
        commandLine.setResourceBundle(Messages.texts());
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        commandLine.setUsageHelpWidth(terminal.width());
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        NumberConverters.register(commandLine);
        Faults faults = new Faults(terminal);
        commandLine.setParameterExceptionHandler(faults);
        commandLine.setExecutionExceptionHandler(faults);
        int code = arguments.length == 0 ? usage(commandLine) : executed(commandLine, arguments, faults);
        Optional<IOException> failure = terminal.failure();
        failure.ifPresent(reason -> terminal.err().println(Messages.of("fault", Messages.of("fault.output", reason.getMessage()))));
        terminal.err().flush();
        return failure.isPresent() ? ExitCode.INTERNAL : code;
    }

    /** Picocli hands over exceptions only: memory that runs out would end the process without a sentence. */
    private static int executed(CommandLine commandLine, String[] arguments, Faults faults) {
        try {
            return commandLine.execute(arguments);
        } catch (VirtualMachineError exhausted) {
            return faults.exhausted(exhausted);
        }
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitCode.USAGE;
    }
}
