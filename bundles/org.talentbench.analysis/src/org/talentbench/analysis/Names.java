// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.Elements;
import org.talentbench.model.Identifiers;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Variable;

/**
 * What the variables of a model are called: in the formulas that people write, where a name has to be clear, and in the problem, where
 * every variable has a name of its own.
 */
final class Names {
    /** The number of people in a team, in every formula. */
    static final String HEADCOUNT = "headcount";
    /** The mean yearly salary of a team, in every formula. */
    static final String SALARY = "salary";

    private final Map<String, List<Variable>> written = new LinkedHashMap<>();
    private final Map<Variable, String> own = new HashMap<>();
    private final Map<Variable, Integer> positions = new HashMap<>();

    Names(Organisation organisation) {
        Set<String> taken = new HashSet<>(Set.of(HEADCOUNT, SALARY));
        organisation.getOutcomes().forEach(outcome -> add(outcome, taken));
        organisation.getIncentives().forEach(incentive -> add(incentive, taken));
        for (Factor factor : organisation.getFactors()) {
            add(factor, taken);
            factor.getDrivers().forEach(driver -> add(driver, taken));
        }
    }

    private void add(Variable variable, Set<String> taken) {
        String identifier = Identifiers.of(variable);
        written.computeIfAbsent(identifier, _ -> new ArrayList<>()).add(variable);
        String free = identifier;
        for (int i = 2; !taken.add(free); i++) {
            free = identifier + "_" + i;
        }
        own.put(variable, free);
        positions.put(variable, positions.size());
    }

    /** Where the variable stands among all of the model, from 0. */
    int position(Variable variable) {
        return positions.get(variable);
    }

    /** The variable's name in the problem, which no other part of it has. */
    String of(Variable variable) {
        return own.get(variable);
    }

    /**
     * The variable that a formula means by a name.
     *
     * @param formula whose formula it is
     * @return {@code null} for {@link #HEADCOUNT} and {@link #SALARY}
     */
    Variable meant(String identifier, EObject formula) {
        List<Variable> candidates = written.getOrDefault(identifier, List.of());
        boolean ofTeams = identifier.equals(HEADCOUNT) || identifier.equals(SALARY);
        if (ofTeams && candidates.isEmpty()) {
            return null;
        }
        if (candidates.isEmpty()) {
            Set<String> known = new TreeSet<>(written.keySet());
            known.addAll(Set.of(HEADCOUNT, SALARY));
            throw new AnalysisException(formula, Messages.of("name.unknown", Elements.path(formula), identifier, String.join(", ", known)));
        }
        if (candidates.size() > 1 || ofTeams) {
            String users = candidates.stream().map(Elements::path).collect(Collectors.joining(", "));
            String key = ofTeams ? "name.ofTeams" : "name.ambiguous";
            throw new AnalysisException(formula, Messages.of(key, Elements.path(formula), identifier, users));
        }
        return candidates.getFirst();
    }
}
