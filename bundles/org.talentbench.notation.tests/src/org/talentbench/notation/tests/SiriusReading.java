// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.design.Design;
import org.talentbench.model.talent.TalentPackage;

/**
 * What Sirius would draw, said in lines of text: the specification read once more, through Sirius's own metamodels and by the rules in Sirius's
 * documentation, without a line of the code that reads it for this workbench. Sirius's defaults come from its metamodels.
 */
final class SiriusReading {

    private record Drawn(EObject mapping, EObject element, String line) { }

    private final Map<String, Method> services;
    private final EObject root;
    private final List<EObject> layers;
    private final List<Drawn> drawn = new ArrayList<>();

    /**
     * @param group a specification, loaded against Sirius's metamodels
     * @param diagram the name of a description in it
     * @param root what is drawn, with every layer shown
     */
    SiriusReading(EObject group, String diagram, EObject root) {
        this.root = root;
        services = all(group).filter(extension -> extension.eClass().getName().equals("JavaExtension"))
                .flatMap(extension -> methods(text(extension, "qualifiedClassName"))).collect(Collectors.toMap(Method::getName, method -> method));
        EObject description = all(group).filter(any -> any.eClass().getName().equals("DiagramDescription") && text(any, "name").equals(diagram))
                .findFirst().orElseThrow();
        layers = Stream.concat(many(description, "defaultLayer"), many(description, "additionalLayers")).toList();
        mappings("nodeMappings", "containerMappings").filter(mapping -> !isEdge(mapping)).forEach(mapping -> draw(mapping, root));
        mappings("edgeMappings").filter(SiriusReading::isEdge).forEach(this::drawEdges);
    }

