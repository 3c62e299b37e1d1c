// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;

/**
 * Makes a flowchart of what a model shows, such that bringing it back gives an equal chart.
 *
 * @see MermaidImport
 */
public final class MermaidExport {

    private final Vocabulary vocabulary;

    /** An export for readers that know these factors by name. */
    public MermaidExport(List<KnownFactor> factors) {
        vocabulary = new Vocabulary(factors);
    }

    /** A process or a concept map. */
    public Flowchart of(Chart chart) {
        return new ChartExport(chart).flowchart();
    }

    /** The organisation's factors, outcomes, incentives and concepts with their influences. */
    public Flowchart ofFactorMap(Organisation organisation) {
        return new FactorMapExport(organisation, vocabulary).flowchart();
    }
}
