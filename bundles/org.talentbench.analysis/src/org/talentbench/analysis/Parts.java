// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Noise;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.talent.Team;

/** The parts of a problem, collected while a model is compiled. Every method returns how formulas refer to what it added. */
final class Parts {
    private final List<Team> teams;
    private final Scopes scopes = new Scopes();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Noise> noises = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** @param teams those with people, one or more */
    Parts(List<Team> teams) {
        this.teams = List.copyOf(teams);
    }

    Expression decision(Decision decision) {
        decisions.add(decision);
        return declare(decision.name(), decision.scope());
    }

    Expression parameter(String name, double value) {
        parameters.add(Parameter.of(name, value));
        return declare(name, Scope.ORGANISATION);
    }

    Expression perTeam(String name, ToDoubleFunction<Team> value) {
        parameters.add(new Parameter(name, Scope.TEAM, values(value)));
        return declare(name, Scope.TEAM);
    }

    /** 1 in the teams that are chosen, 0 in the others. */
    Expression mask(String name, Predicate<Team> chosen) {
        return perTeam(name, team -> chosen.test(team) ? 1 : 0);
    }

    /** Standard normal, for every person. */
    Expression noise(String name, int stream) {
        noises.add(new Noise(name, Scope.EMPLOYEE, stream));
        return declare(name, Scope.EMPLOYEE);
    }

    Expression define(String name, Expression formula) {
        definitions.add(new Definition(name, formula));
        return declare(name, scopes.of(formula));
    }

    /** What has that name already, or what {@code first} adds under it. */
    Expression once(String name, Function<String, Expression> first) {
        return scopes.has(name) ? Terms.name(name) : first.apply(name);
    }

    private Expression declare(String name, Scope scope) {
        scopes.declare(name, scope);
        return Terms.name(name);
    }

    Scope scopeOf(Expression expression) {
        return scopes.of(expression);
    }

    List<Team> teams() {
        return teams;
    }

    double[] values(ToDoubleFunction<Team> value) {
        return teams.stream().mapToDouble(value).toArray();
    }

    Population population() {
        int[] headcounts = teams.stream().mapToInt(Team::getHeadcount).toArray();
        if (!noises.isEmpty()) {
            return Population.of(teamNames(), headcounts);
        }
        // Without noise everybody in a team is alike, so one row that stands for them all gives the same means and sums.
        int[] rows = new int[headcounts.length];
        Arrays.setAll(rows, k -> k);
        return new Population(teamNames(), rows, Arrays.stream(headcounts).asDoubleStream().toArray());
    }

    private List<String> teamNames() {
        return teams.stream().map(team -> team.getName() == null ? "" : team.getName()).toList();
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Noise> noises() {
        return noises;
    }

    List<Definition> definitions() {
        return definitions;
    }
}
