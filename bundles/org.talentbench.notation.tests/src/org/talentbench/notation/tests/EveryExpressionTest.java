// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.DiagramDescription.Filter;
import org.talentbench.notation.specification.DiagramDescription.Layer;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Mapping;
import org.talentbench.notation.specification.Tool;

/**
 * Sirius is silent about an expression that fails: the edge simply is not there. So every one is evaluated here, by
 * drawing and using everything there is on a model that has everything.
 */
class EveryExpressionTest {

    private final Notation notation = Notation.talentBench();
    private final ExampleModel model = new ExampleModel();
    private final Map<String, EObject> elements = Map.of("FactorMap", model.organisation, "Process", model.process,
            "ConceptMap", model.map, "TeamChart", model.organisation);

    @Test
    void everyExpressionHasAValue() {
        useEverything();
        Set<Expression> missing = new HashSet<>(notation.specification().expressions());
        missing.removeIf(Expression.Constant.class::isInstance);
        missing.removeAll(notation.evaluated());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyMappingDrawsSomething() {
        Set<String> drawn = new HashSet<>();
        for (DiagramDescription diagram : notation.specification().diagrams()) {
            Scene scene = scene(diagram, Set.of());
            scene.allBoxes().forEach(box -> drawn.add(box.key().mapping()));
            scene.edges().forEach(edge -> drawn.add(edge.key().mapping()));
        }
        assertEquals(notation.specification().mappings().keySet(), drawn);
    }

    private void useEverything() {
        for (DiagramDescription diagram : notation.specification().diagrams()) {
            Scene scene = scene(diagram, diagram.filters().stream().map(Filter::name).collect(Collectors.toSet()));
            assertFalse(scene.boxes().isEmpty());
            for (Item item : all(scene(diagram, Set.of()))) {
                use(notation.specification().mappings().get(item.key().mapping()), item);
            }
            diagram.layers().flatMap(layer -> layer.sections().stream()).flatMap(section -> section.tools().stream())
                    .map(notation.specification().tools()::get).filter(tool -> tool.kind().creates())
                    .forEach(tool -> create(tool, diagram, scene));
        }
    }

    private void use(Mapping mapping, Item item) {
        Mapping.Behaviour behaviour = mapping.behaviour();
        for (String name : List.of(behaviour.directEdit(), behaviour.doubleClick())) {
            Tool tool = notation.specification().tools().get(name);
            if (tool != null) {
                notation.tools().isAllowed(tool, item.element());
                notation.tools().input(tool, item.element());
                notation.tools().run(tool, item.element(), Map.of("element", item.element(), "0", "Renamed"));
            }
        }
        if (mapping instanceof Mapping.Edges edges && item instanceof Item.Edge edge) {
            for (String name : edges.reconnections()) {
                notation.tools().run(notation.specification().tools().get(name), item.element(),
                        Map.of("element", item.element(), "source", edge.source().element(),
                                "target", name.endsWith("Source") ? edge.source().element() : edge.target().element()));
            }
        }
        Tool delete = notation.specification().tools().get(behaviour.delete());
        if (delete != null && notation.tools().isAllowed(delete, item.element())) {
            // Of a copy, so that the next item still has a model around it.
            notation.tools().run(delete, new ExampleModel().research, Map.of("element", new ExampleModel().research));
        }
    }

    private void create(Tool tool, DiagramDescription diagram, Scene scene) {
        EObject container = switch (diagram.name()) {
            case "Process" -> model.process.getGroups().getFirst();
            case "ConceptMap" -> model.map.getGroups().getFirst();
            default -> tool.name().equals("CreateDriver") ? model.compensation : model.organisation;
        };
        Map<String, Object> variables = new HashMap<>(Map.of("container", container));
        if (tool.kind() == Tool.Kind.CREATE_EDGE) {
            Item.Box box = scene.allBoxes().filter(any -> any.children().isEmpty()).findFirst().orElseThrow();
            variables.put("source", box.element());
            variables.put("target", box.element());
            container = box.element();
        }
        assertFalse(notation.tools().run(tool, container, variables).created().isEmpty(), tool.name());
    }

    private Scene scene(DiagramDescription diagram, Set<String> filters) {
        Set<String> layers = diagram.additionalLayers().stream().map(Layer::name).collect(Collectors.toSet());
        return notation.scenes(diagram.name(), elements.get(diagram.name()), new Shown(layers, filters)).build();
    }

    private static List<Item> all(Scene scene) {
        return Stream.concat(scene.allBoxes(), scene.edges().stream()).toList();
    }
}
