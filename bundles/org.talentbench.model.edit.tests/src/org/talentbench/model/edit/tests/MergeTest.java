// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

class MergeTest {
    private static final TalentFactory MAKE = TalentFactory.eINSTANCE;
    private static final String KIND = "com.example.pay";

    private final ResourceSet resources = new ResourceSetImpl();
    private final BasicCommandStack commands = new BasicCommandStack();
    private final Organisation library = organisation("library");
    private final Organisation acme = organisation("acme");
    private final Incentive bonus = lever(library, "Bonus", "points");
    private final Factor pay = factor(library, "Pay");
    private final Driver salary = driver(pay, "Salary", "salary");
    private final Driver benefits = driver(pay, "Benefits", "benefits");
    private final Outcome turnover = outcome(library, "Turnover", OutcomeKind.TURNOVER, null);
    private final Outcome index = outcome(library, "Index", OutcomeKind.FORMULA, "1e2 - 100 * Turnover");

    @BeforeEach
    void join() {
        influence(library, bonus, salary);
        influence(library, pay, turnover);
        var objective = MAKE.createObjective();
        objective.setName("Keep people");
        objective.setOutcome(turnover);
        objective.setSense(Sense.MINIMISE);
        library.getObjectives().add(objective);
    }

    @Test
    void anEmptyModelGetsEverythingWithIdsOfItsOwn() {
        execute(Merge.of(library, acme));
        assertEquals(List.of("Bonus"), names(acme.getIncentives()));
        assertEquals(List.of("Salary", "Benefits"), names(acme.getFactors().getFirst().getDrivers()));
        assertEquals(List.of("Turnover", "Index"), names(acme.getOutcomes()));
        assertEquals(2, acme.getInfluences().size());
        assertSame(acme.getIncentives().getFirst(), acme.getInfluences().getFirst().getSource());
        assertSame(acme.getFactors().getFirst().getDrivers().getFirst(), acme.getInfluences().getFirst().getTarget());
        assertSame(acme.getOutcomes().getFirst(), acme.getObjectives().getFirst().getOutcome());
        assertNotEquals(bonus.eResource().getURIFragment(bonus), acme.eResource().getURIFragment(acme.getIncentives().getFirst()));
        assertEquals(1, library.getIncentives().size(), "the library keeps its own");
    }

    @Test
    void aFactorOfTheSameKindAndAnOutcomeOfTheSameKindAreMatched() {
        Factor theirs = factor(acme, "Money");
        Driver wage = driver(theirs, "Wage", "salary");
        wage.setLevel(71);
        Outcome attrition = outcome(acme, "Attrition", OutcomeKind.TURNOVER, null);
        Merge merge = Merge.of(library, acme);
        assertSame(theirs, merge.matched().get(pay));
        assertSame(wage, merge.matched().get(salary));
        assertSame(attrition, merge.matched().get(turnover));
        assertTrue(merge.added().contains(benefits), "the model's factor lacks that driver");
        execute(merge);
        assertEquals(List.of("Money"), names(acme.getFactors()));
        assertEquals(List.of("Wage", "Benefits"), names(theirs.getDrivers()));
        assertEquals(71, wage.getLevel());
        assertSame(wage, acme.getInfluences().getFirst().getTarget());
        assertSame(attrition, acme.getInfluences().get(1).getTarget());
        assertEquals("1e2 - 100 * Attrition", acme.getOutcomes().getLast().getFormula(), "formulas follow the names of the model");
    }

    @Test
    void aFactorEntersTheHazardOnceWhetherAsTurnoverOrAsRetention() {
        Factor theirs = factor(acme, "Pay");
        driver(theirs, "Salary", "salary");
        driver(theirs, "Benefits", "benefits");
        influence(acme, theirs, outcome(acme, "Retention", OutcomeKind.RETENTION, null));
        execute(Merge.of(library, acme));
        assertEquals(1, theirs.getOutgoing().size());
    }

    @Test
    void theSameLeverIsMatchedAndOneThatOnlySharesItsNameIsNot() {
        Incentive theirs = lever(acme, "bonus", "points");
        theirs.setCostPerUnit(17);
        assertSame(theirs, Merge.of(library, acme).matched().get(bonus));
        theirs.setUnit("EUR");
        execute(Merge.of(library, acme));
        assertEquals(List.of("bonus", "Bonus 2"), names(acme.getIncentives()));
        assertEquals(17, theirs.getCostPerUnit());
    }

