// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Diagram;
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
     * @param diagram the diagram that shows it, in the model; nothing in it has a place yet
     */
    public record Imported(List<? extends Named> elements, List<String> notes, Diagram diagram) {

        public Imported {
            elements = List.copyOf(elements);
            notes = List.copyOf(notes);
        }
    }

    /** Adds what the flowchart shows to the organisation, under its title; without one, a chart has no name. */
    public Imported into(Organisation organisation, Flowchart flowchart, ChartKind as) {
        return into(organisation, flowchart, as, null);
    }

    /**
     * Adds what the flowchart shows to the organisation.
     *
     * @param untitled the name of a chart whose flowchart has no title; a chart whose name is taken gets a number behind it
     */
    public Imported into(Organisation organisation, Flowchart flowchart, ChartKind as, String untitled) {
        return switch (as) {
            case PROCESS -> {
                Process process = TalentFactory.eINSTANCE.createProcess();
                organisation.getProcesses().add(process);
                yield chart(organisation, flowchart, as, process, untitled);
            }
            case CONCEPT_MAP -> {
                ConceptMap map = TalentFactory.eINSTANCE.createConceptMap();
                organisation.getConceptMaps().add(map);
                yield chart(organisation, flowchart, as, map, untitled);
            }
            case FACTOR_MAP -> {
                var filled = new FactorMapImport(flowchart, organisation, vocabulary);
                yield new Imported(filled.fill(), filled.notes(), diagram(organisation, as, organisation));
            }
        };
    }

    private static Imported chart(Organisation organisation, Flowchart flowchart, ChartKind as, Chart chart, String untitled) {
        new ChartImport(flowchart, chart).fill();
        chart.setName(unused(chart.getName() == null ? untitled : chart.getName(), chart, organisation));
        return new Imported(List.of(chart), List.of(), diagram(organisation, as, chart));
    }

    private static String unused(String name, Chart chart, Organisation organisation) {
        Set<String> taken = Stream.concat(organisation.getProcesses().stream(), organisation.getConceptMaps().stream())
                .filter(other -> other != chart && other.getName() != null).map(Named::getName).collect(Collectors.toSet());
        return !taken.contains(name) ? name
                : IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + " " + number)
                        .filter(numbered -> !taken.contains(numbered)).findFirst().orElseThrow();
    }

    /** The diagram of that kind which shows the target already, or a new one. */
    private static Diagram diagram(Organisation organisation, ChartKind kind, EObject target) {
        return organisation.getDiagrams().stream()
                .filter(diagram -> diagram.getTarget() == target && kind.diagram().equals(diagram.getDescription()))
                .findFirst().orElseGet(() -> {
                    Diagram diagram = TalentFactory.eINSTANCE.createDiagram();
                    diagram.setDescription(kind.diagram());
                    diagram.setTarget(target);
                    diagram.setName(target instanceof Chart chart ? chart.getName() : Messages.of("factorMap"));
                    organisation.getDiagrams().add(diagram);
                    return diagram;
                });
    }
}
