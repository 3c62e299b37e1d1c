// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;

class TextsTest {

    private static String text(String node) {
        return Charts.onlyNode(node).label().text();
    }

    @TestFactory
    Stream<DynamicTest> textsAreReadAsTheyAreSeen() {
        return Map.ofEntries(
                Map.entry("A[  spaces around  ]", "spaces around"),
                Map.entry("A[\"a (b) [c] {d} | e\"]", "a (b) [c] {d} | e"),
                Map.entry("A[say #quot;hi#quot; #9829;]", "say \"hi\" ♥"),
                Map.entry("A[&lt;b&gt; #amp; #hearts; #nosuch;]", "<b> & ♥ &nosuch;"),
                Map.entry("A[one<br/>two<br>three<BR />four]", "one\ntwo\nthree\nfour"),
                Map.entry("A[\"<b>bold</b>\"]", "<b>bold</b>"),
                Map.entry("A[<a href=\"x\">y</a>]", "<a href='x'>y</a>"),
                Map.entry("A[first\nsecond]", "first\nsecond"),
                Map.entry("A[first\n%% hidden\nsecond]", "first\nsecond"),
                Map.entry("A[\"quoted\" and more]", "quoted and more"),
                Map.entry("A[a; b, c: d? 50% 'e' -> <- = + * / \\ ~ ^ @]", "a; b, c: d? 50% 'e' -> <- = + * / \\ ~ ^ @"),
                Map.entry("A{招聘（校园）}", "招聘（校园）"),
                Map.entry("A[😀]", "😀"),
                Map.entry("A[\" \"]", ""))
                .entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () ->
                        assertEquals(entry.getValue(), text(entry.getKey()))));
    }

    @Test
    void backquotesMakeMarkdown() {
        assertEquals(new Label("**bold**\nnext", true), Charts.onlyNode("A[\"`**bold**\nnext`\"]").label());
    }

    @TestFactory
    Stream<DynamicTest> bracketsWithoutQuotesAreReadWithAWarning() {
        return Map.of(
                "A[model (LLM)]", "model (LLM)", "A(model (LLM))", "model (LLM)", "A{yes [no]}", "yes [no]",
                "A[a {b} c]", "a {b} c", "A[a|b]", "a|b",
                "A[open (never closed]", "open (never closed", "A[closed) only]", "closed) only",
                "A[(LLM) models]", "(LLM) models",
                "A[say \"hi\"]", "say \"hi\"").entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            assertEquals(entry.getValue(), text(entry.getKey()));
            assertTrue(Charts.warnings(entry.getKey()).getFirst().contains("in a text without quotes"));
        }));
    }

    @Test
    void edgesMayHaveBracketsInTheirTextToo() {
        assertEquals("a (b)", Charts.onlyEdge("A -->|a (b)| B").label().text());
        assertEquals(1, Charts.warnings("A -->|a (b)| B").size());
    }

    @TestFactory
    Stream<DynamicTest> everyTextComesBack() {
        return List.of("", " ", "two\nlines", "\n", " outer spaces ", "say \"hi\"", "#quot;", "#35;x", "&amp;", "a & b", "<br/>", "<b>x</b>", "`x`",
                "a`b", "[x]", "x]", "direction TB", "direction  LR now", "%% x", "%%{init}%%", "a@b", "end", "-->", "---", ";", "|", "}", "\\",
                "C:\\new", "'x'", "😀", "\u00A0x\u3000", "@{ x }", "title: x", "\u001D x\t", "\u0001").stream()
                .map(text -> DynamicTest.dynamicTest("«" + text + "»", () -> {
            assertComesBack(new Label(text, false));
            assertComesBack(new Label(text, true));
        }));
    }

    private static void assertComesBack(Label label) {
        for (String line : List.of("A[x] -->|x| B", "A@{ shape: doc, label: x } -->|x| B", "subgraph S [x]\nA{x} -->|x| B\nend")) {
            Flowchart chart = Relabelled.with(label, Charts.chart(line));
            assertEquals(chart.withoutPositions(), Charts.reading(MermaidWriter.write(chart)).flowchart().withoutPositions());
        }
    }
}
