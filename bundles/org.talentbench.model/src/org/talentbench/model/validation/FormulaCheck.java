// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.FORMULA_RESPONSE__FORMULA;
import static org.talentbench.model.talent.TalentPackage.Literals.OUTCOME__FORMULA;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.model.Elements;
import org.talentbench.model.Identifiers;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.internal.PointEvaluation;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.FormulaResponse;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Variable;

/** Formulas can be read, and each of their names means one thing. An outcome that influences move needs none. */
final class FormulaCheck implements Check {
    /** What teams have beside the variables. */
    private static final Set<String> OF_TEAMS = Set.of("headcount", "salary");
    /** A response sees nothing but its source. */
    private static final Set<String> OF_RESPONSES = Set.of("x");

    @Override
    public void check(Organisation organisation, Findings findings) {
        Map<String, List<Variable>> variables = Tree.of(organisation, Variable.class)
                .filter(variable -> !(variable instanceof Concept) && !Elements.name(variable).isEmpty())
                .collect(Collectors.groupingBy(Identifiers::of));
        for (Outcome outcome : organisation.getOutcomes()) {
            boolean moved = isBlank(outcome.getFormula()) && !outcome.getIncoming().isEmpty();
            if (outcome.getKind() == OutcomeKind.FORMULA && !moved) {
                check(outcome, OUTCOME__FORMULA, outcome.getFormula(), OF_TEAMS, variables, findings);
            }
        }
        Tree.of(organisation, FormulaResponse.class).forEach(response ->
                check(response, FORMULA_RESPONSE__FORMULA, response.getFormula(), OF_RESPONSES, Map.of(), findings));
    }

    private static void check(EObject element, EStructuralFeature feature, String formula, Set<String> words,
            Map<String, List<Variable>> variables, Findings findings) {
        if (isBlank(formula)) {
            findings.add(Code.FORMULA_MISSING, element, feature);
            return;
        }
        try {
            Expression expression = Formula.parse(formula);
            var names = PointEvaluation.names(expression).collect(Collectors.toCollection(LinkedHashSet::new));
            names.forEach(name -> checkName(name, element, feature, words, variables, findings));
        } catch (FormulaException e) {
            findings.add(Code.FORMULA_ERROR, element, feature, e.line(), e.column(), e.found(), e.expected());
        }
    }

    private static void checkName(String name, EObject element, EStructuralFeature feature, Set<String> words,
            Map<String, List<Variable>> variables, Findings findings) {
        List<Variable> meanings = variables.getOrDefault(name, List.of());
        if (meanings.size() > 1) {
            findings.add(Code.FORMULA_AMBIGUOUS_NAME, element, feature, name, Elements.path(meanings.get(0)), Elements.path(meanings.get(1)));
        } else if (meanings.size() == 1 && words.contains(name)) {
            findings.add(Code.FORMULA_AMBIGUOUS_NAME, element, feature, name, Elements.path(meanings.getFirst()), Messages.of("formula.everyTeam"));
        } else if (meanings.isEmpty() && !words.contains(name)) {
            findings.add(Code.FORMULA_UNKNOWN_NAME, element, feature, name);
        }
    }

    private static boolean isBlank(String formula) {
        return formula == null || formula.isBlank();
    }
}
