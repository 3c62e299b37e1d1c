// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Variable;

/**
 * Reads a flowchart as a factor map: nodes become the factors and outcomes that their names mean, or concepts, and edges
 * become influences.
 *
 * @see FactorMapExport
 */
final class FactorMapImport {

    private final Flowchart flowchart;
    private final Organisation organisation;
    private final Vocabulary vocabulary;
    private final Map<String, Variable> known = new HashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Influence> before;
    private final List<String> notes = new ArrayList<>();

    FactorMapImport(Flowchart flowchart, Organisation organisation, Vocabulary vocabulary) {
        this.flowchart = flowchart;
        this.organisation = organisation;
        this.vocabulary = vocabulary;
        before = List.copyOf(organisation.getInfluences());
        Stream.of(organisation.getFactors(), organisation.getIncentives(), organisation.getOutcomes(), organisation.getConcepts())
                .flatMap(List::stream)
                .forEach(variable -> known.putIfAbsent(variable.getName(), variable));
    }

    /** Adds the variables of the flowchart, and returns them. */
    List<Variable> fill() {
        flowchart.nodes().forEach(node -> variables.put(node.id(), variable(node)));
        noteConcepts();
        influences();
        if (!flowchart.subgraphs().isEmpty()) {
            notes.add(Messages.of("note.frames"));
        }
        return List.copyOf(variables.values());
    }

    /** Sentences on what was understood, and on what has no place in a factor map. */
    List<String> notes() {
        return notes;
    }

    private Variable variable(Node node) {
        String name = node.label().text();
        Variable existing = known.get(name);
        if (existing != null) {
            notes.add(Messages.of("note.known", name));
            return existing;
        }
        var data = new LinkedHashMap<>(node.decoration().data());
        Variable variable = VariableKind.take(data, vocabulary)
                .or(() -> vocabulary.variable(name))
                .orElseGet(TalentFactory.eINSTANCE::createConcept);
        variable.setName(name);
        switch (variable) {
            case Factor factor -> {
                organisation.getFactors().add(factor);
                notes.add(Messages.of("note.factor", name, vocabulary.label(factor.getKind())));
            }
            case Outcome outcome -> {
                organisation.getOutcomes().add(outcome);
                notes.add(Messages.of("note.outcome", name, Messages.of("outcome." + outcome.getKind().getLiteral())));
            }
            case Incentive incentive -> organisation.getIncentives().add(incentive);
            case Concept concept -> {
                Looks.read(concept, node.id(), node.label(), node.decoration(), data);
                concept.setShape(node.shape() == ChartExport.CONCEPT_SHAPE ? null : node.shape().shortName());
                organisation.getConcepts().add(concept);
            }
            default -> throw new IllegalArgumentException("No place for a " + variable.eClass().getName());
        }
        return variable;
    }

    private void noteConcepts() {
        List<String> concepts = variables.values().stream()
                .filter(Concept.class::isInstance)
                .map(variable -> Messages.of("quoted", variable.getName()))
                .toList();
        if (!concepts.isEmpty()) {
            notes.add(Messages.of("note.concepts", String.join(Messages.of("and"), concepts)));
        }
    }

    private void influences() {
        Set<Variable> turned = new LinkedHashSet<>();
        for (Edge edge : flowchart.edges()) {
            Variable source = variables.get(edge.source());
            Variable target = variables.get(edge.target());
            if (source == null || target == null || edge.line().kind() == LineKind.INVISIBLE) {
                continue;
            }
            // The star of attrition factors points from what is to be explained to what explains it.
            if (source instanceof Outcome && target instanceof Factor) {
                influence(edge, target, source);
                turned.add(source);
            } else {
                influence(edge, source, target);
            }
        }
        turned.forEach(outcome -> notes.add(Messages.of("note.turned", outcome.getName())));
    }

    private void influence(Edge edge, Variable source, Variable target) {
        // Of two variables that were there before, what the model says about them stands.
        if (before.stream().anyMatch(known -> known.getSource() == source && known.getTarget() == target)) {
            return;
        }
        Influence influence = TalentFactory.eINSTANCE.createInfluence();
        influence.setSource(source);
        influence.setTarget(target);
        influence.setLine(edge.line().kind());
        Optional<String> label = Optional.of(edge.label().text()).filter(text -> !text.isEmpty());
        if (label.filter(Numbers::isNumber).isPresent()) {
            influence.setWeight(Double.parseDouble(label.get()));
        } else {
            influence.setName(label.orElse(null));
        }
        organisation.getInfluences().add(influence);
    }
}
