// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.syntax.MermaidException;

class ErrorsTest {

    private record Refused(String text, int line, int column, String expected) {}

    private static final List<Refused> REFUSED = List.of(
            new Refused("", 1, 1, "graph or flowchart"),
            new Refused("pie\n\"A\": 1", 1, 1, "graph or flowchart"),
            new Refused("graphLR\nA", 1, 8, "graph or flowchart"),
            new Refused("graph XY\nA", 1, 7, "a direction: TB, TD, BT, LR or RL"),
            new Refused("graph LR A-->B", 1, 10, "a line break or ; behind the direction"),
            new Refused("graph LR\nA --> B C", 2, 9, "a link such as -->, a line break or ;"),
            new Refused("graph LR\nA -> B", 2, 3, "a link such as -->, a line break or ;"),
            new Refused("graph LR\nA -->\n", 3, 1, "the id of a node"),
            new Refused("graph LR\nA --> %% why", 2, 7, "the id of a node; a comment has a line of its own"),
            new Refused("graph LR\n--> B", 2, 1, "the id of a node"),
            new Refused("graph LR\n  A --> end", 2, 9, "the id of a node, which «end» cannot be: write it with a capital"),
            new Refused("graph LR\nA[text\nB", 2, 3, "a text that ends with ]"),
            new Refused("graph LR\nA[/text]", 2, 4, "a text that ends with /] or \\]"),
            new Refused("graph LR\nA[\"text]\nB", 2, 3, "\" at the end of this text"),
            new Refused("graph LR\nA -- text", 2, 3, "a line such as --> behind the text of this edge"),
            new Refused("graph LR\nA -- text -- B", 2, 3, "a line such as --> behind the text of this edge"),
            new Refused("graph LR\nA -->|text B", 2, 7, "a text that ends with |"),
            new Refused("graph LR\nA@{ shape: nosuch }", 2, 1, "a shape that Mermaid knows, which «nosuch» is not"),
            new Refused("graph LR\nA@{ shape: Rect }", 2, 1, "a shape that Mermaid knows, which «Rect» is not"),
            new Refused("graph LR\nA@{ shape: cyl", 2, 2, "} at the end of @{"),
            new Refused("graph LR\nA@{ pos: [1, 2] }", 2, 10, "a single value"),
            new Refused("graph LR\nA@{ label: \"x\" y }", 2, 16, "a comma, a line break or }"),
            new Refused("graph LR\nA@{ a: '}', b", 2, 14, "} at the end of @{"),
            new Refused("graph LR\nA@{ a: '}', b: c", 2, 17, "} at the end of @{"),
            new Refused("graph LR\n" + "subgraph s\n".repeat(501), 502, 1, "a statement: subgraphs nest no deeper than 500"),
            new Refused("graph LR\nsubgraph one\nA\n", 2, 1, "end of this subgraph"),
            new Refused("graph LR\nA\nend", 3, 1, "a statement: no subgraph is open that could end here"),
            new Refused("graph LR\nA-->B\nlinkStyle 1 stroke:red", 3, 11, "the number of an edge, 0…0"),
            new Refused("graph LR\nlinkStyle 0 stroke:red", 2, 11, "an edge before its style"),
            new Refused("graph LR\nlinkStyle x stroke:red", 2, 11, "the number of an edge, from 0, or default"),
            new Refused("graph LR\nstyle A", 2, 8, "a style such as fill:#f9f"),
            new Refused("graph LR\nclass A", 2, 8, "the name of a style class"),
            new Refused("graph LR\nclick A", 2, 8, "what this statement says of it"),
            new Refused("graph LR\naccDescr { never\nclosed", 2, 1, "} at the end of this description"),
            new Refused("---\ntitle: x\ngraph LR", 1, 1, "the end of the front matter, a line with --- alone"),
            new Refused("graph LR\n%%{init: {}\nA", 2, 1, "the end of the directive, }%%"));

    @TestFactory
    Stream<DynamicTest> errorsSayWhereAndWhatWasExpected() {
        return REFUSED.stream().map(refused -> DynamicTest.dynamicTest("«" + refused.text() + "»", () -> {
            MermaidException error = Charts.refused(refused.text());
            assertEquals(refused.expected(), error.expected());
            assertEquals(refused.line() + ":" + refused.column(), error.line() + ":" + error.column());
            assertEquals(refused.text().split("\n", -1)[refused.line() - 1], error.lineText());
        }));
    }

    @Test
    void theMessageShowsThePlace() {
        String message = Charts.refused("graph LR\n  A --> B C").getMessage();
        assertTrue(message.startsWith("Expected a link such as -->, a line break or ; in line 2, column 11:"), message);
        assertTrue(message.lines().toList().equals(List.of(message.lines().findFirst().orElseThrow(), "  A --> B C", "          ^")), message);
    }
}
