// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.Measure;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Variable;

/** What each number of the metamodel counts, and its bounds: the sentences of {@code talent.ecore}, for the input fields. */
final class Quantities {

    private Quantities() {
    }

    static Quantity of(EObject element, EAttribute attribute) {
        Quantity quantity = byFeature(element, attribute);
        boolean whole = attribute.getEAttributeType() == EcorePackage.Literals.EINT || attribute.getEAttributeType() == EcorePackage.Literals.ELONG;
        return whole ? quantity.wholeNumbers() : quantity;
    }

    private static Quantity byFeature(EObject element, EAttribute attribute) {
        return switch (element.eClass().getFeatureID(attribute) < 0 ? "" : attribute.getEContainingClass().getName() + "." + attribute.getName()) {
        case "Organisation.draws" -> Quantity.of("").between(1, 1_000_000);
        case "Organisation.replacementCostLow", "Organisation.replacementCostHigh" -> Quantity.of(Messages.unit_salaries).atLeast(0);
        case "Team.headcount" -> Quantity.of(Messages.unit_people).between(0, 10_000_000);
        case "Team.meanSalary" -> Quantity.of(NLS.bind(Messages.unit_per_year, currency(element))).atLeast(0);
        case "Team.turnover" -> Quantity.share(NLS.bind(Messages.unit_per_year, "%")).between(0, 99.999);
        case "Team.satisfaction", "Driver.level" -> Quantity.of(Messages.unit_points).between(0, 100);
        case "Team.ability" -> Quantity.of("%").atLeast(0);
        case "Team.tenure" -> Quantity.of(Messages.unit_years).between(0, 100);
        case "Driver.deviation" -> Quantity.of(Messages.unit_points).atLeast(0);
        case "Driver.coefficient" -> Quantity.of(Messages.unit_per_point);
        case "Parameter.value" -> parameter((Parameter) element);
        case "Factor.weight" -> Quantity.of(Messages.unit_per_ten_points);
        case "Factor.level" -> Quantity.of(Messages.unit_points);
        case "Incentive.costPerUnit" -> Quantity.of(NLS.bind(Messages.unit_cost, currency(element))).atLeast(0);
        case "Incentive.lower", "Incentive.upper", "Incentive.today" -> Quantity.of(((Incentive) element).getUnit());
        case "Outcome.deviation" -> Quantity.of(unit((Outcome) element)).atLeast(0);
        case "Setting.value" -> Quantity.of(unit(((Setting) element).getVariable()));
        case "OutcomeBound.bound" -> Quantity.of(unit(((OutcomeBound) element).getOutcome()));
        case "FairnessGap.gap" -> Quantity.of(unit(((FairnessGap) element).getOutcome())).atLeast(0);
        case "LeverSum.total" -> Quantity.of(((LeverSum) element).getIncentives().isEmpty() ? "" : ((LeverSum) element).getIncentives().getFirst().getUnit());
        case "Budget.amount" -> Quantity.of(NLS.bind(Messages.unit_per_year, currency(element))).atLeast(0);
        case "LinearResponse.slope" -> Quantity.of(targetPerSource(influence(element)));
        case "LinearResponse.intercept", "SaturatingResponse.limit", "ExponentialResponse.scale", "LogisticResponse.limit" -> Quantity.of(unit(influence(element).getTarget()));
        case "LogisticResponse.midpoint" -> Quantity.of(unit(influence(element).getSource()));
        case "SaturatingResponse.rate", "LogisticResponse.steepness" -> Quantity.of(perSource(influence(element))).atLeast(0);
        case "ExponentialResponse.rate" -> Quantity.of(perSource(influence(element)));
        case "Objective.weight" -> Quantity.of("").atLeast(0);
        case "ProcessNode.duration" -> Quantity.of(Messages.unit_days).atLeast(0);
        case "ProcessNode.cost" -> Quantity.of(currency(element)).atLeast(0);
        case "Flow.probability" -> Quantity.share();
        case "Flow.length" -> Quantity.of(Messages.unit_ranks).between(1, 100);
        case "Dataset.rows" -> Quantity.of("").atLeast(0);
        default -> Quantity.of("");
        };
    }

    private static Quantity parameter(Parameter parameter) {
        return parameter.eContainer() instanceof Factor factor
                ? FactorKinds.find(factor.getKind()).flatMap(kind -> kind.parameter(parameter.getName()))
                        .map(kind -> Quantity.of(kind.unit()).between(kind.lower(), kind.upper())).orElse(Quantity.of(""))
                : Quantity.of("");
    }

    /** The influence that a response belongs to; one without ends for a response of none. */
    private static Influence influence(EObject response) {
        return response.eContainer() instanceof Influence influence ? influence : TalentFactory.eINSTANCE.createInfluence();
    }

    private static String perSource(Influence influence) {
        String source = unit(influence.getSource());
        return source.isEmpty() ? "" : NLS.bind(Messages.unit_per, Measure.of("1", source));
    }

    private static String targetPerSource(Influence influence) {
        return (unit(influence.getTarget()) + " " + perSource(influence)).strip();
    }

    /** What a variable's values count; empty where they count nothing. */
    static String unit(Variable variable) {
        return switch (variable) {
        case Incentive incentive -> incentive.getUnit() == null ? "" : incentive.getUnit();
        case Driver driver -> Messages.unit_points;
        case Factor factor -> Messages.unit_points;
        case Outcome outcome -> switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> Messages.unit_share;
            case SATISFACTION -> Messages.unit_points;
            case ABILITY -> "%";
            case TENURE -> Messages.unit_years;
            case COST, NET_BENEFIT -> NLS.bind(Messages.unit_per_year, currency(outcome));
            case FORMULA -> outcome.getUnit() == null ? "" : outcome.getUnit();
        };
        case null, default -> "";
        };
    }

    private static String currency(EObject element) {
        return EcoreUtil.getRootContainer(element) instanceof Organisation organisation && organisation.getCurrency() != null
                ? organisation.getCurrency() : (String) TalentPackage.Literals.ORGANISATION__CURRENCY.getDefaultValue();
    }
}
