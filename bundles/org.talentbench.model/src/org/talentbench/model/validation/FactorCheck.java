// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.DRIVER__DEVIATION;
import static org.talentbench.model.talent.TalentPackage.Literals.DRIVER__KEY;
import static org.talentbench.model.talent.TalentPackage.Literals.DRIVER__LEVEL;
import static org.talentbench.model.talent.TalentPackage.Literals.FACTOR__DRIVERS;
import static org.talentbench.model.talent.TalentPackage.Literals.FACTOR__KIND;
import static org.talentbench.model.talent.TalentPackage.Literals.NAMED__NAME;
import static org.talentbench.model.talent.TalentPackage.Literals.PARAMETER__VALUE;
import static org.talentbench.model.talent.TalentPackage.Literals.SETTING__VALUE;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.ParameterKind;
import org.talentbench.model.internal.PointEvaluation;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.Setting;

/** Factors are of installed kinds and have what their kinds ask for, on a scale of 0…100. */
final class FactorCheck implements Check {
    /** Coefficients such as 0.1 and 0.9 sum to 1 only up to rounding. */
    private static final double SCALE = 100 * (1 + 1e-9);

    @Override
    public void check(Organisation organisation, Findings findings) {
        for (Factor factor : organisation.getFactors()) {
            factor.getDrivers().forEach(driver -> checkDriver(driver, findings));
            FactorKinds.find(factor.getKind()).ifPresentOrElse(kind -> checkAgainst(kind, factor, findings),
                    () -> findings.add(Code.UNKNOWN_FACTOR_KIND, factor, FACTOR__KIND, text(factor.getKind()),
                            text(FactorKind.pluginOf(factor.getKind()))));
        }
        Tree.of(organisation, Setting.class)
                .filter(setting -> setting.getVariable() instanceof Driver && !isLevel(setting.getValue()))
                .forEach(setting -> findings.add(Code.LEVEL_OUT_OF_RANGE, setting, SETTING__VALUE, setting.getValue()));
    }

    private static void checkDriver(Driver driver, Findings findings) {
        if (!isLevel(driver.getLevel())) {
            findings.add(Code.LEVEL_OUT_OF_RANGE, driver, DRIVER__LEVEL, driver.getLevel());
        }
        if (driver.getDeviation() < 0) {
            findings.add(Code.DEVIATION_NEGATIVE, driver, DRIVER__DEVIATION, driver.getDeviation());
        }
    }

    private static void checkAgainst(FactorKind kind, Factor factor, Findings findings) {
        Set<String> keys = new HashSet<>();
        for (Driver driver : factor.getDrivers()) {
            if (kind.driver(driver.getKey()).isEmpty()) {
                findings.add(Code.DRIVER_UNKNOWN, driver, DRIVER__KEY, String.valueOf(driver.getKey()), kind.label());
            } else if (!keys.add(driver.getKey())) {
                findings.add(Code.DRIVER_REPEATED, driver, DRIVER__KEY, driver.getKey());
            }
        }
        kind.drivers().stream().filter(driver -> !keys.contains(driver.key())).map(DriverKind::label)
                .forEach(label -> findings.add(Code.DRIVER_MISSING, factor, FACTOR__DRIVERS, label));
        factor.getParameters().forEach(parameter -> checkParameter(kind, parameter, findings));
        checkScale(kind, factor, findings);
    }

    private static void checkParameter(FactorKind kind, Parameter parameter, Findings findings) {
        ParameterKind known = kind.parameter(parameter.getName()).orElse(null);
        if (known == null) {
            findings.add(Code.PARAMETER_UNKNOWN, parameter, NAMED__NAME, kind.label());
        } else if (parameter.getValue() < known.lower() || parameter.getValue() > known.upper()) {
            findings.add(Code.PARAMETER_OUT_OF_RANGE, parameter, PARAMETER__VALUE, parameter.getValue(), known.lower(), known.upper());
        }
    }

    private static void checkScale(FactorKind kind, Factor factor, Findings findings) {
        Map<String, Double> atTheTop = kind.names(factor);
        kind.drivers().forEach(driver -> atTheTop.put(driver.key(), 100.0));
        double top = PointEvaluation.of(kind.formula(), atTheTop);
        if (top > SCALE) {
            findings.add(Code.SCALE_EXCEEDED, factor, FACTOR__DRIVERS, top);
        }
    }

    private static String text(String id) {
        return id == null || id.isEmpty() ? "–" : id;
    }

    private static boolean isLevel(double value) {
        return value >= 0 && value <= 100;
    }
}
