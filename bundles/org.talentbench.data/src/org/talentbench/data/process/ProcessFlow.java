// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.talentbench.data.internal.Messages;

/**
 * A process through which people go: nodes and the ways between them.
 *
 * @param nodes K ≥ 1; others speak of a node by its place here
 * @param ways from node to node
 * @param starts where people enter, in equal shares; at least one
 */
public record ProcessFlow(List<Node> nodes, List<Way> ways, List<Integer> starts) {
    /** What a node is to the people who reach it. */
    public enum Kind {
        /** They go on from here. */
        PASSING,
        /** They end here, and stay with the organisation. */
        RETAINED,
        /** They end here, and are lost to it. */
        LOST
    }

    /**
     * A place where people spend time.
     *
     * @param duration mean time of a visit in days, ≥ 0
     * @param cost of a visit in the model's currency, ≥ 0
     */
    public record Node(String name, Kind kind, double duration, double cost) {
    }

    /**
     * A way from one node to another.
     *
     * @param probability to go it, 0 … 1; absent for an equal share of what the node's other ways leave
     */
    public record Way(int from, int to, OptionalDouble probability) {
    }

    /**
     * @throws ProcessException where there is no start, a number is out of range, a node that is no end leads nowhere, or an end leads on
     */
    public ProcessFlow {
        nodes = List.copyOf(nodes);
        ways = List.copyOf(ways);
        starts = List.copyOf(starts);
        if (starts.isEmpty()) {
            throw ProcessException.noStart();
        }
        for (int i = 0; i < nodes.size(); i++) {
            check(nodes.get(i), i, ways);
        }
    }

    private static void check(Node node, int index, List<Way> ways) {
        if (!(node.duration() >= 0 && Double.isFinite(node.duration()))) {
            throw ProcessException.negative(node.name(), Messages.of("process.duration"), node.duration());
        }
        if (!(node.cost() >= 0 && Double.isFinite(node.cost()))) {
            throw ProcessException.negative(node.name(), Messages.of("process.cost"), node.cost());
        }
        boolean leadsOn = ways.stream().anyMatch(way -> way.from() == index);
        if (node.kind() == Kind.PASSING && !leadsOn) {
            throw ProcessException.deadEnd(node.name());
        }
        if (node.kind() != Kind.PASSING && leadsOn) {
            throw ProcessException.wayOutOfAnEnd(node.name());
        }
    }

    /**
     * The probability of every way: the given ones, and equal shares of the rest.
     *
     * @throws ProcessException where those out of a node do not add up to 1
     */
    double[] probabilities() {
        var probabilities = new double[ways.size()];
        for (int node = 0; node < nodes.size(); node++) {
            int from = node;
            int[] out = IntStream.range(0, ways.size()).filter(way -> ways.get(way).from() == from).toArray();
            if (out.length > 0) {
                share(nodes.get(node).name(), out, probabilities);
            }
        }
        return probabilities;
    }

    private void share(String node, int[] out, double[] probabilities) {
        double sum = 0;
        var open = new ArrayList<Integer>();
        for (int way : out) {
            var given = ways.get(way).probability();
            if (given.isEmpty()) {
                open.add(way);
            } else if (given.getAsDouble() >= 0 && given.getAsDouble() <= 1) {
                probabilities[way] = given.getAsDouble();
                sum += probabilities[way];
            } else {
                throw ProcessException.badProbability(node, given.getAsDouble());
            }
        }
        // Thirds typed with six digits are meant as thirds.
        double rounding = 1e-5;
        if (sum > 1 + rounding) {
            throw ProcessException.tooMuch(node, sum);
        }
        if (open.isEmpty() && sum < 1 - rounding) {
            throw ProcessException.tooLittle(node, sum);
        }
        double rest = Math.max(0, 1 - sum) / Math.max(1, open.size());
        open.forEach(way -> probabilities[way] = rest);
        double total = IntStream.of(out).mapToDouble(way -> probabilities[way]).sum();
        for (int way : out) {
            probabilities[way] /= total;
        }
    }
}
