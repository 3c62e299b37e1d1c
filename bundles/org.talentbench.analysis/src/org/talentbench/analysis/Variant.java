// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.analysis.calibrate.Workforce;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.ValueOverride;
import org.talentbench.model.validation.Finding;

/** The model that a run computes: the model itself, or a copy with values replaced. The model itself is never touched. */
final class Variant {
    private final Organisation organisation;
    private final Map<EObject, EObject> copies;
    private final Map<EObject, EObject> originals;
    private final Workforce workforce;

    private Variant(Organisation organisation, Map<EObject, EObject> copies, Workforce workforce) {
        this.organisation = organisation;
        this.workforce = workforce;
        this.copies = copies;
        this.originals = copies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    static Variant of(Organisation model, OptimisationSettings settings) {
        // The file that the table lies beside is the model's own; a copy has none.
        Workforce workforce = Workforce.of(model);
        if (settings.scenario() == null && settings.budget() == null && settings.aim() == null && settings.seed() == null) {
            return new Variant(model, Map.of(), workforce);
        }
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Organisation copy = (Organisation) copier.copy(model);
        copier.copyReferences();
        Variant variant = new Variant(copy, copier, workforce);
        variant.apply(settings);
        return variant;
    }

    private void apply(OptimisationSettings settings) {
        if (settings.scenario() != null) {
            apply(settings.scenario());
        }
        if (settings.budget() != null) {
            budget().setAmount(settings.budget());
        }
        if (settings.aim() != null) {
            Objective objective = TalentFactory.eINSTANCE.createObjective();
            objective.setOutcome(copy(settings.aim().outcome()));
            objective.setSense(settings.aim().sense());
            organisation.getObjectives().clear();
            organisation.getObjectives().add(objective);
        }
        if (settings.seed() != null) {
            organisation.setSeed(settings.seed());
        }
    }

    private void apply(Scenario scenario) {
        for (ValueOverride override : scenario.getOverrides()) {
            EObject element = override.getElement() == null ? null : copies.get(override.getElement());
            if (element == null) {
                throw new AnalysisException(scenario, Messages.of("override.element", Elements.path(scenario)));
            }
            if (!(element.eClass().getEStructuralFeature(override.getFeature()) instanceof EAttribute attribute)
                    || !attribute.isChangeable() || attribute.isMany()) {
                throw new AnalysisException(override, Messages.of("override.feature", Elements.path(scenario),
                        Elements.path(override.getElement()), Objects.toString(override.getFeature(), "")));
            }
            try {
                element.eSet(attribute, EcoreUtil.createFromString(attribute.getEAttributeType(), override.getValue()));
            } catch (IllegalArgumentException | NullPointerException unreadable) {
                throw new AnalysisException(override, Messages.of("override.value", Elements.path(scenario),
                        Objects.toString(override.getValue(), ""), attribute.getName(), Elements.path(override.getElement())));
            }
        }
    }

    private Budget budget() {
        return organisation.getConstraints().stream()
                .filter(Budget.class::isInstance).map(Budget.class::cast)
                .filter(budget -> budget.getTeam() == null && budget.isActive())
                .findFirst().orElseGet(() -> {
                    Budget budget = TalentFactory.eINSTANCE.createBudget();
                    budget.setName(Messages.of("budget.added"));
                    organisation.getConstraints().add(budget);
                    return budget;
                });
    }

    /** What is compiled. */
    Organisation organisation() {
        return organisation;
    }

    /** Its people, where they are known. */
    Workforce workforce() {
        return workforce;
    }

    @SuppressWarnings("unchecked")
    private <T extends EObject> T copy(T original) {
        return (T) copies.getOrDefault(original, original);
    }

    /** The model's own element for one of what is compiled; {@code null} for one that only the run added. */
    @SuppressWarnings("unchecked")
    <T extends EObject> T original(T element) {
        return copies.isEmpty() ? element : (T) originals.get(element);
    }

    /** The same mistake, told of the model's own element. */
    AnalysisException told(AnalysisException mistake) {
        return new AnalysisException(mistake.element() == null ? null : own(mistake.element()), mistake.getMessage(), mistake.findings());
    }

    /** The same finding, told of the model's own element. */
    Finding told(Finding finding) {
        return new Finding(finding.severity(), finding.code(), own(finding.element()), finding.feature(), finding.message());
    }

    private EObject own(EObject element) {
        return originals.getOrDefault(element, element);
    }
}
