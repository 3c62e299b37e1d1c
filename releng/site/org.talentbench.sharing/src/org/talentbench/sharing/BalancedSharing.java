// SPDX-License-Identifier: EPL-2.0
package org.talentbench.sharing;

import java.util.List;
import java.util.stream.Collectors;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorFormula;
import org.talentbench.model.factor.ParameterKind;

/**
 * Between the drivers' weighted arithmetic mean, where one side makes up for the other, and their weighted harmonic mean, where the weaker
 * side decides. The parameter {@code balance}, 0…100 %, says how far toward the second. Works for any number of drivers, which a written
 * formula could not.
 * <p>
 * With all drivers at x and coefficients that sum to 1 the level is x, so 0 and 100 stay what they are. The harmonic mean is taken of levels
 * moved up by 1, which keeps it and its gradient finite at 0.
 */
public final class BalancedSharing implements FactorFormula {

    @Override
    public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
        String arithmetic = sum(drivers, "%1$s.coefficient * %1$s");
        String weights = sum(drivers, "%1$s.coefficient");
        String inverses = sum(drivers, "%1$s.coefficient / (%1$s + 1)");
        // The weights stand above, so that coefficients that do not sum to 1 scale both means alike.
        String harmonic = "(%1$s) * ((%1$s) / (%2$s) - 1)".formatted(weights, inverses);
        return Formula.parse("(1 - balance / 100) * (%s) + balance / 100 * (%s)".formatted(arithmetic, harmonic));
    }

    private static String sum(List<DriverKind> drivers, String term) {
        return drivers.stream().map(driver -> term.formatted(driver.key())).collect(Collectors.joining(" + "));
    }
}
