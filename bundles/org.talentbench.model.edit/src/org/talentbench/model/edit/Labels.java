// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemColorProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.talentbench.model.Elements;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.ParameterKind;
import org.talentbench.model.talent.BendPoint;
import org.talentbench.model.talent.CalibrationBin;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FitQuality;
import org.talentbench.model.talent.FittedWeight;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FormulaResponse;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.NodeLayout;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.ShadowPrice;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.TeamRecord;
import org.talentbench.model.talent.ValueOverride;

/**
 * What trees, tables and lists write for the elements of a model, one line each. An adapter only because adapter factories hand out
 * nothing else; one serves all elements.
 */
final class Labels extends AdapterImpl implements IItemLabelProvider, IItemColorProvider {
    private static final URI GREY = URI.createURI("color://rgb/128/128/128");

    @Override
    public String getText(Object object) {
        EObject element = (EObject) object;
        String name = Elements.name(element);
        return switch (element) {
            case Team team -> named(team) + " (" + team.getHeadcount() + ")";
            case Factor factor when FactorKinds.isMissing(factor) -> named(factor) + " [" + factor.getKind() + "]";
            case Driver driver -> named(driver) + " (" + number(driver.getLevel()) + ")";
            case Parameter parameter -> parameterLabel(parameter) + " = " + number(parameter.getValue());
            case Setting setting -> named(setting) + " = " + number(setting.getValue());
            case Flow flow when flow.getProbability() != null -> named(flow) + " (" + number(100 * flow.getProbability()) + " %)";
            case ResponsePoint point -> point(point.getX(), point.getY());
            case BendPoint point -> point(point.getX(), point.getY());
            case FormulaResponse response when response.getFormula() != null -> response.getFormula();
            case ValueOverride override -> Replacement.of(override).map(Replacement::label).orElseGet(() -> named(override) + "." + override.getFeature() + " = " + override.getValue());
            case PlannedDecision decision -> forTeam(decision.getIncentive(), decision.getTeam()) + change(decision.getToday(), decision.getValue());
            case PlannedOutcome outcome -> forTeam(outcome.getOutcome(), outcome.getTeam()) + change(outcome.getToday(), outcome.getValue());
            case FrontPoint point when !point.getObjectives().isEmpty() -> point.getObjectives().stream().map(Labels::number).collect(Collectors.joining(", "));
            case ShadowPrice price -> forTeam(price.getConstraint(), price.getTeam()) + ": " + number(price.getValue());
            case Sensitivity sensitivity -> reference(sensitivity.getOutcome()) + " / " + forTeam(sensitivity.getVariable(), sensitivity.getTeam())
                    + ": " + number(sensitivity.getElasticity());
            case Provenance provenance when provenance.getOptimiser() != null -> provenance.getOptimiser() + ", " + provenance.getBackend();
            case FitQuality quality -> "AUC " + number(quality.getAuc());
            case CalibrationBin bin -> number(bin.getExpected()) + " → " + number(bin.getObserved());
            case FittedWeight weight -> reference(weight.getFactor()) + ": " + number(weight.getWeight()) + " ± " + number(weight.getStandardError());
            case TeamRecord record -> reference(record.getTeam()) + ": " + record.getLeavers() + " / " + record.getPeople();
            case NodeLayout layout -> reference(layout.getElement());
            default -> name.isEmpty() ? Elements.type(element) : name;
        };
    }

    @Override
    public Object getImage(Object object) {
        return Icons.of((EObject) object);
    }

    /** Grey says that something is kept and does not count; the kind's id in the label says it too. */
    @Override
    public Object getForeground(Object object) {
        return object instanceof Factor factor && FactorKinds.isMissing(factor) ? GREY : null;
    }

    @Override
    public Object getBackground(Object object) {
        return null;
    }

    private static String named(EObject element) {
        String name = Elements.name(element);
        return name.isEmpty() ? Elements.type(element) : name;
    }

    /** As its factor's kind calls it; its own name is what formulas call it. */
    private static String parameterLabel(Parameter parameter) {
        return parameter.eContainer() instanceof Factor factor
                ? FactorKinds.find(factor.getKind()).flatMap(kind -> kind.parameter(parameter.getName())).map(ParameterKind::label).orElse(named(parameter))
                : named(parameter);
    }

    private static String reference(EObject element) {
        return element == null ? "?" : named(element);
    }

    private static String forTeam(EObject element, Team team) {
        return team == null ? reference(element) : reference(element) + ", " + named(team);
    }

    private static String change(double today, double value) {
        return ": " + number(today) + " → " + number(value);
    }

    private static String point(double x, double y) {
        return "(" + number(x) + ", " + number(y) + ")";
    }

    /** Four digits are what fits, and more than what people compare. */
    private static String number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString() : "–";
    }
}
