// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import org.talentbench.analysis.CompiledModel;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;
import org.talentbench.model.talent.Organisation;

/** A model's outputs at a policy, computed by the reference backend. */
record Evaluated(Program program, Evaluation evaluation) {
    /** At today's policy. */
    static Evaluated today(Organisation organisation) {
        CompiledModel model = ProblemBuilder.build(organisation, null);
        return at(model, model.problem().today());
    }

    static Evaluated at(Organisation organisation, double... policy) {
        return at(ProblemBuilder.build(organisation, null), policy);
    }

    static Evaluated at(CompiledModel model, double... policy) {
        Program program = Program.compile(model.problem());
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            return new Evaluated(program, evaluator.evaluate(policy, 1, null));
        }
    }

    double value(String output) {
        return value(output, 0);
    }

    double value(String output, int team) {
        var outcome = program.outcomes().stream().filter(o -> o.name().equals(output)).findFirst().orElseThrow();
        return evaluation.value(0, outcome.offset() + team);
    }
}
