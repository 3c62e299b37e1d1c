// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

class ConceptMapTest {

    private static ConceptMap map(Flowchart chart) {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        new MermaidImport(List.of()).into(organisation, chart, ChartKind.CONCEPT_MAP);
        return organisation.getConceptMaps().getFirst();
    }

    @Test
    void theStrategyPicturesComeInAndGoOut() {
        for (String name : List.of("talent-strategy", "talent-advantage")) {
            Flowchart chart = Charts.reading(Charts.reference(name)).flowchart();
            ConceptMap map = map(chart);
            assertEquals(chart.nodes().stream().map(node -> node.label().text()).toList(),
                    map.getNodes().stream().map(Concept::getName).toList());
            assertEquals(chart.edges().size(), map.getFlows().size());
            Flowchart exported = new MermaidExport(List.of()).of(map);
            assertEquals(chart.withoutPositions(), exported);
            assertTrue(EcoreUtil.equals(map, map(Charts.reading(MermaidWriter.write(exported)).flowchart())));
        }
    }

    @Test
    void markdownStaysMarkdown() {
        ConceptMap map = map(Charts.chart("A[\"`**bold**`\"] -->|\"`*so*`\"| B"));
        assertTrue(map.getNodes().getFirst().isMarkdown());
        assertEquals("**bold**", map.getNodes().getFirst().getName());
        assertTrue(map.getFlows().getFirst().isMarkdown());
    }
}
