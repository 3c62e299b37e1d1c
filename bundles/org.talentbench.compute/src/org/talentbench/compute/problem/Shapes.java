// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.Function;
import org.talentbench.compute.internal.Messages;

/** Checks that the parts of a problem fit together, by finding the scope of everything that has a name. */
final class Shapes {
    private final Population population;
    private final Map<String, Scope> scopes = new HashMap<>();

    Shapes(Population population) {
        this.population = population;
    }

    void declare(List<Decision> decisions, List<Parameter> parameters, List<Noise> noises) {
        for (Decision decision : decisions) {
            declare("decision", decision.name(), decision.scope());
            checkSize("decision", decision.name(), decision.scope(), decision.lower().length);
        }
        for (Parameter parameter : parameters) {
            declare("parameter", parameter.name(), parameter.scope());
            checkSize("parameter", parameter.name(), parameter.scope(), parameter.values().length);
        }
        for (Noise noise : noises) {
            declare("noise", noise.name(), noise.scope());
        }
    }

    void define(List<Definition> definitions) {
        for (Definition definition : inOrder(definitions)) {
            declare("definition", definition.name(), scopeOf(definition.formula(), Messages.of("part.definition", definition.name())));
        }
    }

    void check(List<Output> outputs, List<Objective> objectives, List<Constraint> constraints) {
        Map<String, Scope> results = new HashMap<>();
        for (Output output : outputs) {
            Scope scope = resultScope(output.formula(), Messages.of("part.output", output.name()));
            if (results.put(output.name(), scope) != null) {
                throw new ProblemException(Messages.of("part.output", output.name()), Messages.of("output.twice"));
            }
        }
        for (Objective objective : objectives) {
            String part = Messages.of("part.objective", objective.output());
            Scope scope = results.get(objective.output());
            if (scope == null) {
                throw new ProblemException(part, Messages.of("objective.noOutput", results.keySet()));
            }
            if (scope != Scope.ORGANISATION) {
                throw new ProblemException(part, Messages.of("objective.perTeam"));
            }
        }
        Set<String> names = new HashSet<>();
        for (Constraint constraint : constraints) {
            String part = Messages.of("part.constraint", constraint.name());
            Scope scope = resultScope(constraint.formula(), part);
            int bounds = constraint.bound().length;
            if (bounds != 1 && bounds != scope.size(population)) {
                throw new ProblemException(part, Messages.of("constraint.bounds", bounds, scope.size(population)));
            }
            if (!names.add(constraint.name())) {
                throw new ProblemException(part, Messages.of("constraint.twice"));
            }
        }
    }

