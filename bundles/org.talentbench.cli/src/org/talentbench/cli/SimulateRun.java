// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.data.process.Mean;
import org.talentbench.data.process.QueueRun;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;

/** What {@code simulate} does once its options are read. */
final class SimulateRun {
    private static final int MOST_CHOICES = 5;

    private final SimulateCommand options;
    private final Terminal terminal;

    SimulateRun(SimulateCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        try {
            return simulate();
        } catch (CancellationException stopped) {
            terminal.err().println(Messages.of("optimise.cancelled"));
            return ExitCode.CANCELLED;
        }
    }

    private int simulate() throws IOException {
        if (options.arrivals == null && !options.capacities.isEmpty()) {
            throw new UsageException(Messages.of("simulate.noArrivals"));
        }
        Organisation organisation = ModelSource.load(options.model, terminal);
        SimulationJson json = options.json ? new SimulationJson(terminal.out()) : null;
        for (Process process : chosen(organisation)) {
            var simulation = ProcessSimulation.of(process);
            QueueRun.Result queues = options.arrivals == null ? null : queues(simulation, organisation.getSeed());
            if (json != null) {
                json.write(simulation, queues);
                continue;
            }
            print(simulation, organisation.getCurrency());
            if (queues != null) {
                printQueues(simulation, queues);
            }
        }
        if (json != null) {
            json.end();
            terminal.out().println();
        }
        return ExitCode.OK;
    }

    private List<Process> chosen(Organisation organisation) {
        var processes = organisation.getProcesses();
        var names = processes.stream().map(Process::getName).collect(Collectors.joining(", "));
        var chosen = processes.stream().filter(process -> options.process == null || options.process.equals(process.getName())).toList();
        if (chosen.isEmpty()) {
            throw new UsageException(options.process == null ? Messages.of("simulate.none") : Messages.of("simulate.noProcess", options.process, names));
        }
        return chosen;
    }

    private void print(ProcessSimulation simulation, String currency) {
        var chain = simulation.chain();
        terminal.out().println(simulation.process().getName());
        terminal.out().println(Messages.of("simulate.candidate", chain.time(), chain.cost(), currency));
        terminal.out().println(chain.retained() > 0
                ? Messages.of("simulate.retained", chain.retained(), chain.costPerRetained(), currency) : Messages.of("simulate.nobody"));
        terminal.out().println();
        var table = new Table();
        table.row(List.of(Messages.of("simulate.step"), Messages.of("simulate.visits"), Messages.of("simulate.days"), Messages.of("simulate.cost")));
        for (int i = 0; i < chain.visits().length; i++) {
            var node = chain.flow().nodes().get(i);
            double visits = chain.visits()[i];
            table.row(List.of(node.name(), number(visits), number(visits * node.duration()), number(visits * node.cost())));
        }
        table.print(terminal.out());
        terminal.out().println();
        var choices = simulation.choices();
        if (!choices.isEmpty()) {
            terminal.out().println(Messages.of("simulate.choices"));
            choices.stream().limit(MOST_CHOICES).forEach(choice -> terminal.out().println("  " + Messages.of("simulate.choice",
                    choice.from().getName(), ((ProcessNode) choice.way().getTarget()).getName(),
                    signed(choice.lever().retained()), signed(choice.lever().time() / 100), signed(choice.lever().cost() / 100), currency(simulation))));
            terminal.out().println();
        }
    }

    private static String currency(ProcessSimulation simulation) {
        return ((Organisation) simulation.process().eContainer()).getCurrency();
    }

    private QueueRun.Result queues(ProcessSimulation simulation, long seed) {
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            return simulation.queues(capacities(simulation.process()), options.arrivals, options.people, seed, progress);
        }
    }

    private void printQueues(ProcessSimulation simulation, QueueRun.Result result) {
        terminal.out().println(Messages.of("simulate.queues", options.people, options.arrivals, result.time().value(), 1.96 * result.time().standardError()));
        var table = new Table();
        table.row(List.of(Messages.of("simulate.step"), Messages.of("simulate.wait"), Messages.of("simulate.waiting"), Messages.of("simulate.busy")));
        var nodes = simulation.process().getNodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (options.capacities.containsKey(nodes.get(i).getName())) {
                table.row(List.of(nodes.get(i).getName(), interval(result.waits().get(i)), number(result.queue()[i]),
                        Messages.of("simulate.share", result.utilisation()[i])));
            }
        }
        table.print(terminal.out());
    }

    private Map<ProcessNode, Integer> capacities(Process process) {
        var capacities = new HashMap<ProcessNode, Integer>();
        options.capacities.forEach((name, places) -> capacities.put(process.getNodes().stream()
                .filter(node -> name.equals(node.getName())).findFirst()
                .orElseThrow(() -> new UsageException(Messages.of("simulate.noStep", process.getName(), name,
                        process.getNodes().stream().map(ProcessNode::getName).collect(Collectors.joining(", "))))), places));
        return capacities;
    }

    private static String number(double value) {
        return Messages.of("simulate.number", value);
    }

    private static String interval(Mean mean) {
        return number(mean.value()) + " ± " + number(1.96 * mean.standardError());
    }

    private static String signed(double value) {
        return (value < 0 ? "−" : "+") + number(Math.abs(value));
    }
}
