// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Objects;
import org.talentbench.compute.formula.Expression;

/**
 * A result, averaged over the draws.
 *
 * @param name of its own among the outputs, in any words
 * @param formula of one value, or of one a team (then K values in the teams' order); never of one an employee
 */
public record Output(String name, Expression formula) implements Serializable {
    public Output {
        Objects.requireNonNull(formula);
    }
}
