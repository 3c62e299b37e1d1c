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
            declare("definition", definition.name(), scopeOf(definition.formula(), "definition '" + definition.name() + "'"));
        }
    }

    void check(List<Output> outputs, List<Objective> objectives, List<Constraint> constraints) {
        Map<String, Scope> results = new HashMap<>();
        for (Output output : outputs) {
            Scope scope = resultScope(output.formula(), "output '" + output.name() + "'");
            if (results.put(output.name(), scope) != null) {
                throw new ProblemException("output '" + output.name() + "'", "is there twice; every output needs a name of its own");
            }
        }
        for (Objective objective : objectives) {
            String part = "objective '" + objective.output() + "'";
            Scope scope = results.get(objective.output());
            if (scope == null) {
                throw new ProblemException(part, "is no output of the problem; there are " + results.keySet());
            }
            if (scope != Scope.ORGANISATION) {
                throw new ProblemException(part, "has one value a team; an objective has one, such as mean(x) or sum(x)");
            }
        }
        Set<String> names = new HashSet<>();
        for (Constraint constraint : constraints) {
            String part = "constraint '" + constraint.name() + "'";
            Scope scope = resultScope(constraint.formula(), part);
            int bounds = constraint.bound().length;
            if (bounds != 1 && bounds != scope.size(population)) {
                throw new ProblemException(part, "has " + bounds + " bounds for " + scope.size(population) + " values");
            }
            if (!names.add(constraint.name())) {
                throw new ProblemException(part, "is there twice; every constraint needs a name of its own");
            }
        }
    }

    /** Definitions with each one after those it refers to; unknown names are left for {@link #scopeOf} to report. */
    static List<Definition> inOrder(List<Definition> definitions) {
        Map<String, Definition> byName = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            if (byName.put(definition.name(), definition) != null) {
                throw new ProblemException("definition '" + definition.name() + "'", "is there twice; a name can be given once");
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
        return new ProblemException("definition '" + name + "'", "refers to itself: " + circle);
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
                    throw new ProblemException(part, "refers to '" + name
                            + "', which is no decision, parameter, noise or definition of the problem");
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
            throw new ProblemException(part, "has one value an employee; reduce it, as in mean(x over team) or mean(x)");
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
                throw new ProblemException(part, "takes " + Formula.print(reduction) + ", but the team '"
                        + population.teams().get(k) + "' has no employees");
            }
        }
        if (population.rows() == 0) {
            throw new ProblemException(part, "takes " + Formula.print(reduction) + ", but there are no employees");
        }
    }

    /** Only points written as numbers can be checked here; those that are parameters are the model's to keep in order. */
    private static void checkAscending(Call call, String part) {
        for (int i = 3; call.function() == Function.PIECEWISE && i < call.arguments().size(); i += 2) {
            if (call.arguments().get(i - 2) instanceof Number(double left) && call.arguments().get(i) instanceof Number(double right)
                    && left > right) {
                throw new ProblemException(part, "has a piecewise whose points are not in ascending order: " + left + " stands before " + right);
            }
        }
    }

    private void declare(String kind, String name, Scope scope) {
        String part = kind + " '" + name + "'";
        if (!Formula.isName(name)) {
            throw new ProblemException(part, "cannot be referred to in a formula; a name starts with a letter or _, goes on with "
                    + "letters, digits, _ and dots, and is no function of the formula language");
        }
        if (scopes.put(name, scope) != null) {
            throw new ProblemException(part, "has a name that is taken; decisions, parameters, noises and definitions share one list of names");
        }
    }

    private void checkSize(String kind, String name, Scope scope, int length) {
        int size = scope.size(population);
        if (length != size) {
            throw new ProblemException(kind + " '" + name + "'", "has " + length + " values; it needs " + size + ", as it is per " + scope.name().toLowerCase(Locale.ROOT));
        }
    }
}
