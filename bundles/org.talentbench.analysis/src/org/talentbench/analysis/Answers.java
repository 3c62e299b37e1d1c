// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talentbench.analysis.CompiledModel.Lever;
import org.talentbench.analysis.CompiledModel.Measured;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Variable;

/** Asks a compiled model how outcomes answer to levers and factors around a policy. */
final class Answers implements AutoCloseable {
    private final CompiledModel model;
    private final Readings readings;
    private final Evaluator evaluator;
    private final int width;

    Answers(CompiledModel model, Backend backend) {
        this.model = model;
        Program program = Program.compile(model.answers());
        readings = new Readings(program);
        width = program.width();
        evaluator = backend.prepare(program);
    }

    /**
     * Elasticities at a policy, ∂o/∂v · v/o, of every outcome to every incentive, changed in all teams alike, and to every factor. Those
     * that are 0, or have no meaning because the outcome is 0, are left out.
     */
    List<Sensitivity> sensitivities(double[] decisions) {
        int outcomes = model.outcomes().size();
        double[] policy = Arrays.copyOf(decisions, model.answers().dimension());
        double[] policies = new double[outcomes * policy.length];
        double[] weights = new double[outcomes * width];
        for (int o = 0; o < outcomes; o++) {
            System.arraycopy(policy, 0, policies, o * policy.length, policy.length);
            weights[o * width + readings.index(model.outcomes().get(o).whole(), 0)] = 1;
        }
        List<Sensitivity> sensitivities = new ArrayList<>();
        if (outcomes > 0) {
            Evaluation evaluation = evaluator.evaluate(policies, outcomes, weights);
            for (int o = 0; o < outcomes; o++) {
                sensitivities.addAll(sensitivities(evaluation, o, decisions));
            }
        }
        return sensitivities;
    }

    private List<Sensitivity> sensitivities(Evaluation evaluation, int o, double[] decisions) {
        Measured measured = model.outcomes().get(o);
        double outcome = evaluation.value(o, readings.index(measured.whole(), 0));
        List<Sensitivity> result = new ArrayList<>();
        int index = 0;
        for (Lever lever : model.levers()) {
            double change = 0;
            for (int k = 0; k < (lever.perTeam() ? model.teams().size() : 1); k++, index++) {
                change += evaluation.gradient(o, index) * decisions[index];
            }
            add(measured, lever.incentive(), change / outcome, result);
        }
        for (int f = 0; f < model.factors().size(); f++) {
            String name = model.answers().decisions().get(model.levers().size() + f).name();
            double level = evaluation.value(o, readings.index(name.substring(0, name.lastIndexOf('.')), 0));
            add(measured, model.factors().get(f), evaluation.gradient(o, decisions.length + f) * level / outcome, result);
        }
        return result;
    }

    private static void add(Measured measured, Variable variable, double elasticity, List<Sensitivity> sensitivities) {
        if (Double.isFinite(elasticity) && elasticity != 0) {
            Sensitivity sensitivity = TalentFactory.eINSTANCE.createSensitivity();
            sensitivity.setOutcome(measured.outcome());
            sensitivity.setVariable(variable);
            sensitivity.setElasticity(elasticity);
            sensitivities.add(sensitivity);
        }
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
