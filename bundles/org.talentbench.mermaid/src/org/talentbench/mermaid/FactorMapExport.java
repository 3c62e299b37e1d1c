// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentbench.mermaid.syntax.Decoration;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.FrontMatter;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Line;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Position;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Variable;

/**
 * Makes a flowchart of an organisation's variables and their influences. Numbers stay behind, but for the weights of influences
 * without a name. A driver is shown as its factor: what moves it moves the factor.
 *
 * @see FactorMapImport
 */
final class FactorMapExport {

    private final Organisation organisation;
    private final Vocabulary vocabulary;
    private final ElementIds ids = new ElementIds();

    FactorMapExport(Organisation organisation, Vocabulary vocabulary) {
        this.organisation = organisation;
        this.vocabulary = vocabulary;
    }

    Flowchart flowchart() {
        organisation.getConcepts().forEach(concept -> ids.prefer(concept, concept.getMermaidId()));
        List<Node> nodes = Stream.of(organisation.getOutcomes(), organisation.getFactors(), organisation.getIncentives(),
                        organisation.getConcepts())
                .flatMap(List::stream)
                .map(this::node)
                .toList();
        List<Edge> edges = organisation.getInfluences().stream().flatMap(influence -> edge(influence).stream()).toList();
        return new Flowchart(FrontMatter.NONE, Direction.TB, nodes, edges, List.of(), List.of());
    }

    private Node node(Variable variable) {
        Map<String, String> entry = VariableKind.entry(variable, vocabulary);
        return switch (variable) {
            case Concept concept -> new Node(ids.assign(concept), Looks.label(concept),
                    Optional.ofNullable(concept.getShape()).flatMap(Shape::named).orElse(ChartExport.CONCEPT_SHAPE),
                    Looks.write(concept, entry), Position.NONE);
            default -> new Node(ids.assign(variable), Label.of(Looks.emptyIfAbsent(variable.getName())), Shape.RECTANGLE,
                    new Decoration(List.of(), "", entry), Position.NONE);
        };
    }

    private Optional<Edge> edge(Influence influence) {
        String source = end(influence.getSource());
        String target = end(influence.getTarget());
        if (source == null || target == null) {
            return Optional.empty();
        }
        var line = new Line(influence.getLine(), Line.ARROW.sourceHead(), Line.ARROW.targetHead(), 1);
        return Optional.of(new Edge("", source, target, label(influence), line, Decoration.NONE, Position.NONE));
    }

    private String end(Variable variable) {
        return variable instanceof Driver driver ? ids.of(driver.eContainer()) : ids.of(variable);
    }

    private static Label label(Influence influence) {
        if (influence.getName() != null) {
            return Label.of(influence.getName());
        }
        return influence.getWeight() == 1 ? Label.NONE : Label.of(Numbers.text(influence.getWeight()));
    }
}
