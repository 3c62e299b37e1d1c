// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.Elements;
import org.talentbench.model.Measure;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage.Literals;
import org.talentbench.model.talent.ValueOverride;

/**
 * A value of an element that a scenario replaces, as people say it: {@code Research · Turnover today = 30 %}.
 *
 * @param element whose value
 * @param attribute which one
 * @param value the new one, as the file writes it
 */
record Replacement(EObject element, EAttribute attribute, String value) {
    private static final Set<EAttribute> SHARES = Set.of(Literals.TEAM__TURNOVER, Literals.FLOW__PROBABILITY);
    private static final Set<EAttribute> AMOUNTS = Set.of(Literals.TEAM__MEAN_SALARY, Literals.INCENTIVE__COST_PER_UNIT, Literals.BUDGET__AMOUNT, Literals.PROCESS_NODE__COST);
    private static final Set<EAttribute> LEVER_UNITS = Set.of(Literals.INCENTIVE__LOWER, Literals.INCENTIVE__UPPER, Literals.INCENTIVE__TODAY);
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    /** What an override replaces; absent where its element has no such attribute, or it has no value. */
    static Optional<Replacement> of(ValueOverride override) {
        EObject element = override.getElement();
        return element != null && override.getValue() != null && element.eClass().getEStructuralFeature(override.getFeature()) instanceof EAttribute attribute
                ? Optional.of(new Replacement(element, attribute, override.getValue())) : Optional.empty();
    }

    String label() {
        String name = Elements.name(element);
        return (name.isEmpty() ? Elements.type(element) : name) + " · "
                + word("_UI_" + attribute.getEContainingClass().getName() + "_" + attribute.getName() + "_feature") + " = " + said();
    }

    private String said() {
        if (attribute.getEAttributeType() instanceof EEnum type) {
            return type.getEEnumLiteral(value) == null ? value : word("_UI_" + type.getName() + "_" + value + "_literal");
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Measure.of(written(SHARES.contains(attribute) ? number.movePointRight(2) : number), unit());
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String unit() {
        if (SHARES.contains(attribute)) {
            return "%";
        }
        if (AMOUNTS.contains(attribute)) {
            return EcoreUtil.getRootContainer(element) instanceof Organisation organisation ? organisation.getCurrency() : null;
        }
        return LEVER_UNITS.contains(attribute) ? ((Incentive) element).getUnit() : null;
    }

    private static String written(BigDecimal number) {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setGroupingUsed(number.abs().compareTo(GROUPED_FROM) >= 0);
        return format.format(number);
    }

    private static String word(String key) {
        return TalentEditPlugin.INSTANCE.getString(key);
    }
}
