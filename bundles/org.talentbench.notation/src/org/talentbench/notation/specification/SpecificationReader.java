// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.specification.DiagramDescription.Filter;
import org.talentbench.notation.specification.DiagramDescription.Layer;
import org.talentbench.notation.specification.DiagramDescription.Section;
import org.talentbench.notation.specification.Mapping.Behaviour;

/** Reads diagrams, layers, filters and mappings; what styles and tools hold is read by others. */
final class SpecificationReader {

    private static final Map<String, Direction> DIRECTIONS = Map.of("topToBottom", Direction.TB,
            "LeftToRight", Direction.LR, "bottomToTop", Direction.BT);

    private final XmlElement group;
    private final Map<String, String> texts;
    private final Set<Expression> expressions = new LinkedHashSet<>();
    private final Map<String, Mapping> mappings = new LinkedHashMap<>();
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final StyleReader styles = new StyleReader(this);
    private final ToolReader toolReader = new ToolReader(this);

    SpecificationReader(XmlElement group, Map<String, String> texts) {
        this.group = group;
        this.texts = texts;
    }

    Specification read() {
        if (!group.type().equals("Group")) {
            throw group.error("a specification starts with a group");
        }
        String name = group.take("name");
        group.take("version");
        styles.palettes(group.takeAll("userColorsPalettes"));
        List<DiagramDescription> diagrams = new ArrayList<>();
        List<String> services = new ArrayList<>();
        for (XmlElement viewpoint : group.takeAll("ownedViewpoints")) {
            document(viewpoint);
            viewpoint.take("name");
            viewpoint.take("modelFileExtension", "*");
            viewpoint.takeAll("ownedJavaExtensions")
                    .forEach(extension -> services.add(extension.take("qualifiedClassName")));
            viewpoint.takeAll("ownedRepresentations").forEach(diagram -> diagrams.add(diagram(diagram)));
        }
        group.refuseRest();
        return new Specification(name, List.copyOf(diagrams), mappings, tools, List.copyOf(services), expressions);
    }

    private DiagramDescription diagram(XmlElement element) {
        expect(element, "DiagramDescription");
        element.takeAll("metamodel").forEach(metamodel -> metamodel.take("href"));
        element.takeFlag("enablePopupBars", false);
        String documentation = document(element);
        Layer defaultLayer = element.takeOne("defaultLayer").map(this::layer)
                .orElseThrow(() -> element.error("the default layer is missing"));
        return new DiagramDescription(name(element), label(element), documentation, element.take("domainClass"),
                expression(element, "titleExpression", ""), element.takeOne("layout").map(this::direction)
                        .orElse(Direction.TB), defaultLayer,
                element.takeAll("additionalLayers").stream().map(this::layer).toList(),
                element.takeAll("filters").stream().map(this::filter).toList());
    }

    private Direction direction(XmlElement layout) {
        expect(layout, "CompositeLayout");
        layout.takeNumber("padding", 30);
        return layout.take("direction", "topToBottom", DIRECTIONS);
    }

    private Layer layer(XmlElement element) {
        document(element);
        Stream<String> own = Stream.of(
                element.takeAll("nodeMappings").stream().map(mapping -> shapes(mapping, false)),
                element.takeAll("containerMappings").stream().map(mapping -> shapes(mapping, true)),
                element.takeAll("edgeMappings").stream().map(this::edges)).flatMap(s -> s);
        List<String> all = Stream.concat(own, references(element, "reusedMappings").stream()).toList();
        List<Section> sections = element.takeAll("toolSections").stream().map(this::section).toList();
        return new Layer(name(element), label(element), element.takeFlag("activeByDefault", false), all, sections,
                styles.customizations(element));
    }

    private Section section(XmlElement element) {
        List<String> own = element.takeAll("ownedTools").stream().map(toolElement -> {
            Tool tool = toolReader.tool(toolElement);
            tools.put(tool.name(), tool);
            return tool.name();
        }).toList();
        return new Section(name(element), label(element),
                Stream.concat(own.stream(), references(element, "reusedTools").stream()).toList());
    }

