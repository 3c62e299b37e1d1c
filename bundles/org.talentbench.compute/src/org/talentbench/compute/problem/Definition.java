// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Objects;
import org.talentbench.compute.formula.Expression;

/**
 * A named formula. It may refer to decisions, parameters, noises and other definitions, in any order but without a cycle.
 *
 * @param name by which formulas refer to it; no other part of the problem that formulas refer to has it
 * @param formula of one value, one a team or one an employee, as the names in it are
 */
public record Definition(String name, Expression formula) implements Serializable {
    public Definition {
        Objects.requireNonNull(formula);
    }
}
