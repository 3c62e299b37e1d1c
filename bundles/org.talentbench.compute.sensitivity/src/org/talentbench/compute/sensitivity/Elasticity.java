// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/**
 * How an output answers to a small change of a decision or a parameter, all else the same. At a kink of the model
 * the slope is between those on its two sides.
 *
 * @param output what answers
 * @param cause the decision or parameter; a parameter changes everywhere by the same part, so its team is −1
 * @param slope change of the output per unit of a decision; of a parameter, per its whole size, that is, what +1 % brings times 100;
 *        NaN where the output is no number
 * @param elasticity change of the output in percent per percent of the cause: slope · cause / output; NaN where the output is 0
 */
public record Elasticity(Quantity output, Quantity cause, double slope, double elasticity) {
    /**
     * All outputs by all decisions and parameters at a policy, exactly, from gradients, in one batch of as many rows as there are outputs'
     * values.
     *
     * @param policy the flat decision vector
     * @return output by output, for each the decisions and then the parameters in the problem's order
     * @throws IllegalArgumentException if the policy's length does not fit
     */
    public static List<Elasticity> of(Problem problem, Backend backend, double[] policy) {
        Loosened loosened = Loosened.of(problem, problem.parameters().stream().map(Parameter::name).toList());
        Program program = Program.compile(loosened.problem());
        double[] at = loosened.extended(policy);
        List<Quantity> causes = causes(problem);
        List<Quantity> outputs = Quantity.outputs(program);
        double[] policies = new double[outputs.size() * at.length];
        double[] weights = new double[outputs.size() * program.width()];
        for (int m = 0; m < outputs.size(); m++) {
            System.arraycopy(at, 0, policies, m * at.length, at.length);
            weights[m * program.width() + m] = 1;
        }
        List<Elasticity> elasticities = new ArrayList<>();
        if (outputs.isEmpty() || causes.isEmpty()) {
            return elasticities;
        }
        try (Evaluator evaluator = backend.prepare(program)) {
            Evaluation evaluation = evaluator.evaluate(policies, outputs.size(), weights);
            for (int m = 0; m < outputs.size(); m++) {
                double value = evaluation.value(m, m);
                for (int d = 0; d < at.length; d++) {
                    double slope = Double.isNaN(value) ? Double.NaN : evaluation.gradient(m, d);
                    elasticities.add(new Elasticity(outputs.get(m), causes.get(d), slope, value == 0 ? Double.NaN : slope * at[d] / value));
                }
            }
        }
        return elasticities;
    }

    private static List<Quantity> causes(Problem problem) {
        List<Quantity> causes = new ArrayList<>();
        for (Decision decision : problem.decisions()) {
            Quantity.addAll(causes, decision.name(), decision.scope().size(problem.population()));
        }
        problem.parameters().forEach(parameter -> causes.add(new Quantity(parameter.name(), -1)));
        return causes;
    }
}