    @Test
    void aNewcomerNeverTakesTheMeaningOfAFormulaOfTheModel() {
        Incentive theirs = lever(acme, "Index", "points");
        Outcome formula = outcome(acme, "Score", OutcomeKind.FORMULA, "2 * Index");
        execute(Merge.of(library, acme));
        assertEquals("2 * Index", formula.getFormula());
        assertEquals(List.of("Score", "Turnover", "Index 2"), names(acme.getOutcomes()));
        assertEquals("Index", theirs.getName());
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() {
        execute(Merge.of(library, acme));
        Merge again = Merge.of(library, acme);
        assertTrue(again.isEmpty(), again.added().toString());
        assertFalse(again.command("again", List.of()).canExecute());
    }

    @Test
    void objectivesOfTheModelAreItsOwn() {
        var own = MAKE.createObjective();
        own.setName("Own");
        acme.getObjectives().add(own);
        execute(Merge.of(library, acme));
        assertEquals(List.of("Own"), names(acme.getObjectives()));
    }

    @Test
    void leversActInTheChosenTeamsOnly() {
        Team research = team("Research");
        team("Sales");
        commands.execute(Merge.of(library, acme).command("Merge", List.of(research)));
        assertEquals(List.of(research), acme.getInfluences().getFirst().getTeams());
        assertEquals(List.of(), acme.getInfluences().get(1).getTeams(), "a factor acts on an outcome everywhere");
    }

    @Test
    void allTeamsChosenMeansAlsoThoseToCome() {
        commands.execute(Merge.of(library, acme).command("Merge", List.of(team("Research"), team("Sales"))));
        assertEquals(List.of(), acme.getInfluences().getFirst().getTeams());
    }

    @Test
    void undoLeavesNothingBehindAndRedoBringsTheSameBack() throws IOException {
        Factor theirs = factor(acme, "Money");
        driver(theirs, "Wage", "salary");
        influence(acme, theirs, outcome(acme, "Attrition", OutcomeKind.TURNOVER, null));
        team("Research");
        String before = content(acme);
        List<Influence> known = List.copyOf(theirs.getOutgoing());
        execute(Merge.of(library, acme));
        String after = content(acme);
        assertNotEquals(before, after);
        commands.undo();
        assertEquals(before, content(acme));
        assertEquals(known, theirs.getOutgoing());
        assertEquals(List.of(), theirs.getDrivers().getFirst().getIncoming(), "no copy reaches into the model");
        commands.redo();
        assertEquals(after, content(acme));
    }

    @Test
    void theResultAreTheCopies() {
        Merge merge = Merge.of(library, acme);
        Command command = merge.command("Merge", List.of());
        commands.execute(command);
        assertEquals(merge.added().size(), command.getResult().size());
        assertTrue(command.getResult().contains(acme.getIncentives().getFirst()));
        assertEquals("Merge", command.getLabel());
    }

    @Test
    void anotherCurrencyIsSaid() {
        assertFalse(Merge.of(library, acme).differsInCurrency());
        acme.setCurrency("CNY");
        assertTrue(Merge.of(library, acme).differsInCurrency());
    }

    private void execute(Merge merge) {
        commands.execute(merge.command("Merge", List.of()));
    }

    private Organisation organisation(String name) {
        Organisation organisation = MAKE.createOrganisation();
        organisation.setName(name);
        Resource resource = resources.createResource(URI.createURI(name + ".talent"));
        resource.getContents().add(organisation);
        return organisation;
    }

    private static String content(Organisation organisation) throws IOException {
        var bytes = new ByteArrayOutputStream();
        organisation.eResource().save(bytes, Map.of());
        return bytes.toString();
    }

    private Team team(String name) {
        Team team = MAKE.createTeam();
        team.setName(name);
        acme.getTeams().add(team);
        return team;
    }

    private static Incentive lever(Organisation organisation, String name, String unit) {
        Incentive lever = MAKE.createIncentive();
        lever.setName(name);
        lever.setUnit(unit);
        organisation.getIncentives().add(lever);
        return lever;
    }

    private static Factor factor(Organisation organisation, String name) {
        Factor factor = MAKE.createFactor();
        factor.setName(name);
        factor.setKind(KIND);
        organisation.getFactors().add(factor);
        return factor;
    }

    private static Driver driver(Factor factor, String name, String key) {
        Driver driver = MAKE.createDriver();
        driver.setName(name);
        driver.setKey(key);
        factor.getDrivers().add(driver);
        return driver;
    }

    private static Outcome outcome(Organisation organisation, String name, OutcomeKind kind, String formula) {
        Outcome outcome = MAKE.createOutcome();
        outcome.setName(name);
        outcome.setKind(kind);
        outcome.setFormula(formula);
        organisation.getOutcomes().add(outcome);
        return outcome;
    }

    private static void influence(Organisation organisation, Variable source, Variable target) {
        Influence influence = MAKE.createInfluence();
        influence.setSource(source);
        influence.setTarget(target);
        organisation.getInfluences().add(influence);
    }

    private static List<String> names(List<? extends Named> elements) {
        return elements.stream().map(Named::getName).toList();
    }
}
