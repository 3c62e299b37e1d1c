// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.talentbench.compute.formula.Expression;

/**
 * Builds the formula of a factor kind, where text in a {@code plugin.xml} is not enough. Implementations need a public constructor
 * without arguments, are made once, and are asked once. What they build runs on every backend, so they never see a value.
 */
@ConsumerType
@FunctionalInterface
public interface FactorFormula {

    /**
     * The factor's level.
     *
     * @param drivers the kind's drivers; a formula calls their levels {@code key} and their coefficients {@code key.coefficient}
     * @param parameters the kind's parameters; a formula calls them by their ids
     * @return an expression over those names alone; anything that is thrown instead rejects the kind with its message
     */
    Expression level(List<DriverKind> drivers, List<ParameterKind> parameters);
}
