// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Subgraph;
import org.talentbench.model.talent.Direction;

class SubgraphsTest {

    @Test
    void aSubgraphHasAnIdOrATitleOrBoth() {
        Flowchart chart = Charts.chart("subgraph one", "end", "subgraph two [Title]", "end", "subgraph three[\"A (b)\"]", "end",
                "subgraph Two words", "end", "subgraph \"quoted words\"", "end", "subgraph \"`**bold**`\"", "end");
        assertEquals(List.of("one", "two", "three", "subGraph3", "subGraph4", "**bold**"),
                chart.subgraphs().stream().map(Subgraph::id).toList());
        assertEquals(List.of(Label.of("one"), Label.of("Title"), Label.of("A (b)"), Label.of("Two words"), Label.of("quoted words"),
                new Label("**bold**", true)), chart.subgraphs().stream().map(Subgraph::title).toList());
    }

    @Test
    void membersAreWhatIsMentionedInsideFirst() {
        Flowchart chart = Charts.chart("X --> A", "subgraph one", "A --> B", "subgraph inner", "B --> C", "end", "end",
                "subgraph two", "A --> D", "end");
        assertEquals(List.of("A", "inner"), Charts.subgraph(chart, "one").members());
        assertEquals(List.of("B", "C"), Charts.subgraph(chart, "inner").members());
        assertEquals(List.of("D"), Charts.subgraph(chart, "two").members());
        assertEquals(List.of("one", "inner", "two"), chart.subgraphs().stream().map(Subgraph::id).toList());
    }

    @Test
    void aSubgraphMayHaveADirectionOfItsOwn() {
        Flowchart chart = Charts.chart("subgraph one", "direction TD", "A", "end", "subgraph two", "A", "end");
        assertEquals(Optional.of(Direction.TB), Charts.subgraph(chart, "one").direction());
        assertEquals(Optional.empty(), Charts.subgraph(chart, "two").direction());
    }

    @Test
    void edgesLeadToSubgraphsToo() {
        Flowchart chart = Charts.chart("X --> one", "subgraph one", "A", "end", "one --> two", "subgraph two", "B", "end");
        assertEquals("X-one one-two", Charts.ends(chart));
        assertEquals("X A B", Charts.ids(chart));
    }

    @Test
    void looksAreGivenByIdAsToNodes() {
        Flowchart chart = Charts.chart("subgraph one", "A", "end", "class one hot", "style one fill:red", "one@{ view: collapsed }");
        Subgraph one = Charts.subgraph(chart, "one");
        assertEquals(List.of("hot"), one.decoration().classes());
        assertEquals("fill:red", one.decoration().style());
        assertEquals("collapsed", one.decoration().data().get("view"));
    }

    @Test
    void noSubgraphIsInsideItself() {
        Flowchart chart = Charts.chart("subgraph one", "one --> two", "end", "subgraph two", "B --> one", "end");
        assertEquals(List.of("two"), Charts.subgraph(chart, "one").members());
        assertEquals(List.of("B"), Charts.subgraph(chart, "two").members());
    }

    @Test
    void twoOfOneIdAreOne() {
        Flowchart chart = Charts.chart("subgraph one", "A", "end", "subgraph one", "B", "end");
        assertEquals(1, chart.subgraphs().size());
        assertEquals(List.of("A", "B"), chart.subgraphs().getFirst().members());
        assertTrue(Charts.warnings("subgraph one", "A", "end", "subgraph one", "B", "end").getFirst().contains("declared twice"));
    }

    @Test
    void aDirectionOutsideHasNoEffect() {
        assertEquals(Direction.LR, Charts.chart("direction TB", "A").direction());
        assertEquals(List.of("line 2, column 1: A direction outside a subgraph has no effect"), Charts.warnings("direction TB", "A"));
    }

    @Test
    void whatFollowsAnEndOnItsLineIsAStatement() {
        assertEquals("A B", Charts.ids(Charts.chart("subgraph one; A; end B")));
    }
}
