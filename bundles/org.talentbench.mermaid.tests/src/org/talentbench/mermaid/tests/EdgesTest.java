// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.talentbench.model.talent.Head.ARROW;
import static org.talentbench.model.talent.Head.CIRCLE;
import static org.talentbench.model.talent.Head.CROSS;
import static org.talentbench.model.talent.Head.NONE;
import static org.talentbench.model.talent.LineKind.DOTTED;
import static org.talentbench.model.talent.LineKind.INVISIBLE;
import static org.talentbench.model.talent.LineKind.SOLID;
import static org.talentbench.model.talent.LineKind.THICK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Line;

class EdgesTest {

    @TestFactory
    Stream<DynamicTest> everyLineIsRead() {
        var lines = new LinkedHashMap<String, Line>();
        lines.put("---", new Line(SOLID, NONE, NONE, 1));
        lines.put("-->", new Line(SOLID, NONE, ARROW, 1));
        lines.put("--o", new Line(SOLID, NONE, CIRCLE, 1));
        lines.put("--x", new Line(SOLID, NONE, CROSS, 1));
        lines.put("<-->", new Line(SOLID, ARROW, ARROW, 1));
        lines.put("o--o", new Line(SOLID, CIRCLE, CIRCLE, 1));
        lines.put("x--x", new Line(SOLID, CROSS, CROSS, 1));
        lines.put("-.-", new Line(DOTTED, NONE, NONE, 1));
        lines.put("-.->", new Line(DOTTED, NONE, ARROW, 1));
        lines.put("<-.->", new Line(DOTTED, ARROW, ARROW, 1));
        lines.put("===", new Line(THICK, NONE, NONE, 1));
        lines.put("==>", new Line(THICK, NONE, ARROW, 1));
        lines.put("x==x", new Line(THICK, CROSS, CROSS, 1));
        lines.put("~~~", new Line(INVISIBLE, NONE, NONE, 1));
        lines.put("---->", new Line(SOLID, NONE, ARROW, 3));
        lines.put("-----", new Line(SOLID, NONE, NONE, 3));
        lines.put("-...->", new Line(DOTTED, NONE, ARROW, 3));
        lines.put("====>", new Line(THICK, NONE, ARROW, 3));
        lines.put("~~~~~", new Line(INVISIBLE, NONE, NONE, 3));
        lines.put("--------------->", new Line(SOLID, NONE, ARROW, 10));
        // A head that only the start has is none, and makes the edge longer.
        lines.put("x-->", new Line(SOLID, NONE, ARROW, 2));
        lines.put("<---", new Line(SOLID, NONE, NONE, 2));
        return lines.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            assertEquals(entry.getValue(), Charts.onlyEdge("A " + entry.getKey() + " B").line());
            assertEquals(entry.getValue(), Charts.onlyEdge("A[t]" + entry.getKey() + "|text|B").line());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aTextMayStandBehindTheLineOrInIt() {
        return Map.ofEntries(
                Map.entry("A -->|some text| B", Line.ARROW), Map.entry("A --> |some text| B", Line.ARROW),
                Map.entry("A-->|\"some text\"|B", Line.ARROW), Map.entry("A -- some text --> B", Line.ARROW),
                Map.entry("A--some text -->B", Line.ARROW), Map.entry("A -- \"some text\" --> B", Line.ARROW),
                Map.entry("A -. some text .-> B", new Line(DOTTED, NONE, ARROW, 1)),
                Map.entry("A == some text ==> B", new Line(THICK, NONE, ARROW, 1)),
                Map.entry("A -- some text --- B", new Line(SOLID, NONE, NONE, 1)),
                Map.entry("A <-- some text --> B", new Line(SOLID, ARROW, ARROW, 1)),
                Map.entry("A o== some text ==o B", new Line(THICK, CIRCLE, CIRCLE, 1)),
                Map.entry("A -- some text ---> B", new Line(SOLID, NONE, ARROW, 2)),
                Map.entry("A ~~~|some text| B", new Line(INVISIBLE, NONE, NONE, 1)))
                .entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Edge edge = Charts.onlyEdge(entry.getKey());
                    assertEquals(Label.of("some text"), edge.label());
                    assertEquals(entry.getValue(), edge.line());
                }));
    }

    @Test
    void textsInLinesHoldHyphensAndBrackets() {
        assertEquals("well-known (so far)", Charts.onlyEdge("A -- well-known (so far) --> B").label().text());
        assertEquals(new Label("**so**", true), Charts.onlyEdge("A -- \"`**so**`\" --> B").label());
    }

    @Test
    void aLetterThatTouchesTheLineBelongsToIt() {
        assertEquals("fo", Charts.onlyEdge("A -- foo--> B").label().text());
        assertEquals(List.of("line 2, column 8: This o is read as the beginning of o-->; put a space behind it"),
                Charts.warnings("A -- foo--> B"));
    }

    @Test
    void aHeadAtTheStartAloneIsLeftOutWithAWarning() {
        assertEquals(Line.ARROW, Charts.onlyEdge("A x-- text --> B").line());
        assertTrue(Charts.warnings("A x-- text --> B").getFirst().contains("x is left out"));
    }

    @Test
    void chainsAndAmpersandsJoinEachWithEach() {
        assertEquals("A-B B-C", Charts.ends(Charts.chart("A --> B --> C")));
        assertEquals("A-C A-D B-C B-D C-E D-E", Charts.ends(Charts.chart("A & B --> C & D --> E")));
        assertEquals("A-A", Charts.ends(Charts.chart("A --> A")));
        assertEquals("A-B A-B", Charts.ends(Charts.chart("A --> B", "A --> B")));
    }

    @Test
    void aChainMayGoOnOnTheNextLine() {
        assertEquals("A-B B-C", Charts.ends(Charts.chart("A[a] -->", "B[b]", "--> C")));
    }

    @Test
    void edgesHaveIdsDataAndClasses() {
        Flowchart chart = Charts.chart("A e1@-->|text| B e2@== more ==> C", "e1@{ animate: true }", "class e1,e2 fast");
        assertEquals(List.of("e1", "e2"), chart.edges().stream().map(Edge::id).toList());
        assertEquals(Map.of("animate", "true"), chart.edges().getFirst().decoration().data());
        assertEquals(List.of("fast"), chart.edges().getLast().decoration().classes());
        assertEquals("A B C", Charts.ids(chart));
    }

    @Test
    void theIdOfAnEdgeIsNoNode() {
        Flowchart chart = Charts.chart("A e1@--> B", "subgraph S", "e1[text]:::hot", "end", "style e1 stroke:red");
        assertEquals("A B", Charts.ids(chart));
        assertEquals(List.of(), chart.subgraphs().getFirst().members());
        assertEquals(List.of("line 6, column 7: e1 is an edge: style it with linkStyle"),
                Charts.warnings("A e1@--> B", "subgraph S", "e1[text]:::hot", "end", "style e1 stroke:red"));
    }

    @Test
    void oneEdgeOfSeveralGetsTheId() {
        Flowchart chart = Charts.chart("A & B e1@--> C & D");
        assertEquals(List.of("", "", "e1", ""), chart.edges().stream().map(Edge::id).toList());
    }

    @Test
    void lineStylesCountEdges() {
        Flowchart chart = Charts.chart("A --> B & C", "linkStyle 1 stroke:red", "linkStyle 0,1 interpolate basis stroke:blue");
        assertEquals(List.of("interpolate basis stroke:blue", "interpolate basis stroke:blue"),
                chart.edges().stream().map(edge -> edge.decoration().style()).toList());
    }
}
