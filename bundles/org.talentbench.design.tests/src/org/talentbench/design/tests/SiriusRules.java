// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.TalentPackage;

/**
 * The rules that Sirius itself checks a specification by before it lets anybody use it, beyond what its metamodels say: types, features and
 * variables of expressions, and which elements need which others. Sirius is not here, so they are written down again.
 */
final class SiriusRules {

    private static final String RETURNS = "http://www.eclipse.org/sirius/interpreted/expression/returnType";
    private static final String VARIABLES = "http://www.eclipse.org/sirius/interpreted/expression/variables";
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((\\w+(?:,\\w+)*)?\\)");
    private static final Pattern MASKED = Pattern.compile("\\{(\\d)\\}");

    private final List<EObject> elements = new ArrayList<>();
    private final Map<String, Method> services;
    private final List<String> complaints = new ArrayList<>();

    private SiriusRules(EObject group, Map<String, Method> services) {
        this.services = services;
        group.eAllContents().forEachRemaining(elements::add);
    }

    /** What is wrong with a specification, a sentence each. */
    static List<String> complaints(EObject group, Map<String, Method> services) {
        SiriusRules rules = new SiriusRules(group, services);
        rules.elements.forEach(rules::check);
        return rules.complaints;
    }

    private void check(EObject element) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (element.eGet(attribute) instanceof String text && !text.isBlank()) {
                switch (attribute.getEAttributeType().getName()) {
                    case "InterpretedExpression" -> checkExpression(element, attribute, text);
                    case "FeatureName" -> checkFeatureName(element, text);
                    case "TypeName" -> require(type(text) != null, element, "there is no class " + text);
                    default -> { }
                }
            }
        }
        if (isA(element, "AbstractVariable")) {
            require(text(element, "name") != null && !text(element, "name").isBlank(), element, "a variable without a name");
        }
        if (isA(element, "DiagramElementMapping") || isA(element, "ConditionalStyleDescription")) {
            require(one(element, "style") != null, element, "no style");
        }
        if (isA(element, "RepresentationDescription")) {
            require(!many(element, "metamodel").isEmpty(), element, "no metamodel");
        }
        if (isA(element, "DiagramDescription")) {
            require(one(element, "defaultLayer") != null, element, "no default layer");
        }
        if (isA(element, "ContainerMapping") && inside(element, new HashSet<>()).contains(element)) {
            require(text(element, "semanticCandidatesExpression") != null, element, "inside itself without an expression for candidates");
        }
        if (isA(element, "EReferenceCustomization")) {
            checkCustomization(element);
        }
        if (isA(element, "AbstractToolDescription")) {
            require(isUsed(element), element, "a tool for nothing");
        }
    }

    private void checkExpression(EObject element, EAttribute attribute, String text) {
        String result = detail(attribute, RETURNS, "returnType");
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "feature" -> {
                Set<EClass> self = self(element, attribute);
                for (EClass type : self) {
                    EStructuralFeature feature = type.getEStructuralFeature(rest);
                    require(feature != null && fits(feature, result), element, "of a " + type.getName() + ", " + text + " is not " + result);
                }
            }
            case "var" -> require(isVariable(rest, element, attribute), element, "there is no variable " + rest);
            case "service" -> {
                Matcher call = CALL.matcher(rest);
                Method method = call.matches() ? services.get(call.group(1)) : null;
                List<String> arguments = method == null || call.group(2) == null ? List.of() : List.of(call.group(2).split(","));
                require(method != null && method.getParameterCount() == 1 + arguments.size(), element, "there is no " + text);
                arguments.forEach(name -> require(isVariable(name, element, attribute), element, "there is no variable " + name));
                require(method == null || fits(method.getReturnType(), result), element, text + " is not " + result);
            }
            default -> require(result.startsWith("an integer") && text.matches("-?\\d+"), element, text + " is not " + result);
        }
    }

    private void checkFeatureName(EObject element, String name) {
        if (isA(element, "CreateInstance")) {
            Set<EClass> self = self(element, null);
            EClass created = type(text(element, "typeName"));
            require((self.isEmpty() ? classes() : self.stream()).map(type -> type.getEStructuralFeature(name))
                    .anyMatch(feature -> feature instanceof EReference reference && reference.isContainment() && created != null
                            && reference.getEReferenceType().isSuperTypeOf(created)), element, "nothing to hold the new element in " + name);
        } else if (isA(element, "ModelOperation")) {
            Set<EClass> self = self(element, null);
            require((self.isEmpty() ? classes() : self.stream()).anyMatch(type -> type.getEStructuralFeature(name) != null), element,
                    "there is no feature " + name);
        }
    }

    private void checkCustomization(EObject element) {
        String name = text(element, "referenceName");
        EObject value = one(element, "value");
        require(Boolean.TRUE.equals(value(element, "applyOnAll")) || !many(element, "appliedOn").isEmpty(), element, "customizes nothing");
        require(elements.stream().filter(style -> isA(style, "StyleDescription"))
                .anyMatch(style -> style.eClass().getEStructuralFeature(name) instanceof EReference reference
                        && reference.getEReferenceType().isInstance(value)), element, "no style has a " + name + " of that type");
    }

    private boolean isUsed(EObject tool) {
        boolean named = elements.stream().filter(element -> isA(element, "DiagramElementMapping"))
                .anyMatch(mapping -> Stream.of("deletionDescription", "labelDirectEdit", "doubleClickDescription", "reconnections")
                        .anyMatch(feature -> many(mapping, feature).contains(tool)));
        List<EObject> made = Stream.of("nodeMappings", "containerMappings", "edgeMappings").flatMap(feature -> many(tool, feature).stream()).toList();
        EObject diagram = above(tool, "DiagramDescription");
        Set<EObject> drawn = drawn(diagram);
        return isA(tool, "SelectionWizardDescription") || (made.isEmpty() ? named : drawn.containsAll(made));
    }

    private static Set<EObject> drawn(EObject diagram) {
        Set<EObject> drawn = new HashSet<>();
        Stream.concat(many(diagram, "defaultLayer").stream(), many(diagram, "additionalLayers").stream())
                .flatMap(layer -> Stream.of("nodeMappings", "containerMappings", "edgeMappings", "reusedMappings").flatMap(feature -> many(layer, feature).stream()))
                .filter(drawn::add).toList().forEach(mapping -> inside(mapping, drawn));
        return drawn;
    }

    /** What a container may hold, at any depth. */
    private static Set<EObject> inside(EObject mapping, Set<EObject> found) {
        Stream.of("subNodeMappings", "subContainerMappings", "reusedNodeMappings", "reusedContainerMappings")
                .flatMap(feature -> many(mapping, feature).stream()).filter(found::add).toList().forEach(child -> inside(child, found));
        return found;
    }

    /** The classes that self can be of where an expression is evaluated; none where Sirius does not say. */
    private Set<EClass> self(EObject element, EStructuralFeature feature) {
        EObject parent = element.eContainer();
        if (isA(element, "ModelOperation")) {
            return switch (parent.eClass().getName()) {
                case "ChangeContext" -> found(text(parent, "browseExpression"), parent);
                case "For" -> found(text(parent, "expression"), parent);
                case "CreateInstance" -> Set.of(type(text(parent, "typeName")));
                case "InitialOperation" -> isA(parent.eContainer(), "DirectEditLabel") ? edited(parent.eContainer()) : Set.of();
                default -> self(parent, null);
            };
        }
        if (isA(element, "DirectEditLabel")) {
            return edited(element);
        }
        if (isA(element, "MappingFilter")) {
            return domains(many(element, "mappings"));
        }
        boolean candidates = feature != null && feature.getName().equals("semanticCandidatesExpression");
        EObject mapping = above(candidates ? parent : element, "DiagramElementMapping");
        EObject diagram = above(element, "DiagramDescription");
        if (mapping != null) {
            return domains(List.of(mapping));
        }
        boolean anything = diagram == null || isA(element, "VSMElementCustomization") || isA(element, "AbstractToolDescription");
        return anything ? Set.of() : Set.of(type(text(diagram, "domainClass")));
    }

    private Set<EClass> found(String expression, EObject element) {
        Set<EClass> found = new HashSet<>();
        if (expression.equals("var:self")) {
            return self(element, null);
        }
        if (expression.startsWith("feature:")) {
            self(element, null).stream().map(type -> type.getEStructuralFeature(expression.substring(8)))
                    .filter(EReference.class::isInstance).forEach(reference -> found.add(((EReference) reference).getEReferenceType()));
        }
        return found;
    }

    private Set<EClass> edited(EObject tool) {
        return domains(elements.stream().filter(mapping -> isA(mapping, "DiagramElementMapping") && one(mapping, "labelDirectEdit") == tool).toList());
    }

    private static Set<EClass> domains(Collection<EObject> mappings) {
        Set<EClass> domains = new HashSet<>();
        for (EObject mapping : mappings) {
            EClass type = type(text(mapping, "domainClass"));
            if (type != null) {
                domains.add(type);
            } else {
                domains.addAll(domains(many(mapping, "sourceMapping")));
            }
        }
        return domains;
    }

    private boolean isVariable(String name, EObject element, EAttribute attribute) {
        Set<String> known = new HashSet<>(Set.of("self"));
        if (attribute.getEAnnotation(VARIABLES) != null) {
            known.addAll(attribute.getEAnnotation(VARIABLES).getDetails().keySet());
        }
        for (EObject around = element.eContainer(); around != null; around = around.eContainer()) {
            if (isA(around, "CreateInstance")) {
                known.add(text(around, "variableName"));
            } else if (isA(around, "For")) {
                known.add(text(around, "iteratorName"));
            } else if (isA(around, "AbstractToolDescription")) {
                around.eAllContents().forEachRemaining(inside -> {
                    if (isA(inside, "AbstractVariable")) {
                        known.add(text(inside, "name"));
                    } else if (isA(inside, "EditMaskVariables")) {
                        MASKED.matcher(text(inside, "mask")).results().forEach(number -> known.addAll(List.of(number.group(1), "arg" + number.group(1))));
                    }
                });
            }
        }
        return known.contains(name);
    }

    private static boolean fits(Class<?> type, String result) {
        return result.startsWith("an integer") ? type == int.class
                : result.startsWith("a boolean") ? type == boolean.class
                : result.startsWith("a string") ? type == String.class
                : result.startsWith("a Collection") ? Collection.class.isAssignableFrom(type) || EObject.class.isAssignableFrom(type)
                : result.startsWith("an EObject") ? EObject.class.isAssignableFrom(type) : result.startsWith("any ");
    }

    private static boolean fits(EStructuralFeature feature, String result) {
        Class<?> type = feature.getEType().getInstanceClass();
        return feature.isMany() ? fits(List.class, result) : fits(type, result);
    }

    private void require(boolean holds, EObject element, String otherwise) {
        if (!holds) {
            String name = text(element, "name");
            complaints.add(element.eClass().getName() + (name == null ? "" : " " + name) + ": " + otherwise);
        }
    }

    private static String detail(EAttribute attribute, String source, String key) {
        String detail = EcoreUtil.getAnnotation(attribute, source, key);
        return detail == null ? "any value" : detail;
    }

    private static EClass type(String qualified) {
        return qualified != null && qualified.startsWith(TalentPackage.eNAME + "::")
                && TalentPackage.eINSTANCE.getEClassifier(qualified.substring(TalentPackage.eNAME.length() + 2)) instanceof EClass type ? type : null;
    }

    private static Stream<EClass> classes() {
        return TalentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    private static boolean isA(EObject element, String type) {
        return element.eClass().getName().equals(type) || element.eClass().getEAllSuperTypes().stream().anyMatch(parent -> parent.getName().equals(type));
    }

    private static EObject above(EObject element, String type) {
        EObject above = element;
        while (above != null && !isA(above, type)) {
            above = above.eContainer();
        }
        return above;
    }

    private static Object value(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        return found == null ? null : element.eGet(found);
    }

    private static String text(EObject element, String feature) {
        return value(element, feature) instanceof String text ? text : null;
    }

    private static EObject one(EObject element, String feature) {
        return value(element, feature) instanceof EObject one ? one : null;
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> many(EObject element, String feature) {
        return switch (value(element, feature)) {
            case List<?> several -> (List<EObject>) several;
            case EObject single -> List.of(single);
            case null, default -> List.of();
        };
    }
}
