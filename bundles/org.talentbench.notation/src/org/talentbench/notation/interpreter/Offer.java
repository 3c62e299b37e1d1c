// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.design.Kinds;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.DiagramDescription.Layer;
import org.talentbench.notation.specification.DiagramDescription.Section;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Mapping;
import org.talentbench.notation.specification.Operation;
import org.talentbench.notation.specification.Specification;
import org.talentbench.notation.specification.Tool;

/**
 * A specification in which a tool that lets people choose has become a tool for each thing there is to choose, in sections of their own:
 * the kinds of factors that plugins bring stand on the palette one by one, those of a category together.
 */
final class Offer {

    private final Specification specification;
    private final Evaluator evaluator;
    private final Map<String, Tool> tools;

    private Offer(Specification specification, Evaluator evaluator) {
        this.specification = specification;
        this.evaluator = evaluator;
        tools = new LinkedHashMap<>(specification.tools());
    }

    static Specification of(Specification specification, Evaluator evaluator) {
        Offer offer = new Offer(specification, evaluator);
        List<DiagramDescription> diagrams = specification.diagrams().stream().map(offer::diagram).toList();
        return new Specification(specification.name(), diagrams, specification.mappings(), Collections.unmodifiableMap(offer.tools), specification.services(),
                specification.expressions());
    }

    private DiagramDescription diagram(DiagramDescription diagram) {
        // The choice is the same for all diagrams of a kind, so any element will do to ask for it.
        EObject any = any(diagram.domainClass());
        return new DiagramDescription(diagram.name(), diagram.label(), diagram.documentation(), diagram.domainClass(), diagram.title(),
                diagram.direction(), layer(diagram.defaultLayer(), any),
                diagram.additionalLayers().stream().map(layer -> layer(layer, any)).toList(), diagram.filters());
    }

    private static EObject any(String type) {
        return EcoreUtil.create((EClass) TalentPackage.eINSTANCE.getEClassifier(type.substring(type.lastIndexOf(':') + 1)));
    }

    private Layer layer(Layer layer, EObject any) {
        return new Layer(layer.name(), layer.label(), layer.shown(), layer.mappings(),
                layer.sections().stream().flatMap(section -> sections(section, any)).toList(), layer.customizations());
    }

    /** What there is to choose stands before the rest of its section: there may be much of it. */
    private Stream<Section> sections(Section section, EObject any) {
        List<Section> chosen = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String name : section.tools()) {
            Tool tool = specification.tools().get(name);
            if (tool.kind() == Tool.Kind.CREATE_CHOSEN) {
                chosen.addAll(categories(tool, any));
            } else {
                rest.add(name);
            }
        }
        return Stream.concat(chosen.stream(), Stream.of(new Section(section.name(), section.label(), rest)));
    }

    private List<Section> categories(Tool tool, EObject any) {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        for (EObject candidate : Values.elements(evaluator.evaluate(tool.candidates(), any, Map.of(), Trace.NONE))) {
            Kinds.of(candidate).ifPresent(kind -> {
                Tool one = tool(tool, candidate, kind);
                tools.put(one.name(), one);
                categories.computeIfAbsent(kind.category(), unknown -> new ArrayList<>()).add(one.name());
            });
        }
        return categories.entrySet().stream().map(category -> new Section(tool.name() + "/" + category.getKey(),
                category.getKey().isEmpty() ? tool.label() : category.getKey(), category.getValue())).toList();
    }

    private Tool tool(Tool tool, EObject candidate, FactorKind kind) {
        List<String> mappings = specification.mappings().values().stream()
                .filter(mapping -> mapping.domainClass().endsWith("::" + candidate.eClass().getName())).map(Mapping::name).toList();
        return new Tool(Tool.Kind.CREATE_CONTAINER, tool.name() + "/" + kind.id(), kind.label(), kind.description(), tool.precondition(), mappings,
                tool.input(), Expression.NONE, new Operation.With(Tool.CHOSEN, candidate, List.of(tool.operation())), Optional.ofNullable(kind.icon()));
    }
}
