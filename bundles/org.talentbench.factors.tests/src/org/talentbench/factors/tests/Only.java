// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorFormula;
import org.talentbench.model.factor.ParameterKind;

/** A builder for factors of one driver. */
public final class Only implements FactorFormula {

    @Override
    public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
        return Formula.parse(drivers.getFirst().key());
    }
}
