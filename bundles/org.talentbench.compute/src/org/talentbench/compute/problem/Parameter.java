// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import org.talentbench.compute.internal.Messages;

/**
 * A known quantity, in whatever unit its formulas take it in.
 *
 * @param name by which formulas refer to it; no other part of the problem that formulas refer to has it
 * @param scope whether it is one of the organisation, of a team or of an employee
 * @param values 1, K or N finite values, as the scope says
 */
public record Parameter(String name, Scope scope, double[] values) implements Serializable {
    /** @throws ProblemException if a value is infinite or NaN */
    public Parameter {
        values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new ProblemException(Messages.of("part.parameter", name), Messages.of("parameter.notFinite", i, Double.toString(values[i])));
            }
        }
    }

    /** A parameter with one value for the whole organisation. */
    public static Parameter of(String name, double value) {
        return new Parameter(name, Scope.ORGANISATION, new double[] {value});
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
