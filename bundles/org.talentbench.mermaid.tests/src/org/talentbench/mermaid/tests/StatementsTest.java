// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.FrontMatter;
import org.talentbench.model.talent.Direction;

class StatementsTest {

    @TestFactory
    Stream<DynamicTest> headersSayTheDirection() {
        return Map.ofEntries(Map.entry("graph TD", Direction.TB), Map.entry("graph TB", Direction.TB), Map.entry("graph BT", Direction.BT),
                Map.entry("flowchart LR", Direction.LR), Map.entry("flowchart RL", Direction.RL), Map.entry("flowchart", Direction.TB),
                Map.entry("graph >", Direction.LR), Map.entry("graph <", Direction.RL), Map.entry("graph ^", Direction.BT),
                Map.entry("graph v", Direction.TB), Map.entry("flowchart-elk LR", Direction.LR), Map.entry("\n\n  graph\tLR;", Direction.LR),
                Map.entry("\uFEFFgraph LR\r\n", Direction.LR))
                .entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Flowchart chart = Charts.reading(entry.getKey() + "\nA-->B\r\nC").flowchart();
                    assertEquals(entry.getValue(), chart.direction());
                    assertEquals("A B C", Charts.ids(chart));
                }));
    }

    @Test
    void semicolonsEndStatementsAsLinesDo() {
        assertEquals("A B C D", Charts.ids(Charts.reading("graph TD;A-->B;C;;\n;D;").flowchart()));
    }

    @Test
    void whatHasNoMeaningHereIsKeptInItsOrder() {
        List<String> statements = List.of("%% a comment", "classDef hot fill:#f9f,stroke:#333", "click A call go(1, \"x;y\") \"tip\"",
                "linkStyle default stroke:red", "accTitle: Who leaves", "accDescr {\nmany\nlines\n}", "%% another");
        Flowchart chart = Charts.chart("%% a comment", "A --> B", "classDef hot fill:#f9f,stroke:#333;", "click A call go(1, \"x;y\") \"tip\"",
                "linkStyle default stroke:red", "  accTitle: Who leaves", "accDescr {\nmany\nlines\n}", "  %% another");
        assertEquals(statements, chart.statements());
        assertEquals(chart.withoutPositions(), Charts.reading(MermaidWriter.write(chart)).flowchart().withoutPositions());
    }

    @Test
    void directivesMayStandAnywhere() {
        Flowchart chart = Charts.reading("%%{init: {\n'theme': 'dark'}}%%\ngraph LR\nA %%{wrap}%% --> B").flowchart();
        assertEquals(List.of("%%{init: {\n'theme': 'dark'}}%%", "%%{wrap}%%"), chart.statements());
        assertEquals("A-B", Charts.ends(chart));
    }

    @Test
    void commentsMayPartAChain() {
        assertEquals("A-B B-C", Charts.ends(Charts.chart("A -->", "%% why", "B", "%%", "--> C")));
    }

    @Test
    void frontMatterHasATitleAndMore() {
        Flowchart chart = Charts.reading("---\ntitle: \"Why: people leave\"\nconfig:\n  theme: dark\n---\ngraph LR\nA").flowchart();
        assertEquals(new FrontMatter("Why: people leave", "config:\n  theme: dark"), chart.frontMatter());
        assertEquals(chart.withoutPositions(), Charts.reading(MermaidWriter.write(chart)).flowchart().withoutPositions());
    }

    @Test
    void linesKeepTheirNumbersBehindWhatIsTakenOut() {
        Flowchart chart = Charts.reading("---\ntitle: x\n---\n%%{init: {}}%%\n%% c\ngraph LR\nA").flowchart();
        assertEquals(7, chart.nodes().getFirst().position().line());
    }
}
