// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.simulate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.talentbench.compute.Progress;
import org.talentbench.data.process.AbsorbingChain;
import org.talentbench.data.process.ProcessException;
import org.talentbench.data.process.ProcessFlow;
import org.talentbench.data.process.QueueRun;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Start;

/**
 * A process of a model, followed on average. The places of nodes and ways in the chain are those in the model's lists.
 *
 * @param process of the model, which is only read
 * @param chain what it comes to
 */
public record ProcessSimulation(Process process, AbsorbingChain chain) {
    /**
     * Follows a process.
     *
     * @throws ProcessException where it cannot be computed as it is drawn
     */
    public static ProcessSimulation of(Process process) {
        return new ProcessSimulation(process, AbsorbingChain.of(flow(process)));
    }

    /**
     * Lets people queue at the nodes.
     *
     * @param capacities of the nodes that have one; nobody waits at the others
     * @param arrivals people a day
     * @param people number of them that are counted; a tenth as many come before to fill the process
     * @throws ProcessException where a queue would grow without end
     */
    public QueueRun.Result queues(Map<ProcessNode, Integer> capacities, double arrivals, int people, long seed, Progress progress) {
        var places = process.getNodes().stream().map(node -> capacities.getOrDefault(node, QueueRun.UNLIMITED)).toList();
        var settings = new QueueRun.Settings(arrivals, places, QueueRun.Visits.EXPONENTIAL, people / 10, people, seed);
        return QueueRun.of(chain.flow(), settings, progress);
    }

    /** A decision's way and what it is worth, the strongest on the retained share first. */
    public record Choice(ProcessNode from, Flow way, AbsorbingChain.Lever lever) {
    }

    public List<Choice> choices() {
        return chain.levers().stream()
                .map(lever -> {
                    var way = process.getFlows().get(lever.way());
                    return new Choice((ProcessNode) way.getSource(), way, lever);
                })
                .sorted(java.util.Comparator.comparingDouble(choice -> -Math.abs(choice.lever().retained())))
                .toList();
    }

    private static ProcessFlow flow(Process process) {
        var nodes = process.getNodes();
        var ways = process.getFlows().stream().map(flow -> new ProcessFlow.Way(
                place(nodes, flow, flow.getSource()),
                place(nodes, flow, flow.getTarget()),
                flow.getProbability() == null ? OptionalDouble.empty() : OptionalDouble.of(flow.getProbability()))).toList();
        return new ProcessFlow(nodes.stream().map(ProcessSimulation::node).toList(), ways, starts(nodes));
    }

    private static int place(List<ProcessNode> nodes, Flow flow, Object end) {
        int place = nodes.indexOf(end);
        if (place < 0) {
            throw ProcessException.atNoNode(String.valueOf(flow.getName()));
        }
        return place;
    }

    private static ProcessFlow.Node node(ProcessNode node) {
        var kind = !(node instanceof End end) ? ProcessFlow.Kind.PASSING : end.isRetained() ? ProcessFlow.Kind.RETAINED : ProcessFlow.Kind.LOST;
        return new ProcessFlow.Node(node.getName(), kind, node.getDuration(), node.getCost());
    }

    /** The starts; in a process that draws none, the nodes to which no way leads. */
    private static List<Integer> starts(List<ProcessNode> nodes) {
        var drawn = nodes.stream().filter(Start.class::isInstance).map(nodes::indexOf).toList();
        return !drawn.isEmpty() ? drawn : nodes.stream().filter(node -> node.getIncomingFlows().isEmpty()).map(nodes::indexOf).toList();
    }
}
