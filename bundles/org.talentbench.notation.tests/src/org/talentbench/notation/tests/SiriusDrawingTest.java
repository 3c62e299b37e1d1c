// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.design.Design;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.design.tests.SiriusFiles;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.scene.Arrow;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription.Layer;

/** The same elements, labels, shapes and colours, whether the specification is read here or as Sirius reads it. */
class SiriusDrawingTest {

    private static final Map<Figure, String> FIGURES = Map.of(Figure.SQUARE, "SquareDescription", Figure.ELLIPSE, "EllipseNodeDescription",
            Figure.LOZENGE, "LozengeNodeDescription", Figure.DOT, "DotDescription", Figure.CONTAINER, "FlatContainerStyleDescription");
    private static final Map<Line, String> LINES = Map.of(Line.SOLID, "solid", Line.DASH, "dash", Line.DOT, "dot", Line.DASH_DOT, "dash_dot");
    private static final Map<Arrow, String> ARROWS = Map.of(Arrow.NONE, "NoDecoration", Arrow.INPUT_FILLED, "InputFillClosedArrow",
            Arrow.DIAMOND_FILLED, "FillDiamond", Arrow.DOT, "Dot");

    private final Notation notation = Notation.talentBench();
    private final SiriusFiles sirius = new SiriusFiles();

    @ParameterizedTest
    @ValueSource(strings = {"FactorMap", "Process", "ConceptMap", "TeamChart"})
    void bothDrawTheSame(String diagram) throws IOException {
        assertSame(diagram, model -> { });
        assertSame(diagram, model -> model.organisation.setChosenPlan(null));
        assertSame(diagram, model -> model.compensation.setKind("not.installed"));
        assertSame(diagram, model -> {
            model.process.setTrafficShown(true);
            model.step("Offer").setStyle("fill:#f9f,stroke:rgb(51, 102, 153),color:white");
            model.process.getFlows().getFirst().setStyle("stroke:rebeccapurple");
        });
    }

    @Test
    void bothDrawTheExamplesTheSame() throws Exception {
        for (Example example : Examples.all()) {
            Organisation organisation = Examples.open(example.name());
            assertSame("FactorMap", organisation);
            assertSame("TeamChart", organisation);
            for (Process process : organisation.getProcesses()) {
                assertSame("Process", process);
            }
            for (ConceptMap map : organisation.getConceptMaps()) {
                assertSame("ConceptMap", map);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"targetArrow=\"InputFillClosedArrow\", targetArrow=\"InputArrow\"", "service:isKindMissing(), service:isHeated()",
        "red=\"240\" green=\"236\", red=\"241\" green=\"236\"", "labelSize=\"9\", labelSize=\"8\"", "service:driverLabel(), feature:name",
        "style:LozengeNodeDescription, style:SquareDescription", "feature:drivers, service:never()"})
    void aDifferenceWouldBeSeen(String here, String elsewhere) throws IOException {
        ExampleModel model = new ExampleModel();
        String other = text().replace(here, elsewhere).replaceAll("(width|height)ComputationExpression=\"service:\\w+\\(\\)\"",
                elsewhere.endsWith("SquareDescription") ? "" : "$0");
        assertNotEquals(ours("FactorMap", model.organisation), sirius(other, "FactorMap", model.organisation));
    }

    private void assertSame(String diagram, Consumer<ExampleModel> change) throws IOException {
        ExampleModel model = new ExampleModel();
        change.accept(model);
        EObject root = switch (diagram) {
            case "Process" -> model.process;
            case "ConceptMap" -> model.map;
            default -> model.organisation;
        };
        assertFalse(ours(diagram, root).isEmpty());
        assertSame(diagram, root);
    }

    private void assertSame(String diagram, EObject root) throws IOException {
        assertEquals(sirius(text(), diagram, root), ours(diagram, root));
    }

    private String sirius(String specification, String diagram, EObject root) throws IOException {
        return String.join("\n", new SiriusReading(sirius.load(specification), diagram, root).lines());
    }

    private String ours(String diagram, EObject root) {
        Set<String> layers = notation.specification().diagram(diagram).additionalLayers().stream().map(Layer::name).collect(Collectors.toSet());
        Scene scene = notation.scenes(diagram, root, new Shown(layers, Set.of())).build();
        Map<Key, EObject> parents = new HashMap<>();
        scene.allBoxes().forEach(box -> box.children().forEach(child -> parents.put(child.key(), box.element())));
        Set<String> lines = new TreeSet<>();
        scene.allBoxes().forEach(box -> lines.add(said(box, parents.get(box.key()))));
        scene.edges().forEach(edge -> lines.add(said(edge)));
        return String.join("\n", lines);
    }

    private static String said(Item.Box box, EObject parent) {
        return SiriusReading.line(box.key().mapping(), SiriusReading.id(box.element()), "in", parent == null ? "" : SiriusReading.id(parent),
                FIGURES.get(box.look().figure()), said(box.label(), box.label().inside() ? "node" : "border"), box.look().fill().hex(),
                box.look().border().hex(), box.look().borderWidth(), LINES.get(box.look().borderLine()));
    }

    private static String said(Item.Edge edge) {
        return SiriusReading.line(edge.key().mapping(), SiriusReading.id(edge.element()), "from", edge.source().mapping(),
                SiriusReading.id(edge.source().element()), "to", edge.target().mapping(), SiriusReading.id(edge.target().element()), said(edge.centre(), ""),
                edge.stroke().colour().hex(), edge.stroke().width(), LINES.get(edge.stroke().line()), ARROWS.get(edge.stroke().source()),
                ARROWS.get(edge.stroke().target()), edge.stroke().routing().name().toLowerCase(Locale.ROOT));
    }

    private static String said(Label label, String position) {
        String format = Stream.of(label.bold() ? "bold" : "", label.italic() ? "italic" : "", label.struck() ? "strike_through" : "",
                label.underlined() ? "underline" : "").filter(part -> !part.isEmpty()).collect(Collectors.joining("+"));
        // Sirius counts in points, of which three are four pixels.
        return label.isEmpty() ? "" : SiriusReading.line(label.text(), 0.75 * label.size(), format, label.colour().hex(), position);
    }

    private static String text() throws IOException {
        try (InputStream stream = Design.specification().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