    private Filter filter(XmlElement element) {
        expect(element, "CompositeFilterDescription");
        return new Filter(name(element), label(element), element.takeAll("filters").stream().map(rule -> {
            expect(rule, "MappingFilter");
            return new Filter.Rule(references(rule, "mappings"), expression(rule, "semanticConditionExpression", ""));
        }).toList());
    }

    private String shapes(XmlElement element, boolean container) {
        List<String> inside = !container ? List.of() : Stream.of(
                element.takeAll("subNodeMappings").stream().map(mapping -> shapes(mapping, false)),
                element.takeAll("subContainerMappings").stream().map(mapping -> shapes(mapping, true)),
                references(element, "reusedNodeMappings").stream(),
                references(element, "reusedContainerMappings").stream()).flatMap(s -> s).toList();
        String name = name(element);
        mappings.put(name, new Mapping.Shapes(name, element.take("domainClass"),
                expression(element, "semanticCandidatesExpression", ""), expression(element, "preconditionExpression", ""),
                styles.shape(element), container, inside, behaviour(element)));
        return name;
    }

    private String edges(XmlElement element) {
        boolean standsForElement = element.takeFlag("useDomainElement", false);
        String name = name(element);
        mappings.put(name, new Mapping.Edges(name, standsForElement ? element.take("domainClass") : "",
                expression(element, "semanticCandidatesExpression", ""), expression(element, "preconditionExpression", ""),
                references(element, "sourceMapping"), references(element, "targetMapping"),
                expression(element, "sourceFinderExpression", ""), expression(element, "targetFinderExpression", ""),
                styles.edge(element), references(element, "reconnections"), behaviour(element)));
        return name;
    }

    private Behaviour behaviour(XmlElement mapping) {
        return new Behaviour(reference(mapping, "deletionDescription"), reference(mapping, "labelDirectEdit"),
                reference(mapping, "doubleClickDescription"));
    }

    /** Names of what an attribute refers to. */
    List<String> references(XmlElement element, String attribute) {
        return element.takeReferences(attribute).stream().map(target -> target.take("name")).toList();
    }

    /** Name of the one thing that an attribute refers to; empty where it refers to nothing. */
    private String reference(XmlElement element, String attribute) {
        return references(element, attribute).stream().findFirst().orElse("");
    }

    Expression expression(XmlElement element, String attribute, String otherwise) {
        String text = element.take(attribute, otherwise);
        try {
            Expression expression = Expression.parse(text);
            if (expression.isPresent()) {
                expressions.add(expression);
            }
            return expression;
        } catch (IllegalArgumentException e) {
            throw element.error("«" + attribute + "» is «" + text + "»: " + e.getMessage());
        }
    }

    /** A name that nothing else has, because mappings, tools and layouts find each other by it. */
    String name(XmlElement element) {
        String name = element.take("name");
        if (!names.add(name)) {
            throw element.error("the name is used twice");
        }
        return name;
    }

    String label(XmlElement element) {
        String label = element.take("label", element.take("name"));
        if (!label.startsWith("%")) {
            return label;
        }
        return Optional.ofNullable(texts.get(label.substring(1)))
                .orElseThrow(() -> element.error("there is no text for its label " + label));
    }

    /** In the user's language where that is known: the specification itself can hold one language only. */
    String document(XmlElement element) {
        String documentation = element.take("endUserDocumentation", element.take("documentation", ""));
        return documentation.isEmpty() ? "" : texts.getOrDefault(element.take("name") + ".documentation", documentation);
    }

    static void expect(XmlElement element, String type) {
        if (!element.type().equals(type)) {
            throw element.error("a " + element.type() + " is not interpreted here, only a " + type);
        }
    }
}
