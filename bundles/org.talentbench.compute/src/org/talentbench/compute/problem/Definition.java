// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Objects;
import org.talentbench.compute.formula.Expression;

/** A named formula. It may refer to decisions, parameters, noises and other definitions, in any order but without a cycle. */
public record Definition(String name, Expression formula) implements Serializable {
    public Definition {
        Objects.requireNonNull(formula);
    }
}