    /** Definitions with each one after those it refers to; unknown names are left for {@link #scopeOf} to report. */
    static List<Definition> inOrder(List<Definition> definitions) {
        Map<String, Definition> byName = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            if (byName.put(definition.name(), definition) != null) {
                throw new ProblemException(Messages.of("part.definition", definition.name()), Messages.of("definition.twice"));
            }
        }
        Map<String, Set<String>> missing = new HashMap<>();
        Map<String, List<String>> users = new HashMap<>();
        List<Definition> ordered = new ArrayList<>();
        for (Definition definition : definitions) {
            Set<String> needs = new LinkedHashSet<>();
            collectNames(definition.formula(), needs);
            needs.retainAll(byName.keySet());
            needs.forEach(need -> users.computeIfAbsent(need, _ -> new ArrayList<>()).add(definition.name()));
            missing.put(definition.name(), needs);
            if (needs.isEmpty()) {
                ordered.add(definition);
            }
        }
        for (int i = 0; i < ordered.size(); i++) {
            String ready = ordered.get(i).name();
            for (String user : users.getOrDefault(ready, List.of())) {
                missing.get(user).remove(ready);
                if (missing.get(user).isEmpty()) {
                    ordered.add(byName.get(user));
                }
            }
        }
        if (ordered.size() < definitions.size()) {
            throw cycle(definitions, missing);
        }
        return List.copyOf(ordered);
    }

    private static ProblemException cycle(List<Definition> definitions, Map<String, Set<String>> missing) {
        String name = definitions.stream().map(Definition::name).filter(n -> !missing.get(n).isEmpty()).findFirst().orElseThrow();
        List<String> path = new ArrayList<>();
        while (!path.contains(name)) {
            path.add(name);
            name = missing.get(name).iterator().next();
        }
        path.add(name);
        String circle = String.join(" → ", path.subList(path.indexOf(name), path.size()));
        return new ProblemException(Messages.of("part.definition", name), Messages.of("definition.circle", circle));
    }

    private static void collectNames(Expression expression, Set<String> names) {
        switch (expression) {
            case Number _ -> { }
            case Name(String name) -> names.add(name);
            case Negation(Expression operand) -> collectNames(operand, names);
            case Binary binary -> {
                collectNames(binary.left(), names);
                collectNames(binary.right(), names);
            }
            case Call call -> call.arguments().forEach(argument -> collectNames(argument, names));
            case Reduction reduction -> collectNames(reduction.operand(), names);
        }
    }

    /** The widest scope of the names in an expression, less what reductions take. */
    Scope scopeOf(Expression expression, String part) {
        return switch (expression) {
            case Number _ -> Scope.ORGANISATION;
            case Name(String name) -> {
                Scope scope = scopes.get(name);
                if (scope == null) {
                    throw new ProblemException(part, Messages.of("name.unknown", name));
                }
                yield scope;
            }
            case Negation(Expression operand) -> scopeOf(operand, part);
            case Binary binary -> scopeOf(binary.left(), part).and(scopeOf(binary.right(), part));
            case Call call -> {
                checkAscending(call, part);
                yield call.arguments().stream().map(argument -> scopeOf(argument, part)).reduce(Scope.ORGANISATION, Scope::and);
            }
            case Reduction reduction -> {
                checkNotEmpty(reduction, scopeOf(reduction.operand(), part), part);
                yield reduction.perTeam() ? Scope.TEAM : Scope.ORGANISATION;
            }
        };
    }

    private Scope resultScope(Expression formula, String part) {
        Scope scope = scopeOf(formula, part);
        if (scope == Scope.EMPLOYEE) {
            throw new ProblemException(part, Messages.of("result.perEmployee"));
        }
        return scope;
    }

    /** A sum of nothing is 0, but there is no mean, smallest or largest of nothing. */
    private void checkNotEmpty(Reduction reduction, Scope operand, String part) {
        if (reduction.aggregate() == Aggregate.SUM || operand == Scope.ORGANISATION
                || operand == Scope.TEAM && (reduction.perTeam() || reduction.aggregate() != Aggregate.MEAN)) {
            return;
        }
        double[] headcounts = population.headcounts();
        for (int k = 0; k < headcounts.length && reduction.perTeam(); k++) {
            if (headcounts[k] == 0) {
                throw new ProblemException(part, Messages.of("reduction.emptyTeam", Formula.print(reduction), population.teams().get(k)));
            }
        }
        if (population.rows() == 0) {
            throw new ProblemException(part, Messages.of("reduction.nobody", Formula.print(reduction)));
        }
    }

    /** Only points written as numbers can be checked here; those that are parameters are the model's to keep in order. */
    private static void checkAscending(Call call, String part) {
        for (int i = 3; call.function() == Function.PIECEWISE && i < call.arguments().size(); i += 2) {
            if (call.arguments().get(i - 2) instanceof Number(double left) && call.arguments().get(i) instanceof Number(double right)
                    && left > right) {
                throw new ProblemException(part, Messages.of("piecewise.order", Double.toString(left), Double.toString(right)));
            }
        }
    }

    private void declare(String kind, String name, Scope scope) {
        String part = Messages.of("part." + kind, name);
        if (!Formula.isName(name)) {
            throw new ProblemException(part, Messages.of("name.unfit"));
        }
        if (scopes.put(name, scope) != null) {
            throw new ProblemException(part, Messages.of("name.taken"));
        }
    }

    private void checkSize(String kind, String name, Scope scope, int length) {
        int size = scope.size(population);
        if (length != size) {
            throw new ProblemException(Messages.of("part." + kind, name), Messages.of("values.count." + scope.name().toLowerCase(Locale.ROOT), length, size));
        }
    }
}
