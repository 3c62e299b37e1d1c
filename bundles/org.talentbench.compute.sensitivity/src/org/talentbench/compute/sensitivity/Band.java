// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/**
 * Between which values an output lies over the draws of the noises, in the output's unit. All three are NaN where a draw is no number; infinite
 * draws count as the least and the largest.
 *
 * @param output of which, and of which team
 * @param low the 5 % quantile of its values draw by draw
 * @param median the 50 % quantile
 * @param high the 95 % quantile
 */
public record Band(Quantity output, double low, double median, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * The bands of all outputs at a policy, of all the problem's draws.
     *
     * @param policy the flat decision vector
     * @return as many as the outputs have values, in their order
     * @throws IllegalArgumentException if the policy's length does not fit
     */
    public static List<Band> of(Problem problem, Backend backend, double[] policy) {
        Program program = Program.compile(problem);
        List<Quantity> outputs = Quantity.outputs(program);
        try (Evaluator evaluator = backend.prepare(program)) {
            double[][] draws = evaluator.evaluateDraws(policy);
            return IntStream.range(0, outputs.size()).mapToObj(m -> {
                double[] sorted = Arrays.stream(draws).mapToDouble(values -> values[m]).sorted().toArray();
                return new Band(outputs.get(m), quantile(sorted, LOW), quantile(sorted, 0.5), quantile(sorted, HIGH));
            }).toList();
        }
    }

    /**
     * Exact, with straight lines between neighbouring values. R. Hyndman, Y. Fan: "Sample quantiles in statistical packages", The American
     * Statistician 50 (1996), definition 7.
     */
    private static double quantile(double[] sorted, double probability) {
        if (Double.isNaN(sorted[sorted.length - 1])) {
            // Sorted, they stand last.
            return Double.NaN;
        }
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        double part = place - below;
        // Without the case apart, an infinite neighbour that counts for nothing would make the quantile NaN.
        return part == 0 || sorted[below] == sorted[below + 1] ? sorted[below] : (1 - part) * sorted[below] + part * sorted[below + 1];
    }
}
