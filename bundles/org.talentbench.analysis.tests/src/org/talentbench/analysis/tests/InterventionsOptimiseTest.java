// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.model.ModelException;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;

/** What the intervention library adds to a model can be validated and optimised, whatever was there before. */
class InterventionsOptimiseTest {

    private static final OptimisationSettings WITHOUT_FRONT =
            new OptimisationSettings(OptimisationSettings.AUTO, OptimisationSettings.AUTO, null, null, null, null, null, 0, null);

    private final BasicCommandStack commands = new BasicCommandStack();

    static List<String> names() {
        return Interventions.all().stream().map(Intervention::name).toList();
    }

    static List<String> programmes() {
        return Interventions.all().stream().filter(each -> each.group() != Intervention.Group.MEASURES).map(Intervention::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void onAnEmptyModelNothingButPeopleIsMissing(String name) throws ModelException {
        Organisation model = emptyModel();
        drop(name, model);
        assertEquals(List.of(), errors(model));
        assertFalse(model.getProcesses().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void withATeamTheEmptyModelFindsAPlanThatPays(String name) throws ModelException {
        Organisation model = emptyModel();
        drop(name, model);
        model.getTeams().add(team());
        assertEquals(List.of(), errors(model));
        Plan plan = optimise(model);
        assertTrue(plan.getObjective() >= 0, "doing nothing costs nothing, so no plan need lose money");
    }

    @Test
    void theMeasuresAreComputedForAModelWithATeamAndALever() throws ModelException {
        Organisation model = emptyModel();
        drop("measures", model);
        drop("leadership-and-incentives", model);
        model.getTeams().add(team());
        Plan plan = optimise(model);
        Set<String> measured = new HashSet<>();
        plan.getOutcomes().forEach(outcome -> {
            measured.add(outcome.getOutcome().getName());
            assertTrue(Double.isFinite(outcome.getValue()) && Double.isFinite(outcome.getToday()), outcome.getOutcome().getName());
        });
        assertTrue(measured.containsAll(Set.of("Satisfaction", "Turnover", "Output", "Knowledge base use", "Effect of incentives")), measured.toString());
    }

    /** Full output less a quarter of a year for everybody who leaves: with 20 % leaving, 95 %. */
    @Test
    void outputIsWhatTheLeaversLeave() throws ModelException {
        Organisation model = emptyModel();
        drop("measures", model);
        drop("compensation-review", model);
        model.getTeams().add(team());
        Plan plan = optimise(model);
        double today = plan.getOutcomes().stream().filter(outcome -> outcome.getOutcome().getName().equals("Output")).findFirst().orElseThrow().getToday();
        assertEquals(95, today, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theAiCompanyTakesEveryInterventionAndStillFindsAPlan(String name) throws ModelException {
        Organisation model = Examples.open("ai-startup");
        int factors = model.getFactors().size();
        drop(name, model);
        assertEquals(List.of(), Validation.of(model).stream().map(Finding::message).toList());
        assertEquals(factors, model.getFactors().size(), "all six kinds were there");
        Plan plan = optimise(model);
        Set<Incentive> decided = new HashSet<>();
        plan.getDecisions().stream().map(PlannedDecision::getIncentive).forEach(decided::add);
        assertEquals(Set.copyOf(model.getIncentives()), decided);
    }

    @Test
    void allInterventionsTogetherAreOneModelWithoutErrors() throws ModelException {
        Organisation model = Examples.open("ai-startup");
        for (String name : names()) {
            drop(name, model);
        }
        assertEquals(List.of(), Validation.of(model).stream().map(Finding::message).toList());
        assertEquals(names().size(), model.getProcesses().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void undoTakesBackAllOfIt(String name) throws Exception {
        Organisation model = Examples.open("ai-startup");
        String before = content(model);
        drop(name, model);
        commands.undo();
        assertEquals(before, content(model));
    }

    private void drop(String name, Organisation model) throws ModelException {
        commands.execute(Merge.of(Interventions.open(name), model).command(name, List.of()));
    }

    private static Organisation emptyModel() {
        Organisation model = TalentFactory.eINSTANCE.createOrganisation();
        model.setName("Acme");
        new ResourceSetImpl().createResource(URI.createURI("acme.talent")).getContents().add(model);
        return model;
    }

    private static Team team() {
        Team team = TalentFactory.eINSTANCE.createTeam();
        team.setName("Staff");
        team.setHeadcount(100);
        team.setMeanSalary(60_000);
        team.setTurnover(0.2);
        return team;
    }

    private static Plan optimise(Organisation model) {
        return Optimisation.run(model, WITHOUT_FRONT, Progress.NONE).plan();
    }

    private static List<String> errors(Organisation model) {
        return Validation.of(model).stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::message).toList();
    }

    private static String content(EObject model) throws Exception {
        var bytes = new ByteArrayOutputStream();
        model.eResource().save(bytes, Map.of());
        return bytes.toString();
    }
}
