// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

class RoundTripTest {

    private static final int CHARTS = 300;

    private static Stream<DynamicTest> generated(Consumer<Flowchart> property) {
        return IntStream.range(0, CHARTS).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> property.accept(Charts.reading(ChartGenerator.chart(seed)).flowchart())));
    }

    private static Chart imported(Flowchart flowchart, ChartKind kind) {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        return (Chart) new MermaidImport(List.of()).into(organisation, flowchart, kind).elements().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenReadsTheSame() {
        return generated(chart -> {
            String written = MermaidWriter.write(chart);
            assertEquals(chart.withoutPositions(), Charts.reading(written).flowchart().withoutPositions());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatCouldBeReadOtherwiseComesBack() {
        return Stream.of("node-@{ shape: odd, label: \"Pay\" } --> b", "style e0 fill:#bbf\n a e0@--> b",
                "a{{wha<t?}} --> b[(twice)=] --> c>\"plain\"]").map(statement -> DynamicTest.dynamicTest(statement, () -> {
                    Flowchart chart = Charts.reading("graph TB\n " + statement).flowchart();
                    assertEquals(chart.withoutPositions(), Charts.reading(MermaidWriter.write(chart)).flowchart().withoutPositions());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenHasNoWarnings() {
        return generated(chart -> assertEquals(List.of(), Charts.reading(MermaidWriter.write(chart)).warnings()));
    }

    @TestFactory
    Stream<DynamicTest> aProcessComesBackEqual() {
        return generated(chart -> assertComesBack(chart, ChartKind.PROCESS));
    }

    @TestFactory
    Stream<DynamicTest> aConceptMapComesBackEqual() {
        return generated(chart -> assertComesBack(chart, ChartKind.CONCEPT_MAP));
    }

    private static void assertComesBack(Flowchart chart, ChartKind kind) {
        Chart first = imported(chart, kind);
        Flowchart exported = new MermaidExport(List.of()).of(first);
        assertEquals(chart.withoutPositions(), exported);
        Chart second = imported(Charts.reading(MermaidWriter.write(exported)).flowchart(), kind);
        assertTrue(EcoreUtil.equals(first, second));
    }
}
