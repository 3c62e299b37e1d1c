// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.CommandActionDelegate;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.IItemColorProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.model.edit.TalentEditingDomain;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.ValueOverride;

class EditingTest {
    private static final TalentFactory MAKE = TalentFactory.eINSTANCE;

    private final AdapterFactoryEditingDomain domain = TalentEditingDomain.create();
    private final Organisation acme = MAKE.createOrganisation();
    private final Team research = MAKE.createTeam();
    private final Incentive bonus = MAKE.createIncentive();
    private final Outcome turnover = MAKE.createOutcome();
    private final Influence influence = MAKE.createInfluence();

    EditingTest() {
        acme.setName("Acme");
        research.setName("Research");
        research.setHeadcount(24);
        bonus.setName("Bonus");
        turnover.setName("Turnover");
        influence.setSource(bonus);
        influence.setTarget(turnover);
        acme.getTeams().add(research);
        acme.getIncentives().add(bonus);
        acme.getOutcomes().add(turnover);
        acme.getInfluences().add(influence);
    }

    @BeforeAll
    static void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @Test
    void aTeamIsLabelledWithItsHeadcount() {
        assertEquals("Research (24)", label(research));
    }

    @Test
    void anInfluenceIsLabelledWithItsEnds() {
        assertEquals("Bonus → Turnover", label(influence));
        influence.setTarget(null);
        assertEquals("Bonus → ?", label(influence));
        influence.setName("Money keeps people");
        assertEquals("Money keeps people", label(influence));
    }

    @Test
    void whatHasAValueIsLabelledWithIt() {
        var setting = MAKE.createSetting();
        setting.setVariable(bonus);
        setting.setValue(20);
        assertEquals("Bonus = 20", label(setting));
        Driver driver = MAKE.createDriver();
        driver.setName("Salary");
        driver.setLevel(62.5);
        assertEquals("Salary (62.5)", label(driver));
        var decision = MAKE.createPlannedDecision();
        decision.setIncentive(bonus);
        decision.setTeam(research);
        decision.setToday(10);
        decision.setValue(12.34567);
        assertEquals("Bonus, Research: 10 → 12.35", label(decision));
        var flow = MAKE.createFlow();
        flow.setName("hired");
        flow.setProbability(0.3);
        assertEquals("hired (30 %)", label(flow));
    }

    @Test
    void whatAScenarioReplacesIsSaidInWordsWithItsUnit() {
        bonus.setUnit("days a year");
        var budget = MAKE.createBudget();
        budget.setName("Budget");
        acme.getConstraints().add(budget);
        acme.setCurrency("EUR");
        assertEquals("Research · Turnover today = 30 %", label(override(research, "turnover", "0.30")));
        assertEquals("Research · Headcount = 30", label(override(research, "headcount", "30")));
        assertEquals("Budget · Amount = 547,500 EUR", label(override(budget, "amount", "547500")));
        assertEquals("Bonus · Upper bound = 1 day a year", label(override(bonus, "upper", "1.0")));
        assertEquals("Bonus · Scope = Each team", label(override(bonus, "scope", "team")));
    }

    @Test
    void whatCannotBeReplacedIsLabelledAsItIsWritten() {
        assertEquals("Research.heads = 30", label(override(research, "heads", "30")));
        assertEquals("Research · Headcount = many", label(override(research, "headcount", "many")));
    }

    @Test
    void whatHasNoNameIsLabelledWithItsType() {
        assertEquals("Linear response", label(MAKE.createLinearResponse()));
        assertEquals("Team (0)", label(MAKE.createTeam()));
    }

    @Test
    void aFactorOfAnAbsentKindIsGreyAndNamesTheKind() {
        Factor factor = MAKE.createFactor();
        factor.setName("Aura");
        factor.setKind("com.example.absent");
        assertEquals("Aura [com.example.absent]", label(factor));
        var colors = (IItemColorProvider) domain.getAdapterFactory().adapt(factor, IItemColorProvider.class);
        assertNotNull(colors.getForeground(factor));
        assertNull(colors.getForeground(research));
    }

