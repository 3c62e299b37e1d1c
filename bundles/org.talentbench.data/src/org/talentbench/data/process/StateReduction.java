// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

/**
 * A Markov chain whose passing nodes are taken out one after the other, each time as if nobody saw people pass there. What stays is never a
 * difference of other numbers, so that visits and times have all their digits however seldom people get away from a loop: W. Grassmann, M. Taksar,
 * D. Heyman: "Regenerative analysis and steady state distributions for Markov chains", Operations Research 33 (1985).
 */
final class StateReduction {
    private final boolean[] passing;
    /** The probabilities between a node and those that are still there when it is taken out, and the ends. */
    private final double[][] probabilities;
    /** By node the probability to go on elsewhere, rather than to stay, when it is taken out. */
    private final double[] leaving;

    /**
     * @param probabilities K×K from node to node, the rows of passing nodes adding up to 1; overwritten
     * @param passing which nodes are no ends; from each of them an end is in reach
     */
    StateReduction(double[][] probabilities, boolean[] passing) {
        this.probabilities = probabilities;
        this.passing = passing;
        leaving = new double[passing.length];
        for (int out = passing.length - 1; out >= 0; out--) {
            if (passing[out]) {
                takeOut(out);
            }
        }
    }

    private void takeOut(int out) {
        for (int to = 0; to < passing.length; to++) {
            leaving[out] += isThereBefore(out, to) ? probabilities[out][to] : 0;
        }
        for (int from = 0; from < out; from++) {
            double through = probabilities[from][out] / leaving[out];
            for (int to = 0; to < passing.length && passing[from] && through > 0; to++) {
                if (isThereBefore(out, to)) {
                    probabilities[from][to] += through * probabilities[out][to];
                }
            }
        }
    }

    /** Whether a node stays when another is taken out: nodes are taken out from the last to the first, and ends never. */
    private boolean isThereBefore(int out, int node) {
        return node < out || !passing[node];
    }

    /** For each node what people who are there gather until they end, where every visit of a node gives so much. */
    double[] ahead(double[] gains) {
        double[] ahead = gains.clone();
        for (int out = passing.length - 1; out >= 0; out--) {
            for (int from = 0; from < out && passing[out]; from++) {
                ahead[from] += passing[from] ? probabilities[from][out] / leaving[out] * ahead[out] : 0;
            }
        }
        for (int node = 0; node < passing.length; node++) {
            if (passing[node]) {
                for (int to = 0; to < passing.length; to++) {
                    ahead[node] += isThereBefore(node, to) ? probabilities[node][to] * ahead[to] : 0;
                }
                ahead[node] /= leaving[node];
            }
        }
        return ahead;
    }

    /** For each node how often it is visited by people who enter with these shares. */
    double[] visits(double[] entering) {
        double[] visits = entering.clone();
        for (int out = passing.length - 1; out >= 0; out--) {
            for (int to = 0; to < passing.length && passing[out]; to++) {
                visits[to] += isThereBefore(out, to) ? visits[out] * probabilities[out][to] / leaving[out] : 0;
            }
        }
        for (int node = 0; node < passing.length; node++) {
            if (passing[node]) {
                for (int from = 0; from < node; from++) {
                    visits[node] += passing[from] ? visits[from] * probabilities[from][node] : 0;
                }
                visits[node] /= leaving[node];
            }
        }
        return visits;
    }
}
