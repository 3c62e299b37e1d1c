// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.analysis.calibrate.Workforce;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.Elements;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/**
 * What every variable of a model is, as definitions of a problem; each is added when first asked for. Numbers typed in are today's, and
 * an influence acts on the change of its source.
 */
final class Equations {
    /** A variable under a policy. */
    private record Term(Variable variable, Moment moment) {
    }

    private final Organisation organisation;
    private final Purpose purpose;
    private final Names names;
    private final Parts parts;
    private final Influences influences;
    private final OutcomeEquations outcomes;
    private final Map<Term, Expression> known = new HashMap<>();
    private final Deque<Term> open = new ArrayDeque<>();
    private final List<Factor> shifted = new ArrayList<>();

    Equations(Organisation organisation, List<Team> teams, Workforce workforce, Purpose purpose) {
        this.organisation = organisation;
        this.purpose = purpose;
        names = new Names(organisation);
        parts = new Parts(teams, workforce);
        parts.perTeam(Names.HEADCOUNT, Team::getHeadcount);
        parts.perTeam(Names.SALARY, Team::getMeanSalary);
        influences = new Influences(this, organisation);
        outcomes = new OutcomeEquations(this, organisation);
        // Decisions first and in the model's order: plans rely on it.
        organisation.getIncentives().forEach(incentive -> value(incentive, Moment.PLANNED));
        if (purpose == Purpose.ANSWERS) {
            organisation.getFactors().forEach(factor -> value(factor, Moment.PLANNED));
        }
    }

    Organisation organisation() {
        return organisation;
    }

    Names names() {
        return names;
    }

    Parts parts() {
        return parts;
    }

    Influences influences() {
        return influences;
    }

    OutcomeEquations outcomes() {
        return outcomes;
    }

    /** Whether what a fit leaves uncertain is drawn. */
    boolean isUncertain() {
        return purpose == Purpose.SCATTER;
    }

    /** The factors that have a shift, in the order of their decisions. */
    List<Factor> shifted() {
        return shifted;
    }

    /** The variable's value under a policy: one a person, one a team or one in all. */
    Expression value(Variable variable, Moment moment) {
        Term term = new Term(variable, moment);
        Expression value = known.get(term);
        if (value == null) {
            if (open.contains(term)) {
                throw cycle(term);
            }
            open.addLast(term);
            value = define(variable, moment);
            open.removeLast();
            known.put(term, value);
        }
        return value;
    }

    private Expression define(Variable variable, Moment moment) {
        String name = names.of(variable) + moment.suffix();
        return switch (variable) {
            case Incentive incentive -> lever(incentive, moment);
            case Driver driver -> parts.define(name, Terms.plus(level(driver), influences.changeOf(driver, moment)));
            case Factor factor -> parts.define(name, level(factor, moment));
            case Outcome outcome -> outcomes.define(outcome, moment);
            default -> throw new AnalysisException(variable, Messages.of("variable.noNumber", Elements.path(variable)));
        };
    }

    private Expression lever(Incentive incentive, Moment moment) {
        String name = names.of(incentive);
        boolean ofTeams = incentive.getScope() == IncentiveScope.TEAM;
        if (moment == Moment.TODAY) {
            return ofTeams ? parts.perTeam(name + moment.suffix(), team -> own(team, incentive, incentive.getToday()))
                    : parts.parameter(name + moment.suffix(), incentive.getToday());
        }
        if (!(incentive.getLower() <= incentive.getUpper())) {
            throw new AnalysisException(incentive, Messages.of("incentive.bounds", Elements.path(incentive)));
        }
        if (!incentive.getIncoming().isEmpty()) {
            throw new AnalysisException(incentive.getIncoming().getFirst(),
                    Messages.of("incentive.influenced", Elements.path(incentive)));
        }
        return parts.decision(ofTeams
                ? new Decision(name, Scope.TEAM, parts.values(_ -> incentive.getLower()), parts.values(_ -> incentive.getUpper()),
                        parts.values(team -> own(team, incentive, incentive.getToday())), incentive.isInteger())
                : new Decision(name, Scope.ORGANISATION, new double[] {incentive.getLower()}, new double[] {incentive.getUpper()},
                        new double[] {incentive.getToday()}, incentive.isInteger()));
    }

    private static double own(Team team, Variable variable, double otherwise) {
        Setting setting = setting(team, variable);
        return setting == null ? otherwise : setting.getValue();
    }

    private static Setting setting(Team team, Variable variable) {
        return team.getSettings().stream().filter(setting -> setting.getVariable() == variable).findFirst().orElse(null);
    }

    /** The driver without its influences: under every policy the same, noise included, so that today's policy changes nothing. */
    private Expression level(Driver driver) {
        String mean = names.of(driver) + ".mean";
        return parts.once(names.of(driver) + ".level", name -> parts.define(name, Terms.plus(
                parts.teams().stream().anyMatch(team -> setting(team, driver) != null)
                        ? parts.perTeam(mean, team -> own(team, driver, driver.getLevel()))
                        : parts.parameter(mean, driver.getLevel()),
                noise(driver, driver.getDeviation()))));
    }

    /** deviation · ε with an ε for every person; 0 where people do not differ. */
    Expression noise(Variable variable, double deviation) {
        // The stream is the variable's own, so the same people are drawn whatever else is compiled.
        return deviation == 0 ? Terms.ZERO : Terms.times(deviation,
                parts.once(names.of(variable) + ".noise", name -> parts.noise(name, Scope.EMPLOYEE, names.position(variable))));
    }

    private Expression level(Factor factor, Moment moment) {
        FactorKind kind = FactorKinds.find(factor.getKind()).orElseThrow(() -> new AnalysisException(factor,
                Messages.of("factor.unknownKind", Elements.path(factor), factor.getKind() == null ? "" : factor.getKind(),
                        FactorKind.pluginOf(factor.getKind()))));
        Map<String, Expression> meaning = new HashMap<>();
        kind.names(factor).forEach((name, value) -> meaning.put(name, Terms.number(value)));
        for (Driver driver : factor.getDrivers()) {
            if (meaning.containsKey(driver.getKey())) {
                meaning.put(driver.getKey(), value(driver, moment));
            }
        }
        Expression level = Terms.plus(Terms.substitute(kind.formula(), meaning::get), influences.changeOf(factor, moment));
        return purpose == Purpose.ANSWERS && moment == Moment.PLANNED ? Terms.plus(level, shift(factor)) : level;
    }

    private Expression shift(Factor factor) {
        shifted.add(factor);
        double[] none = {0};
        return parts.decision(new Decision(names.of(factor) + ".shift", Scope.ORGANISATION, none, none, none, false));
    }

    /** Reads a formula over the names of variables, whose values are those under a policy. */
    Expression formula(String text, EObject owner, Moment moment) {
        try {
            return Terms.substitute(Formula.parse(text), name -> {
                Variable variable = names.meant(name, owner);
                return variable == null ? Terms.name(name) : value(variable, moment);
            });
        } catch (FormulaException mistake) {
            throw new AnalysisException(owner, Messages.of("formula.wrong", Elements.path(owner), mistake.line(), mistake.column(),
                    mistake.found(), mistake.expected()));
        }
    }

    private AnalysisException cycle(Term term) {
        String circle = open.stream().dropWhile(step -> !step.equals(term)).map(step -> Elements.name(step.variable()))
                .collect(Collectors.joining(" → "));
        return new AnalysisException(term.variable(),
                Messages.of("variable.cycle", Elements.path(term.variable()), circle + " → " + Elements.name(term.variable())));
    }
}