    static List<EClass> types() {
        return IconsTest.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasALabelAPictureAndPropertiesWithTexts(EClass type) {
        EObject element = MAKE.create(type);
        assertFalse(label(element).isBlank());
        assertNotNull(labels(element).getImage(element));
        for (IItemPropertyDescriptor property : properties(element)) {
            assertFalse(property.getDisplayName(element).isBlank() || property.getDisplayName(element).startsWith("_UI_"));
            assertFalse(property.getDescription(element).isBlank() || property.getDescription(element).startsWith("_UI_"));
            assertFalse(property.getCategory(element).isBlank() || property.getCategory(element).startsWith("_UI_"));
        }
    }

    @Test
    void propertiesStandInCategories() {
        assertEquals("General", property(research, TalentPackage.Literals.NAMED__NAME).getCategory(research));
        assertEquals("Numbers", property(research, TalentPackage.Literals.TEAM__TURNOVER).getCategory(research));
        assertEquals("Links", property(influence, TalentPackage.Literals.INFLUENCE__SOURCE).getCategory(influence));
        assertEquals("Appearance", property(influence, TalentPackage.Literals.INFLUENCE__LINE).getCategory(influence));
    }

    @Test
    void whatIsComputedCannotBeSet() {
        Factor factor = MAKE.createFactor();
        acme.getFactors().add(factor);
        var plan = MAKE.createPlan();
        acme.getPlans().add(plan);
        assertFalse(property(factor, TalentPackage.Literals.FACTOR__LEVEL).canSetProperty(factor));
        assertFalse(property(influence, TalentPackage.Literals.INFLUENCE__POLARITY).canSetProperty(influence));
        assertFalse(property(plan, TalentPackage.Literals.PLAN__OBJECTIVE).canSetProperty(plan));
        assertTrue(property(plan, TalentPackage.Literals.NAMED__NAME).canSetProperty(plan));
        assertTrue(property(research, TalentPackage.Literals.TEAM__HEADCOUNT).canSetProperty(research));
    }

    @Test
    void newChildrenAreOfferedByTypeAndPlansAreNot() {
        List<String> offered = offered(acme);
        assertTrue(offered.containsAll(List.of("Team", "Factor", "Incentive", "Outcome", "Influence", "Process", "Budget")), offered.toString());
        assertFalse(offered.contains("Plan") || offered.contains("Diagram"), offered.toString());
        assertTrue(offered(influence).contains("Piecewise linear response"));
    }

    @Test
    void aChangeCanBeUndone() {
        domain.getCommandStack().execute(SetCommand.create(domain, research, TalentPackage.Literals.TEAM__HEADCOUNT, 30));
        assertEquals("Research (30)", label(research));
        domain.getCommandStack().undo();
        assertEquals("Research (24)", label(research));
    }

    @Test
    void aNewNameOfAnEndIsANewLabelOfTheInfluence() {
        label(influence);
        label(bonus);
        var refreshed = new ArrayList<Object>();
        ((IChangeNotifier) domain.getAdapterFactory()).addListener(change -> {
            if (change instanceof IViewerNotification viewer && viewer.isLabelUpdate()) {
                refreshed.add(viewer.getElement());
            }
        });
        bonus.setName("Premium");
        assertTrue(refreshed.contains(influence), refreshed.toString());
        refreshed.clear();
        influence.setSource(null);
        assertTrue(refreshed.contains(influence), refreshed.toString());
    }

    private static ValueOverride override(EObject element, String feature, String value) {
        ValueOverride override = MAKE.createValueOverride();
        override.setElement(element);
        override.setFeature(feature);
        override.setValue(value);
        return override;
    }

    private List<String> offered(EObject parent) {
        Collection<?> descriptors = domain.getNewChildDescriptors(parent, null);
        var texts = new ArrayList<String>();
        for (Object descriptor : descriptors) {
            Command command = CreateChildCommand.create(domain, parent, (CommandParameter) descriptor, List.of(parent));
            texts.add(((CommandActionDelegate) command).getText());
        }
        return texts;
    }

    private String label(EObject element) {
        return labels(element).getText(element);
    }

    private IItemLabelProvider labels(EObject element) {
        return (IItemLabelProvider) domain.getAdapterFactory().adapt(element, IItemLabelProvider.class);
    }

    private List<IItemPropertyDescriptor> properties(EObject element) {
        return ((IItemPropertySource) domain.getAdapterFactory().adapt(element, IItemPropertySource.class)).getPropertyDescriptors(element);
    }

    private IItemPropertyDescriptor property(EObject element, EStructuralFeature feature) {
        return properties(element).stream().filter(property -> property.getFeature(element) == feature).findFirst().orElseThrow();
    }
}
