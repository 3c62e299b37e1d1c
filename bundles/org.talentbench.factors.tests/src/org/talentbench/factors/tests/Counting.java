// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorFormula;
import org.talentbench.model.factor.ParameterKind;

/** A builder that tells across class loaders that it was made. */
public final class Counting implements FactorFormula {
    static final String PROPERTY = "org.talentbench.factors.tests.built";

    public Counting() {
        System.setProperty(PROPERTY, "yes");
    }

    @Override
    public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
        return Formula.parse("a");
    }
}
