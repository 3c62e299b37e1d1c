// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.model.talent.TalentFactory;

/** Damaged charts are read or refused, and nothing else happens. */
class FuzzTest {

    private static final int CHARTS = 1_500;
    private static final int CHANGES = 5;
    /** Far more than any of them needs: only something that never ends takes so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static void readOrRefuse(String text) {
        Flowchart chart;
        try {
            chart = MermaidReader.read(text).flowchart();
        } catch (MermaidException refused) {
            assertTrue(refused.line() > 0 && refused.column() > 0, refused.getMessage());
            return;
        }
        for (ChartKind kind : ChartKind.values()) {
            new MermaidImport(List.of()).into(TalentFactory.eINSTANCE.createOrganisation(), chart, kind);
        }
        assertWritesTheSame(chart);
    }

    private static void assertWritesTheSame(Flowchart chart) {
        String written = MermaidWriter.write(chart);
        assertEquals(chart.withoutPositions(), Charts.reading(written).flowchart().withoutPositions(), written);
    }

    @Test
    void damagedChartsAreReadOrRefused() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int seed = 0; seed < CHARTS; seed++) {
                String chart = ChartGenerator.chart(seed);
                for (int change = 0; change < CHANGES; change++) {
                    chart = Mutations.change(chart, seed * CHANGES + change);
                    readOrRefuse(chart);
                }
            }
        });
    }

    @Test
    void halvesOfTwoChartsAreReadOrRefused() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int seed = 0; seed < CHARTS; seed++) {
                String first = ChartGenerator.chart(seed);
                String second = ChartGenerator.chart(seed + CHARTS);
                readOrRefuse(first.substring(0, first.length() / 2) + second.substring(second.length() / 2));
            }
        });
    }
}
