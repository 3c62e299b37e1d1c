// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorFormula;
import org.talentbench.model.factor.ParameterKind;

/** Formula builders that the plugin.xml of this bundle names, good ones and bad ones. */
public final class Builders {

    private Builders() {}

    public static final class Squared implements FactorFormula {
        @Override
        public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
            return Formula.parse(drivers.getFirst().key() + "^2 / 100");
        }
    }

    public static final class Throwing implements FactorFormula {
        @Override
        public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
            throw new IllegalStateException("the weather is bad");
        }
    }

    public static final class Failing implements FactorFormula {
        @Override
        public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
            throw new AssertionError("nobody expects this");
        }
    }

    public static final class Silent implements FactorFormula {
        @Override
        public Expression level(List<DriverKind> drivers, List<ParameterKind> parameters) {
            return null;
        }
    }
}
