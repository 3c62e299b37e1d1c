// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Node;

/** The five charts that people drew before there was a workbench: there and back, and beside the examples made of them. */
class ReferenceChartsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    Path folder;

    /** Without the charts a test is skipped. */
    private static Path reference(String name) {
        Path file = Path.of(System.getProperty("talentbench.root", "."), "..", "shared", "reference", "flowcharts", name + ".mmd");
        assumeTrue(Files.exists(file), () -> "The reference charts are not here: " + file.normalize());
        return file;
    }

    private static Flowchart read(String text) {
        try {
            return MermaidReader.read(text).flowchart();
        } catch (MermaidException mistake) {
            throw new AssertionError(mistake.getMessage() + "\n" + text, mistake);
        }
    }

    private static Flowchart exported(String model, String diagram) {
        return chart(Shell.run("export", "mermaid", model, "-d", diagram));
    }

    private static Flowchart chart(Shell export) {
        assertEquals(0, export.code(), export::err);
        return read(export.out());
    }

    private Path imported(Path chart, String kind, String name) {
        Path model = folder.resolve(name + ".talent");
        Shell shell = Shell.run("import", "mermaid", chart.toString(), "--as", kind, "-o", model.toString());
        assertEquals(0, shell.code(), shell::err);
        return model;
    }

    private static List<String> nodes(Flowchart chart) {
        return chart.nodes().stream().map(node -> node.label().text() + " " + node.shape()).toList();
    }

    /** Every edge by the labels of its ends, as ids may change. */
    private static List<String> edges(Flowchart chart) {
        Map<String, String> labels = chart.nodes().stream().collect(Collectors.toMap(Node::id, node -> node.label().text()));
        return chart.edges().stream()
                .map(edge -> labels.get(edge.source()) + " –" + edge.label().text() + "→ " + labels.get(edge.target())).toList();
    }

    @ParameterizedTest
    @CsvSource({"attract-and-retain, process", "attract-and-retain, concept-map", "retention-cycle, process", "retention-cycle, concept-map",
        "talent-advantage, process", "talent-advantage, concept-map", "talent-strategy, process", "talent-strategy, concept-map",
        "attrition-factors, process", "attrition-factors, concept-map"})
    void aChartComesBackAsItWas(String name, String kind) throws IOException {
        Path original = reference(name);
        Flowchart chart = read(Files.readString(original));
        Path model = imported(original, kind, name);
        Flowchart first = exported(model.toString(), name);
        assertEquals(chart.direction(), first.direction());
        assertEquals(nodes(chart), nodes(first));
        assertEquals(edges(chart), edges(first));
        Path again = Files.writeString(folder.resolve("again.mmd"), Shell.run("export", "mermaid", model.toString(), "-d", name).out());
        Flowchart second = exported(imported(again, kind, "again").toString(), name);
        assertEquals(first.withoutPositions(), second.withoutPositions());
    }

    @Test
    void theStarComesBackAsAFactorMap() throws IOException {
        Path model = imported(reference("attrition-factors"), "factor-map", "star");
        Shell first = Shell.run("export", "mermaid", model.toString());
        Path again = imported(Files.writeString(folder.resolve("star.mmd"), first.out()), "factor-map", "again");
        assertEquals(first.out(), Shell.run("export", "mermaid", again.toString()).out());
        assertEquals(List.of("薪酬福利 –→ 人才流失", "职业发展 –→ 人才流失", "工作环境 –→ 人才流失", "技术挑战 –→ 人才流失", "工作与生活平衡 –→ 人才流失",
                "领导管理 –→ 人才流失"), edges(read(first.out())));
    }

    @ParameterizedTest
    @CsvSource({"retention-cycle, Retention cycle, 留任循环", "talent-advantage, Talent advantage, 人才优势", "talent-strategy, Talent strategy, 人才战略"})
    void anExampleShowsWhatItsChartShows(String name, String english, String chinese) throws IOException {
        Flowchart chart = read(Files.readString(reference(name)));
        Flowchart example = inTheWordsOf(chart, "example:" + name, english, chinese);
        assertEquals(chart.direction(), example.direction());
        assertEquals(nodes(chart), nodes(example));
        assertEquals(edges(chart), edges(example));
    }

    @Test
    void theFunnelAddsOnlyEndsForThoseWhoDoNotComeThrough() throws IOException {
        Flowchart chart = read(Files.readString(reference("attract-and-retain")));
        Flowchart example = inTheWordsOf(chart, "example:attract-and-retain", "Attract and retain", "吸引与留任");
        assertEquals(nodes(chart), nodes(example).subList(0, chart.nodes().size()));
        assertEquals(edges(chart), edges(example).subList(0, chart.edges().size()));
        assertTrue(edges(example).stream().skip(chart.edges().size()).allMatch(edge -> edge.endsWith("→ 未录用") || edge.endsWith("→ 离职")));
    }

    @Test
    void theStarOfTheExampleIsTheCharts() {
        Path model = imported(reference("attrition-factors"), "factor-map", "star");
        assertEquals(Shell.inChinese("export", "mermaid", model.toString()).out(), Shell.inChinese("export", "mermaid", "example:attrition-factors").out());
    }

    @Test
    void theStarIsUnderstoodInEnglishToo() throws IOException {
        Path star = Files.writeString(folder.resolve("star.mmd"), Shell.run("export", "mermaid", "example:attrition-factors").out());
        Shell shell = Shell.run("import", "mermaid", star.toString(), "--as", "factor-map", "-o", folder.resolve("star.talent").toString());
        assertTrue(shell.out().contains("«Leadership and management» is the factor Leadership"), shell::out);
        assertFalse(shell.out().contains("No factor has the name"), shell::out);
    }

    /** The charts are in Chinese with some English words, an example is all in one or all in the other: every node as its chart has it. */
    private static Flowchart inTheWordsOf(Flowchart chart, String example, String english, String chinese) {
        Flowchart inChinese = chart(Shell.inChinese("export", "mermaid", example, "-d", chinese));
        List<Node> nodes = new ArrayList<>(inChinese.nodes());
        List<Node> inEnglish = exported(example, english).nodes();
        for (int i = 0; i < chart.nodes().size(); i++) {
            if (!HAN.matcher(chart.nodes().get(i).label().text()).find()) {
                nodes.set(i, inEnglish.get(i));
            }
        }
        return new Flowchart(inChinese.frontMatter(), inChinese.direction(), nodes, inChinese.edges(), inChinese.subgraphs(), inChinese.statements());
    }
}
