// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Position;
import org.talentbench.mermaid.syntax.Shape;

class NodesTest {

    @Test
    void aNodeWithoutTextShowsItsId() {
        Node node = Charts.onlyNode("A");
        assertEquals(Label.of("A"), node.label());
        assertEquals(Shape.RECTANGLE, node.shape());
    }

    @TestFactory
    List<DynamicTest> everyPairOfBracketsHasItsShape() {
        var shapes = Map.ofEntries(
                Map.entry("A[t]", Shape.RECTANGLE), Map.entry("A(t)", Shape.ROUNDED), Map.entry("A([t])", Shape.STADIUM),
                Map.entry("A[[t]]", Shape.FRAMED_RECTANGLE), Map.entry("A[(t)]", Shape.CYLINDER), Map.entry("A((t))", Shape.CIRCLE),
                Map.entry("A(((t)))", Shape.DOUBLE_CIRCLE), Map.entry("A(-t-)", Shape.ELLIPSE), Map.entry("A>t]", Shape.ODD),
                Map.entry("A{t}", Shape.DIAMOND), Map.entry("A{{t}}", Shape.HEXAGON), Map.entry("A[/t/]", Shape.LEAN_RIGHT),
                Map.entry("A[\\t\\]", Shape.LEAN_LEFT), Map.entry("A[/t\\]", Shape.TRAPEZOID),
                Map.entry("A[\\t/]", Shape.INVERTED_TRAPEZOID));
        return shapes.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Node node = Charts.onlyNode(entry.getKey());
            assertEquals(entry.getValue(), node.shape());
            assertEquals("t", node.label().text());
        })).toList();
    }

    @TestFactory
    List<DynamicTest> everyNameOfAShapeIsKnown() {
        return List.of(Shape.values()).stream()
                .flatMap(shape -> shape.names().stream().map(name -> DynamicTest.dynamicTest(name,
                        () -> assertEquals(shape, Charts.onlyNode("A@{ shape: " + name + " }").shape()))))
                .toList();
    }

    @Test
    void dataOnOneLineOrOnSeveral() {
        assertEquals(Label.of("Talent, pool"), Charts.onlyNode("A@{ shape: cyl, label: \"Talent, pool\" }").label());
        assertEquals(Label.of("Talent, pool"), Charts.onlyNode("A@{\n  shape: cyl\n  label: Talent, pool\n}").label());
        assertEquals(Label.of("it's"), Charts.onlyNode("A@{ label: 'it''s' }").label());
        assertEquals(Label.of("two\nlines"), Charts.onlyNode("A@{\n  label: |\n    two\n    lines\n  shape: cyl\n}").label());
        assertEquals(Label.of("a\nb"), Charts.onlyNode("A@{ label: \"a\n   b\" }").label());
        assertEquals(new Label("**x**", true), Charts.onlyNode("A@{ label: \"**x**\", labelType: markdown }").label());
    }

    @Test
    void dataBesideShapeAndLabelIsKept() {
        Node node = Charts.onlyNode("A[User]@{ icon: \"fa:user\", form: square, h: 60 }");
        assertEquals(Map.of("icon", "fa:user", "form", "square", "h", "60"), node.decoration().data());
        assertEquals("User", node.label().text());
    }

    @Test
    void dataWithoutASpaceBehindTheColonSaysNothing() {
        assertEquals(Shape.RECTANGLE, Charts.onlyNode("A@{shape:cyl}").shape());
        assertEquals(List.of("line 2, column 4: «shape:cyl» says nothing: write key: value, with a space"),
                Charts.warnings("A@{shape:cyl}"));
    }

    @Test
    void aNodeDeclaredTwiceKeepsTheLastTextAndShape() {
        Flowchart chart = Charts.chart("C{first} --> D", "C[second]", "C");
        assertEquals("second", Charts.node(chart, "C").label().text());
        assertEquals(Shape.RECTANGLE, Charts.node(chart, "C").shape());
        assertEquals(List.of("line 3, column 1: Node C is declared twice: «second» replaces «first»"),
                Charts.warnings("C{first} --> D", "C[second]", "C"));
    }

    @Test
    void aNodeDeclaredTwiceAlikeIsNoMatter() {
        assertEquals(List.of(), Charts.warnings("C{same}", "C{same}"));
    }

    @TestFactory
    List<DynamicTest> idsHoldMoreThanLetters() {
        return List.of("a-b", "a.b", "a_b", "1", "1a", "招聘", "Ñandú", "Вася", "a/b", "A,B", "A:B", "A&B", "it's", "ok?", "endpoint", "End",
                "graphs", "v", "ox", "default", "人-1").stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            assertEquals(id + " Z", Charts.ids(Charts.chart(id + " --> Z")));
            assertEquals("Z " + id, Charts.ids(Charts.chart("Z-->" + id)));
        })).toList();
    }

    @Test
    void nodesKnowWhereTheyStand() {
        Flowchart chart = Charts.chart("A --> B", "  C");
        assertEquals(new Position(2, 7), Charts.node(chart, "B").position());
        assertEquals(new Position(3, 3), Charts.node(chart, "C").position());
    }

    @Test
    void classesAndStylesAreGatheredFromAllStatements() {
        Flowchart chart = Charts.chart("class A,B hot", "A:::cold --> B", "style A fill:#f9f,stroke:#333;", "style A color:red");
        assertEquals(List.of("cold", "hot"), Charts.node(chart, "A").decoration().classes());
        assertEquals(List.of("hot"), Charts.node(chart, "B").decoration().classes());
        assertEquals("fill:#f9f,stroke:#333,color:red", Charts.node(chart, "A").decoration().style());
    }

    @Test
    void aStyleMakesItsNodeAndAClassDoesNot() {
        assertEquals("Q", Charts.ids(Charts.chart("style Q fill:red")));
        assertEquals("", Charts.ids(Charts.chart("class Q hot")));
        assertTrue(Charts.warnings("class Q hot").getFirst().contains("no node, edge or subgraph Q"));
    }
}
