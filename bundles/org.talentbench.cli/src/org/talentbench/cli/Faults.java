// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.process.ProcessException;
import org.talentbench.data.table.TableException;
import org.talentbench.model.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong into a sentence on standard error and an exit code. Stack traces are for {@code --verbose}. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    Faults(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        print(mistake.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, terminal.err());
        terminal.err().println(Messages.of("fault.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception mistake, CommandLine command, ParseResult parsed) {
        if (verbose(command)) {
            mistake.printStackTrace(terminal.err());
        }
        return switch (mistake) {
            case UsageException usage -> {
                print(usage.getMessage());
                terminal.err().println(Messages.of("fault.help", command.getCommandSpec().qualifiedName()));
                yield ExitCode.USAGE;
            }
            case ModelException model -> {
                print(model.getMessage());
                yield ExitCode.MODEL;
            }
            case AnalysisException analysis -> {
                String model = ModelSource.nameOf(analysis.element());
                print(model + ": " + analysis.getMessage());
                analysis.findings().stream().skip(1).forEach(finding -> print(model + ": " + finding.message()));
                yield ExitCode.MODEL;
            }
            case TableException table -> {
                print(table.getMessage());
                yield ExitCode.USAGE;
            }
            case CalibrationException calibration -> {
                print(calibration.getMessage());
                yield ExitCode.MODEL;
            }
            case ProcessException process -> {
                print(process.getMessage());
                yield ExitCode.MODEL;
            }
            case PluginException plugin -> {
                print(plugin.getMessage());
                yield ExitCode.USAGE;
            }
            case IOException io -> {
                print(Messages.of("fault.file", io.getMessage()));
                yield ExitCode.USAGE;
            }
            default -> {
                print(Messages.of("fault.internal", String.valueOf(mistake)));
                yield ExitCode.INTERNAL;
            }
        };
    }

    /** The command's memory is free again by now. */
    int exhausted(VirtualMachineError shortage) {
        print(shortage instanceof OutOfMemoryError ? Messages.of("fault.memory") : Messages.of("fault.internal", String.valueOf(shortage)));
        return ExitCode.INTERNAL;
    }

    private void print(String sentence) {
        terminal.err().println(Messages.of("fault", sentence));
    }

    private static boolean verbose(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof Talentbench talentbench && talentbench.verbose;
    }
}
