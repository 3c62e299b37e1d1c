// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.Map;
import java.util.Optional;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Variable;

/** What kind of variable a node of a factor map stands for, where its name alone would not tell: an entry of <code>@{…}</code>. */
final class VariableKind {

    private static final String FACTOR = "factor";
    private static final String OUTCOME = "outcome";
    private static final String INCENTIVE = "incentive";
    private static final String CONCEPT = "concept";

    private VariableKind() {}

    /** Makes the variable that the entry speaks of, and takes the entry out. */
    static Optional<Variable> take(Map<String, String> data, Vocabulary vocabulary) {
        if (data.containsKey(FACTOR)) {
            return Optional.of(vocabulary.factor(data.remove(FACTOR)));
        }
        if (data.containsKey(OUTCOME)) {
            return Optional.of(outcome(data.remove(OUTCOME)));
        }
        if (data.containsKey(INCENTIVE)) {
            Incentive incentive = TalentFactory.eINSTANCE.createIncentive();
            incentive.setUnit(Looks.absentIfEmpty(data.remove(INCENTIVE)));
            return Optional.of(incentive);
        }
        if (data.remove(CONCEPT) != null) {
            return Optional.of(TalentFactory.eINSTANCE.createConcept());
        }
        return Optional.empty();
    }

    private static Outcome outcome(String kind) {
        Outcome outcome = TalentFactory.eINSTANCE.createOutcome();
        outcome.setKind(Optional.ofNullable(OutcomeKind.get(kind)).orElse(OutcomeKind.FORMULA));
        return outcome;
    }

    /** The entry that makes a reader of the variable's name see what it is; none where the name does. */
    static Map<String, String> entry(Variable variable, Vocabulary vocabulary) {
        Optional<Variable> seen = vocabulary.variable(Looks.emptyIfAbsent(variable.getName()));
        if (seen.isPresent() ? entry(seen.get()).equals(entry(variable)) : variable instanceof Concept) {
            return Map.of();
        }
        return entry(variable);
    }

    private static Map<String, String> entry(Variable variable) {
        return switch (variable) {
            case Factor factor -> Map.of(FACTOR, Looks.emptyIfAbsent(factor.getKind()));
            case Outcome outcome -> Map.of(OUTCOME, outcome.getKind().getLiteral());
            case Incentive incentive -> Map.of(INCENTIVE, Looks.emptyIfAbsent(incentive.getUnit()));
            default -> Map.of(CONCEPT, "true");
        };
    }
}
