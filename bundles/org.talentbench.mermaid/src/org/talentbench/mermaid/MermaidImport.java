// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.TalentFactory;

/**
 * Brings a flowchart into a model: as a chart of its own, or as factors and influences.
 *
 * @see MermaidExport
 */
public final class MermaidImport {

    private final Vocabulary vocabulary;

    /** An import that knows these factors by name. */
    public MermaidImport(List<KnownFactor> factors) {
        vocabulary = new Vocabulary(factors);
    }

    /**
     * What came into the model.
     *
     * @param elements the chart; of a factor map, its variables
     * @param notes sentences on what was understood, and on what has no place in the model
     */
    public record Imported(List<? extends Named> elements, List<String> notes) {

        public Imported {
            elements = List.copyOf(elements);
            notes = List.copyOf(notes);
        }
    }

    /** Adds what the chart shows to the organisation. */
    public Imported into(Organisation organisation, Flowchart flowchart, ChartKind as) {
        return switch (as) {
            case PROCESS -> {
                Process process = TalentFactory.eINSTANCE.createProcess();
                organisation.getProcesses().add(process);
                yield new ChartImport(flowchart, process).fill();
            }
            case CONCEPT_MAP -> {
                ConceptMap map = TalentFactory.eINSTANCE.createConceptMap();
                organisation.getConceptMaps().add(map);
                yield new ChartImport(flowchart, map).fill();
            }
            case FACTOR_MAP -> new FactorMapImport(flowchart, organisation, vocabulary).fill();
        };
    }
}
