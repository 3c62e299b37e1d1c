// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.analysis.CompiledModel.Lever;
import org.talentbench.analysis.CompiledModel.Measured;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Team;

/** Compiles models to problems. */
public final class ProblemBuilder {
    /** What the outputs of {@link CompiledModel#scatter} add to an output's name for its low and its high end, draw by draw. */
    static final String LOW = ".low";
    static final String HIGH = ".high";

    private final Variant variant;
    private final Organisation organisation;
    private final List<Team> teams;

    private ProblemBuilder(Variant variant) {
        this.variant = variant;
        this.organisation = variant.organisation();
        this.teams = organisation.getTeams().stream().filter(team -> team.getHeadcount() > 0).toList();
    }

    /**
     * Compiles a model. Teams without people are left out: nothing can be decided for nobody.
     *
     * @param scenario the what-if to compile, or {@code null}
     * @throws AnalysisException where the model cannot be computed
     */
    public static CompiledModel build(Organisation organisation, Scenario scenario) {
        return build(Variant.of(organisation, OptimisationSettings.DEFAULT.with(scenario)));
    }

    static CompiledModel build(Variant variant) {
        try {
            return new ProblemBuilder(variant).build();
        } catch (AnalysisException mistake) {
            throw variant.told(mistake);
        } catch (ProblemException mistake) {
            throw new AnalysisException(variant.original(variant.organisation()),
                    Messages.of("problem.wrong", Elements.path(variant.organisation()), mistake.getMessage()));
        }
    }

    private CompiledModel build() {
        if (teams.isEmpty()) {
            throw new AnalysisException(organisation, Messages.of("organisation.noPeople", Elements.path(organisation)));
        }
        Equations equations = new Equations(organisation, teams, variant.workforce(), Purpose.PLAN);
        Constraints constraints = new Constraints(equations, organisation);
        List<Output> outputs = new ArrayList<>();
        List<Measured> measured = new ArrayList<>();
        for (Outcome outcome : organisation.getOutcomes()) {
            Expression expected = equations.outcomes().expected(outcome, Moment.PLANNED);
            Expression perTeam = equations.outcomes().perTeam(expected);
            Measured entry = new Measured(variant.original(outcome), equations.names().of(outcome), perTeam != null);
            outputs.add(new Output(entry.whole(), equations.outcomes().whole(outcome, expected)));
            if (perTeam != null) {
                outputs.add(new Output(entry.ofTeams(), perTeam));
            }
            measured.add(entry);
        }
        Problem problem = problem(equations, outputs, objectives(equations), constraints.constraints());
        Map<String, Constraint> elements = new LinkedHashMap<>();
        constraints.elements().forEach((name, constraint) -> {
            if (variant.original(constraint) != null) {
                elements.put(name, variant.original(constraint));
            }
        });
        Equations answering = new Equations(organisation, teams, variant.workforce(), Purpose.ANSWERS);
        return new CompiledModel(problem, answers(answering), scatter(), teams.stream().map(variant::original).toList(),
                organisation.getIncentives().stream()
                        .map(i -> new Lever(variant.original(i), i.getScope() == IncentiveScope.TEAM)).toList(),
                measured, answering.shifted().stream().map(variant::original).toList(), elements, organisation.getObjectives());
    }

    private List<Objective> objectives(Equations equations) {
        List<Objective> objectives = new ArrayList<>();
        for (var objective : organisation.getObjectives()) {
            if (objective.getOutcome() == null) {
                throw new AnalysisException(objective, Messages.of("objective.noOutcome", Elements.path(objective)));
            }
            objectives.add(new Objective(equations.names().of(objective.getOutcome()),
                    objective.getSense() == Sense.MAXIMISE ? Objective.Sense.MAXIMISE : Objective.Sense.MINIMISE, objective.getWeight()));
        }
        return objectives;
    }

    /** Outputs: every outcome for the organisation, then every factor's level. */
    private Problem answers(Equations equations) {
        List<Output> outputs = new ArrayList<>();
        for (Outcome outcome : organisation.getOutcomes()) {
            Expression expected = equations.outcomes().expected(outcome, Moment.PLANNED);
            outputs.add(new Output(equations.names().of(outcome), equations.outcomes().whole(outcome, expected)));
        }
        for (Factor factor : equations.shifted()) {
            Expression level = equations.value(factor, Moment.PLANNED);
            boolean one = equations.parts().scopeOf(level) == Scope.ORGANISATION;
            outputs.add(new Output(equations.names().of(factor), one ? level : Terms.reduce(Aggregate.MEAN, level)));
        }
        return problem(equations, outputs, List.of(), List.of());
    }

    /** Outputs: every outcome's ends, in all and per team. */
    private Problem scatter() {
        Equations equations = new Equations(organisation, teams, variant.workforce(), Purpose.SCATTER);
        List<Output> outputs = new ArrayList<>();
        for (Outcome outcome : organisation.getOutcomes()) {
            Expression[] ends = equations.outcomes().ends(outcome);
            String name = equations.names().of(outcome);
            addEnd(outputs, equations, outcome, name, LOW, ends[0]);
            addEnd(outputs, equations, outcome, name, HIGH, ends[1]);
        }
        return problem(equations, outputs, List.of(), List.of());
    }

    private static void addEnd(List<Output> outputs, Equations equations, Outcome outcome, String name, String end, Expression value) {
        outputs.add(new Output(name + end, equations.outcomes().whole(outcome, value)));
        Expression perTeam = equations.outcomes().perTeam(value);
        if (perTeam != null) {
            outputs.add(new Output(name + ".team" + end, perTeam));
        }
    }

    private Problem problem(Equations equations, List<Output> outputs, List<Objective> objectives,
            List<org.talentbench.compute.problem.Constraint> constraints) {
        Parts parts = equations.parts();
        // Without noise all draws are the same.
        int draws = parts.noises().isEmpty() ? 1 : parts.draws(Math.max(1, organisation.getDraws()));
        return new Problem(organisation.getName() == null ? "" : organisation.getName(), parts.population(), parts.decisions(),
                parts.parameters(), parts.noises(), parts.definitions(), outputs, objectives, constraints, draws, organisation.getSeed());
    }
}
