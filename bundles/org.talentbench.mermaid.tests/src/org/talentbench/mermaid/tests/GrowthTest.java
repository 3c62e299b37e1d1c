// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.MermaidReader.Reading;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.TalentFactory;

/** The work grows with the size of a chart, not with its square. Counted, not timed: a slow machine is no error. */
class GrowthTest {

    private static final int SIZE = 2_000;
    /** Twice the chart is twice the work; a tenth more for what the numbers in the ids add. */
    private static final double TWICE = 2.2;

    private static String lines(int count, IntFunction<String> line) {
        return "graph TD\n" + IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static long steps(String text) {
        try {
            return MermaidReader.read(text).steps();
        } catch (MermaidException e) {
            throw new AssertionError(e);
        }
    }

    private record Growing(String name, IntFunction<String> chart) {}

    @TestFactory
    Stream<DynamicTest> readingTakesStepsInProportion() {
        return Stream.of(
                new Growing("a line of nodes", n -> lines(n, i -> "A%d[Node %d] -->|to| A%d".formatted(i, i, i + 1))),
                new Growing("one chain", n -> "graph TD\n" + IntStream.range(0, n).mapToObj(i -> "A" + i).collect(Collectors.joining("-->"))),
                new Growing("one group of ampersands", n -> "graph TD\n"
                        + IntStream.range(0, n).mapToObj(i -> "A" + i).collect(Collectors.joining(" & "))),
                new Growing("nested subgraphs", n -> lines(n / 10, i -> "subgraph S" + i) + "\nA\n" + "end\n".repeat(n / 10)),
                new Growing("unquoted brackets", n -> lines(n, i -> "A%d[Node (%d)]".formatted(i, i))),
                new Growing("one long text", n -> "graph TD\nA[\"" + "word ".repeat(n) + "\"]"),
                new Growing("one long text in brackets", n -> "graph TD\nA[some " + "(word) ".repeat(n) + "]"),
                new Growing("one long row of dots", n -> "graph TD\nA -. " + ".".repeat(n) + " x .-> B"),
                new Growing("one long row of equals signs", n -> "graph TD\nA -- " + "=".repeat(n) + " --> B"),
                new Growing("blank lines", n -> "graph TD\nA" + "\n".repeat(n) + "B"),
                new Growing("directives", n -> "%%{x}%%\n".repeat(n) + "graph TD\nA"),
                new Growing("tags", n -> "graph TD\nA[\"" + "<b ".repeat(n) + "\"]"),
                new Growing("data", n -> lines(n, i -> "A%d@{ shape: cyl, label: \"x\" }".formatted(i))))
                .map(growing -> DynamicTest.dynamicTest(growing.name(), () -> {
                    double ratio = (double) steps(growing.chart().apply(2 * SIZE)) / steps(growing.chart().apply(SIZE));
                    assertTrue(ratio < TWICE, "Twice the chart took %.2f times the steps".formatted(ratio));
                }));
    }

    @Test
    void tenThousandNodesComeIn() throws MermaidException {
        assertEquals(10_000, changes(10_000).nodes());
    }

    @Test
    void importingMakesChangesInProportion() throws MermaidException {
        double ratio = (double) changes(2 * SIZE).count() / changes(SIZE).count();
        assertTrue(ratio < TWICE, "Twice the chart took %.2f times the changes".formatted(ratio));
    }

    private record Changes(int nodes, long count) {}

    private static Changes changes(int nodes) throws MermaidException {
        Reading reading = MermaidReader.read(lines(nodes - 1, i -> "A%d[Node %d] --> A%d".formatted(i, i, i + 1))
                + "\nsubgraph all\n" + IntStream.range(0, nodes).mapToObj(i -> "A" + i).collect(Collectors.joining("\n")) + "\nend");
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        var counter = new EContentAdapter() {
            private long count;

            @Override
            public void notifyChanged(Notification change) {
                super.notifyChanged(change);
                count++;
            }
        };
        organisation.eAdapters().add(counter);
        new MermaidImport(List.of()).into(organisation, reading.flowchart(), ChartKind.PROCESS);
        Process process = organisation.getProcesses().getFirst();
        assertEquals(nodes, process.getGroups().getFirst().getMembers().size());
        assertTrue(MermaidWriter.write(reading.flowchart()).length() < 100L * nodes);
        return new Changes(process.getNodes().size(), counter.count);
    }
}
