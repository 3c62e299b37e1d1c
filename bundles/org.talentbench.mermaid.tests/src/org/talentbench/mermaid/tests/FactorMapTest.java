// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidImport.Imported;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Variable;

class FactorMapTest {

    private static final List<KnownFactor> KNOWN = List.of(
            known("compensation", "Compensation and benefits", "薪酬福利", "pay"),
            known("career", "Career development", "职业发展"),
            known("environment", "Work environment", "工作环境"),
            known("challenge", "Technical challenge", "技术挑战"),
            known("balance", "Work-life balance", "工作与生活平衡"),
            known("leadership", "Leadership", "领导管理"));

    private final Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();

    private static KnownFactor known(String kind, String... names) {
        return new KnownFactor(kind, List.of(names), () -> {
            Factor factor = TalentFactory.eINSTANCE.createFactor();
            factor.setKind(kind);
            Driver driver = TalentFactory.eINSTANCE.createDriver();
            driver.setKey("level");
            factor.getDrivers().add(driver);
            return factor;
        });
    }

    private Imported read(String... lines) {
        return new MermaidImport(KNOWN).into(organisation, Charts.chart(lines), ChartKind.FACTOR_MAP);
    }

    private static String influences(Organisation organisation) {
        return organisation.getInfluences().stream()
                .map(influence -> influence.getSource().getName() + ">" + influence.getTarget().getName())
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(List<? extends Named> elements) {
        return elements.stream().map(Named::getName).toList();
    }

    private Organisation thereAndBack() {
        String written = MermaidWriter.write(new MermaidExport(KNOWN).ofFactorMap(organisation));
        Organisation back = TalentFactory.eINSTANCE.createOrganisation();
        new MermaidImport(KNOWN).into(back, Charts.reading(written).flowchart(), ChartKind.FACTOR_MAP);
        return back;
    }

    @Test
    void theStarOfAttritionFactorsIsUnderstood() {
        Imported imported = new MermaidImport(KNOWN).into(organisation,
                Charts.reading(Charts.reference("attrition-factors")).flowchart(), ChartKind.FACTOR_MAP);
        assertEquals(List.of("compensation", "career", "environment", "challenge", "balance", "leadership"),
                organisation.getFactors().stream().map(Factor::getKind).toList());
        assertEquals(List.of("薪酬福利", "职业发展", "工作环境", "技术挑战", "工作与生活平衡", "领导管理"), names(organisation.getFactors()));
        assertEquals(OutcomeKind.TURNOVER, organisation.getOutcomes().getFirst().getKind());
        assertEquals("薪酬福利>人才流失 职业发展>人才流失 工作环境>人才流失 技术挑战>人才流失 工作与生活平衡>人才流失 领导管理>人才流失",
                influences(organisation));
        assertEquals(List.of(), organisation.getConcepts());
        assertEquals("«人才流失» is the outcome turnover", imported.notes().getFirst());
        assertEquals("The arrows from «人才流失» to its factors are turned round: factors act on it", imported.notes().getLast());
        assertTrue(EcoreUtil.equals(organisation, thereAndBack()));
    }

    @Test
    void factorsComeWithTheirDrivers() {
        read("A[Pay]");
        assertEquals("level", organisation.getFactors().getFirst().getDrivers().getFirst().getKey());
    }

    @Test
    void caseSpacesPunctuationAndASecondNameDoNotCount() {
        read("A[Compensation & Benefits]", "B[WORK LIFE BALANCE]", "C[职业发展（Career）]", "D[Growth / Leadership]", "E[Employee turnover]");
        assertEquals(List.of("compensation", "balance", "career", "leadership"),
                organisation.getFactors().stream().map(Factor::getKind).toList());
        assertEquals(List.of("Employee turnover"), names(organisation.getOutcomes()));
    }

    @Test
    void theRestAreConceptsAndANoteSaysSo() {
        Imported imported = read("A[Pay] --> B[Mood]", "C((Weather)) -.->|spoils| B");
        assertEquals(List.of("Mood", "Weather"), names(organisation.getConcepts()));
        assertEquals("circle", organisation.getConcepts().getLast().getShape());
        assertEquals(List.of("«Pay» is the factor Compensation and benefits", "No factor has the name «Mood», «Weather»: concepts, without numbers"),
                imported.notes());
        Influence spoils = organisation.getInfluences().getLast();
        assertEquals("spoils", spoils.getName());
        assertEquals(LineKind.DOTTED, spoils.getLine());
    }

    @Test
    void aNumberOnAnEdgeIsItsWeight() {
        read("A[Pay] -->|-0.5| B[Attrition]");
        assertEquals(-0.5, organisation.getInfluences().getFirst().getWeight());
        assertTrue(EcoreUtil.equals(organisation, thereAndBack()));
    }

    @Test
    void framesAndInvisibleEdgesAreLeftOut() {
        Imported imported = read("subgraph one", "A ~~~ B", "end", "one --> A");
        assertEquals(List.of(), organisation.getInfluences());
        assertEquals("A factor map has no frames: those of the chart are left out", imported.notes().getLast());
    }

    @Test
    void whatIsInTheModelAlreadyIsUsed() {
        read("A[Pay] --> B[Attrition]");
        Imported imported = read("X[Mood] --> Y[Pay]", "Y --> Z[Attrition]");
        assertEquals(1, organisation.getFactors().size());
        assertEquals("Pay>Attrition Mood>Pay", influences(organisation));
        assertTrue(imported.notes().contains("«Pay» is in the model already"));
    }

    @Test
    void oneDiagramShowsTheMapHoweverOftenItIsAddedTo() {
        Imported first = read("A[Pay] --> B[Attrition]");
        assertEquals("FactorMap", first.diagram().getDescription());
        assertSame(organisation, first.diagram().getTarget());
        assertSame(first.diagram(), read("X[Mood] --> Y[Pay]").diagram());
        assertEquals(List.of(first.diagram()), organisation.getDiagrams());
    }

    @Test
    void kindsThatNamesDoNotShowTravelToo() {
        TalentFactory create = TalentFactory.eINSTANCE;
        Factor factor = create.createFactor();
        factor.setKind("plugin.commute");
        Incentive incentive = create.createIncentive();
        incentive.setUnit("% of salary");
        var outcome = create.createOutcome();
        outcome.setKind(OutcomeKind.NET_BENEFIT);
        organisation.getFactors().add(factor);
        organisation.getIncentives().add(incentive);
        organisation.getOutcomes().add(outcome);
        var concept = create.createConcept();
        organisation.getConcepts().add(concept);
        int i = 0;
        for (Variable variable : List.of(factor, incentive, outcome)) {
            variable.setName("Thing " + i++);
        }
        concept.setName("pay");

        Organisation back = thereAndBack();

        assertEquals("plugin.commute", back.getFactors().getFirst().getKind());
        assertEquals("% of salary", back.getIncentives().getFirst().getUnit());
        assertEquals(OutcomeKind.NET_BENEFIT, back.getOutcomes().getFirst().getKind());
        assertEquals("pay", back.getConcepts().getFirst().getName());
    }

    @Test
    void anInfluenceOnADriverIsDrawnToItsFactor() {
        read("A[Pay]");
        Incentive bonus = TalentFactory.eINSTANCE.createIncentive();
        bonus.setName("Bonus");
        organisation.getIncentives().add(bonus);
        Influence influence = TalentFactory.eINSTANCE.createInfluence();
        influence.setSource(bonus);
        influence.setTarget(organisation.getFactors().getFirst().getDrivers().getFirst());
        organisation.getInfluences().add(influence);
        assertEquals("Bonus>Pay", influences(thereAndBack()));
    }
}
