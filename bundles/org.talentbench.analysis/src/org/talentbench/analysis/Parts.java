// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.talentbench.analysis.calibrate.Workforce;
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
    private final Workforce workforce;
    private final Scopes scopes = new Scopes();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Noise> noises = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** @param teams those with people, one or more */
    Parts(List<Team> teams, Workforce workforce) {
        this.teams = List.copyOf(teams);
        this.workforce = workforce;
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

    /** One value for every person, where the workforce knows them one by one. @param values of a team's people */
    Expression perPerson(String name, Function<Team, double[]> values) {
        parameters.add(new Parameter(name, Scope.EMPLOYEE, teams.stream().flatMapToDouble(team -> Arrays.stream(values.apply(team))).toArray()));
        return declare(name, Scope.EMPLOYEE);
    }

    /** Standard normal. */
    Expression noise(String name, Scope scope, int stream) {
        noises.add(new Noise(name, scope, stream));
        return declare(name, scope);
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

    /** The people, where they are known. */
    Workforce workforce() {
        return workforce;
    }

    /** How many rows a team has where people are known one by one: those of the table, or where it has none all the team's. */
    int rows(Team team) {
        return workforce.people(team) > 0 ? workforce.people(team) : team.getHeadcount();
    }

    /** How many draws outcomes need that are drawn at all. */
    int draws(int asked) {
        boolean uncertain = noises.stream().anyMatch(noise -> noise.scope() == Scope.ORGANISATION);
        return uncertain ? workforce.draws(asked) : asked;
    }

    double[] values(ToDoubleFunction<Team> value) {
        return teams.stream().mapToDouble(value).toArray();
    }

    Population population() {
        int[] headcounts = teams.stream().mapToInt(Team::getHeadcount).toArray();
        if (workforce.hasPeople()) {
            int[] teamOf = IntStream.range(0, headcounts.length).flatMap(k -> IntStream.generate(() -> k).limit(rows(teams.get(k)))).toArray();
            // A table may hold more or fewer people than the team has today; they stand for it all the same.
            return new Population(teamNames(), teamOf,
                    Arrays.stream(teamOf).mapToDouble(k -> (double) headcounts[k] / rows(teams.get(k))).toArray());
        }
        if (noises.stream().anyMatch(noise -> noise.scope() == Scope.EMPLOYEE)) {
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
