// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.data.process.ProcessFlow.Kind;

/**
 * A process as an absorbing Markov chain: where a candidate goes on average. With Q the probabilities between nodes,
 * {@code N = (I − Q)⁻¹} holds the expected visits (J. Kemeny, J. Snell: "Finite Markov Chains", 1960, chapter III).
 *
 * @param flow the process
 * @param probabilities of its ways, open ones filled in
 * @param visits expected number of visits of each node per candidate; of an end, the share that ends there
 * @param traffic expected number of times each way is gone per candidate
 * @param time expected days from start to end, without queues
 * @param cost expected cost per candidate
 * @param retained share that ends in a {@link Kind#RETAINED} end
 * @param levers what each decision's ways are worth
 */
public record AbsorbingChain(
        ProcessFlow flow, double[] probabilities, double[] visits, double[] traffic, double time, double cost, double retained, List<Lever> levers) {

    /**
     * What changes per unit of one way's probability where the node's other ways give way in proportion. Derivatives, so they hold for small
     * changes: 0.01 more probability changes the retained share by 0.01 · {@code retained}.
     *
     * @param way its place in the process
     * @param retained derivative of the share retained
     * @param time derivative of the expected days
     * @param cost derivative of the expected cost per candidate
     */
    public record Lever(int way, double retained, double time, double cost) {
    }

    /**
     * Follows the candidates.
     *
     * @throws ProcessException where probabilities do not add up to 1, or people can be caught in a loop
     */
    public static AbsorbingChain of(ProcessFlow flow) {
        double[] probabilities = flow.probabilities();
        checkThatEveryoneArrives(flow, probabilities);
        int size = flow.nodes().size();
        var between = new double[size][size];
        for (int way = 0; way < probabilities.length; way++) {
            between[flow.ways().get(way).from()][flow.ways().get(way).to()] += probabilities[way];
        }
        var passing = new boolean[size];
        IntStream.range(0, size).forEach(i -> passing[i] = flow.nodes().get(i).kind() == Kind.PASSING);
        var reduction = new StateReduction(between, passing);
        double[] entering = new double[size];
        flow.starts().forEach(start -> entering[start] += 1.0 / flow.starts().size());
        double[] visits = reduction.visits(entering);
        double[] durations = flow.nodes().stream().mapToDouble(ProcessFlow.Node::duration).toArray();
        double[] costs = flow.nodes().stream().mapToDouble(ProcessFlow.Node::cost).toArray();
        double[] ends = flow.nodes().stream().mapToDouble(node -> node.kind() == Kind.RETAINED ? 1 : 0).toArray();
        double[] traffic = IntStream.range(0, probabilities.length)
                .mapToDouble(way -> visits[flow.ways().get(way).from()] * probabilities[way]).toArray();
        var ahead = new Ahead(reduction.ahead(ends), reduction.ahead(durations), reduction.ahead(costs));
        return new AbsorbingChain(flow, probabilities, visits, traffic, dot(visits, durations), dot(visits, costs), dot(visits, ends),
                levers(flow, probabilities, visits, ahead));
    }

    /** Expected cost per retained candidate; infinite where nobody is retained. */
    public double costPerRetained() {
        return cost / retained;
    }

    /** For each node, what lies ahead of somebody there: the chance to be retained, days and cost. */
    private record Ahead(double[] retained, double[] time, double[] cost) {
    }

    private static List<Lever> levers(ProcessFlow flow, double[] probabilities, double[] visits, Ahead ahead) {
        var levers = new ArrayList<Lever>();
        for (int way = 0; way < probabilities.length; way++) {
            int chosen = way;
            int from = flow.ways().get(way).from();
            int[] others = IntStream.range(0, probabilities.length)
                    .filter(other -> other != chosen && flow.ways().get(other).from() == from).toArray();
            if (others.length > 0) {
                double rest = Arrays.stream(others).mapToDouble(other -> probabilities[other]).sum();
                // Where the way takes all, there is no proportion to keep: the others come in alike.
                double[] shares = Arrays.stream(others).mapToDouble(other -> rest > 0 ? probabilities[other] / rest : 1.0 / others.length).toArray();
                levers.add(new Lever(way,
                        visits[from] * gain(flow, way, others, shares, ahead.retained()),
                        visits[from] * gain(flow, way, others, shares, ahead.time()),
                        visits[from] * gain(flow, way, others, shares, ahead.cost())));
            }
        }
        return List.copyOf(levers);
    }

    private static double gain(ProcessFlow flow, int way, int[] others, double[] shares, double[] ahead) {
        double instead = 0;
        for (int i = 0; i < others.length; i++) {
            instead += shares[i] * ahead[flow.ways().get(others[i]).to()];
        }
        return ahead[flow.ways().get(way).to()] - instead;
    }

    /** From every node an end must be in reach; else I − Q has no inverse. */
    private static void checkThatEveryoneArrives(ProcessFlow flow, double[] probabilities) {
        int size = flow.nodes().size();
        var arrives = new boolean[size];
        IntStream.range(0, size).forEach(i -> arrives[i] = flow.nodes().get(i).kind() != Kind.PASSING);
        for (int round = 0; round < size; round++) {
            for (int way = 0; way < probabilities.length; way++) {
                arrives[flow.ways().get(way).from()] |= probabilities[way] > 0 && arrives[flow.ways().get(way).to()];
            }
        }
        IntStream.range(0, size).filter(i -> !arrives[i]).findFirst().ifPresent(i -> {
            throw ProcessException.noEndFrom(flow.nodes().get(i).name());
        });
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
