// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.Elements;
import org.talentbench.model.Identifiers;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Variable;

/**
 * Gives newcomers names that no sibling has, and that no formula could take for something else. Formulas mean outcomes, levers, factors
 * and drivers by name, all in one space.
 */
final class FreeNames {
    /** A name of the formula language, dots included, and not the exponent of a number. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{Nd}.])[\\p{L}_][\\p{L}\\p{Nd}_.]*");

    private final Set<String> meant = new HashSet<>();
    private final Set<String> identifiers = new HashSet<>();

    FreeNames(Organisation model, List<EObject> newcomers) {
        variables(model).map(Identifiers::of).forEach(identifiers::add);
        Stream.concat(model.getOutcomes().stream(), newcomers.stream().filter(Outcome.class::isInstance).map(Outcome.class::cast))
                .map(Outcome::getFormula).forEach(this::collect);
    }

    private void collect(String formula) {
        if (formula != null) {
            NAME.matcher(formula).results().map(match -> match.group()).forEach(meant::add);
        }
    }

    private static Stream<Variable> variables(Organisation model) {
        return Stream.of(model.getOutcomes().stream(), model.getIncentives().stream(), model.getFactors().stream(),
                model.getFactors().stream().map(Factor::getDrivers).flatMap(List::stream)).flatMap(some -> some.map(Variable.class::cast));
    }

    /** Names a copy that is to stand among siblings: as it is called where that is free, else with a number behind it. */
    void take(EObject copy, List<? extends EObject> siblings) {
        if (!(copy instanceof Named named) || named.getName() == null || copy instanceof Influence) {
            return;
        }
        Set<String> taken = siblings.stream().map(Elements::name).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String name = named.getName();
        for (int number = 2; isTaken(copy, name, taken); number++) {
            name = named.getName() + " " + number;
        }
        named.setName(name);
        var own = new ArrayList<Variable>();
        if (copy instanceof Variable variable) {
            own.add(variable);
        }
        if (copy instanceof Factor factor) {
            own.addAll(factor.getDrivers());
            factor.getDrivers().forEach(this::distinguish);
        }
        own.forEach(variable -> identifiers.add(Identifiers.of(variable)));
    }

    /** Drivers of different factors may share a name as long as no formula means them by it. */
    private void distinguish(Variable driver) {
        String name = driver.getName();
        for (int number = 2; isTaken(driver, driver.getName(), Set.of()); number++) {
            driver.setName(name + " " + number);
        }
    }

    private boolean isTaken(EObject copy, String name, Set<String> taken) {
        if (taken.contains(name.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        String identifier = Identifiers.of(name);
        return copy instanceof Variable && identifiers.contains(identifier) && meant.contains(identifier);
    }

    /** In copied formulas, what is called otherwise in the model is written as the model calls it. */
    void rewriteFormulas(Map<EObject, EObject> twins, Map<EObject, EObject> copies) {
        Map<String, String> names = new HashMap<>();
        Stream.of(twins, copies).forEach(pairs -> pairs.forEach((library, element) -> {
            if (library instanceof Variable before && element instanceof Variable after) {
                names.put(Identifiers.of(before), Identifiers.of(after));
            }
        }));
        copies.values().forEach(copy -> {
            if (copy instanceof Outcome outcome && outcome.getFormula() != null) {
                outcome.setFormula(NAME.matcher(outcome.getFormula())
                        .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), name.group()))));
            }
        });
    }
}