    /** A line for everything drawn. */
    Set<String> lines() {
        return drawn.stream().map(Drawn::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<EObject> mappings(String... features) {
        return layers.stream().flatMap(layer -> Stream.concat(Arrays.stream(features), Stream.of("reusedMappings")).flatMap(feature -> many(layer, feature))).distinct();
    }

    private void draw(EObject mapping, EObject container) {
        for (EObject element : elements(value(text(mapping, "semanticCandidatesExpression"), container))) {
            if (isOf(text(mapping, "domainClass"), element) && holds(text(mapping, "preconditionExpression"), element)) {
                drawn.add(new Drawn(mapping, element, box(mapping, element, container)));
                Stream.of("subNodeMappings", "reusedNodeMappings", "subContainerMappings", "reusedContainerMappings")
                        .flatMap(feature -> many(mapping, feature)).forEach(child -> draw(child, element));
            }
        }
    }

    private void drawEdges(EObject mapping) {
        List<Drawn> nodes = List.copyOf(drawn);
        if (Boolean.TRUE.equals(get(mapping, "useDomainElement"))) {
            for (EObject element : elements(value(text(mapping, "semanticCandidatesExpression"), root))) {
                List<EObject> sources = elements(value(text(mapping, "sourceFinderExpression"), element));
                List<EObject> targets = elements(value(text(mapping, "targetFinderExpression"), element));
                ends(mapping, "sourceMapping", sources, nodes).forEach(source -> ends(mapping, "targetMapping", targets, nodes)
                        .forEach(target -> drawn.add(new Drawn(mapping, element, edge(mapping, element, source, target)))));
            }
        } else {
            nodes.stream().filter(node -> many(mapping, "sourceMapping").anyMatch(node.mapping()::equals)).forEach(source ->
                    ends(mapping, "targetMapping", elements(value(text(mapping, "targetFinderExpression"), source.element())), nodes)
                            .forEach(target -> drawn.add(new Drawn(mapping, source.element(), edge(mapping, source.element(), source, target)))));
        }
    }

    private static Stream<Drawn> ends(EObject mapping, String feature, List<EObject> elements, List<Drawn> nodes) {
        return nodes.stream().filter(node -> elements.contains(node.element()) && many(mapping, feature).anyMatch(node.mapping()::equals));
    }

    private String box(EObject mapping, EObject element, EObject container) {
        EObject style = style(mapping, element);
        String fill = style.eClass().getEStructuralFeature("color") == null ? "backgroundColor" : "color";
        return line(text(mapping, "name"), id(element), "in", container == root ? "" : id(container), style.eClass().getName(),
                label(style, element, Objects.requireNonNullElse(get(style, "labelPosition"), "node").toString()), colour(style, fill, element),
                colour(style, "borderColor", element), number(value(text(style, "borderSizeComputationExpression"), element)), get(style, "borderLineStyle"));
    }

    private String edge(EObject mapping, EObject element, Drawn source, Drawn target) {
        EObject style = style(mapping, element);
        String centre = many(style, "centerLabelStyleDescription").map(label -> label(label, element, "")).findFirst().orElse("");
        return line(text(mapping, "name"), id(element), "from", text(source.mapping(), "name"), id(source.element()), "to", text(target.mapping(), "name"),
                id(target.element()), centre, colour(style, "strokeColor", element), number(value(text(style, "sizeComputationExpression"), element)), get(style, "lineStyle"),
                get(style, "sourceArrow"), get(style, "targetArrow"), get(style, "routingStyle"));
    }

    private EObject style(EObject mapping, EObject element) {
        return many(mapping, "conditionnalStyles").filter(condition -> holds(text(condition, "predicateExpression"), element)).findFirst()
                .map(condition -> one(condition, "style")).orElseGet(() -> one(mapping, "style"));
    }

    private String label(EObject style, EObject element, String position) {
        String text = Objects.toString(value(text(style, "labelExpression"), element), "");
        String format = ((List<?>) get(style, "labelFormat")).stream().map(Object::toString).sorted().collect(Collectors.joining("+"));
        return text.isBlank() ? "" : line(text, number(get(style, "labelSize")), format, colour(style, "labelColor", element), position);
    }

    /** What is said of one thing, in one line. */
    static String line(Object... words) {
        return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(" | "));
    }

    static String id(EObject element) {
        return element.eResource().getURIFragment(element);
    }

    private String colour(EObject style, String feature, EObject element) {
        EObject own = layers.stream().flatMap(layer -> many(layer, "customization")).flatMap(customization -> many(customization, "vsmElementCustomizations"))
                .filter(customization -> holds(text(customization, "predicateExpression"), element))
                .flatMap(customization -> many(customization, "featureCustomizations")).filter(change -> text(change, "referenceName").equals(feature))
                .map(change -> one(change, "value")).reduce((first, second) -> second).orElse(null);
        return colour(own == null ? one(style, feature) : own, element);
    }

    private String colour(EObject colour, EObject element) {
        return switch (colour.eClass().getName()) {
            case "ComputedColor" -> hex(number(value(text(colour, "red"), element)), number(value(text(colour, "green"), element)),
                    number(value(text(colour, "blue"), element)));
            case "InterpolatedColor" -> interpolated(colour, element);
            default -> hex((Integer) get(colour, "red"), (Integer) get(colour, "green"), (Integer) get(colour, "blue"));
        };
    }

    private String interpolated(EObject colour, EObject element) {
        double value = Math.clamp(number(value(text(colour, "colorValueComputationExpression"), element)),
                number(value(text(colour, "minValueComputationExpression"), element)), number(value(text(colour, "maxValueComputationExpression"), element)));
        List<EObject> steps = many(colour, "colorSteps").toList();
        for (int i = 1; i < steps.size(); i++) {
            double lower = number(value(text(steps.get(i - 1), "associatedValue"), element));
            double upper = number(value(text(steps.get(i), "associatedValue"), element));
            if (value <= upper) {
                float share = (float) ((value - lower) / (upper - lower));
                EObject from = one(steps.get(i - 1), "associatedColor");
                EObject to = one(steps.get(i), "associatedColor");
                return hex(mixed(from, to, "red", share), mixed(from, to, "green", share), mixed(from, to, "blue", share));
            }
        }
        throw new AssertionError(value + " is beyond the last step");
    }

    private static double mixed(EObject from, EObject to, String part, float share) {
        int start = (Integer) get(from, part);
        return (int) (start + ((Integer) get(to, part) - start) * share);
    }

    private static String hex(double red, double green, double blue) {
        return "#%02x%02x%02x".formatted((int) red, (int) green, (int) blue);
    }

    private Object value(String expression, EObject self) {
        if (expression == null || expression.isEmpty()) {
            return null;
        }
        String rest = expression.substring(expression.indexOf(':') + 1);
        return switch (expression.substring(0, Math.max(0, expression.indexOf(':')))) {
            case "feature" -> self.eGet(self.eClass().getEStructuralFeature(rest));
            case "var" -> self;
            case "service" -> called(services.get(rest.replace("()", "")), self);
            default -> expression;
        };
    }

    private static Object called(Method service, EObject self) {
        try {
            return service.invoke(null, self);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(service + " of " + self, failed);
        }
    }

    private boolean holds(String expression, EObject self) {
        return expression == null || expression.isBlank() || Boolean.TRUE.equals(value(expression, self));
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }

    private static List<EObject> elements(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(EObject.class::cast).toList();
            case EObject one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static boolean isOf(String domainClass, EObject element) {
        var type = TalentPackage.eINSTANCE.getEClassifier(domainClass.substring(domainClass.indexOf("::") + 2));
        return type.isInstance(element);
    }

    private static boolean isEdge(EObject mapping) {
        return mapping.eClass().getName().equals("EdgeMapping");
    }

    private static Stream<Method> methods(String type) {
        try {
            return Arrays.stream(Design.services().loadClass(type).getMethods()).filter(method -> method.getDeclaringClass() != Object.class);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Stream<EObject> all(EObject group) {
        List<EObject> all = new ArrayList<>();
        group.eAllContents().forEachRemaining(all::add);
        return all.stream();
    }

    private static Object get(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        Object value = found == null ? null : element.eGet(found);
        return value instanceof Enumerator literal ? literal.getLiteral() : value;
    }

    private static String text(EObject element, String feature) {
        return (String) get(element, feature);
    }

    private static EObject one(EObject element, String feature) {
        EObject found = (EObject) get(element, feature);
        return EcoreUtil.resolve(found, element);
    }

    private static Stream<EObject> many(EObject element, String feature) {
        return elements(get(element, feature)).stream().map(each -> EcoreUtil.resolve(each, element));
    }
}
