// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.talentbench.notation.specification.Tool.Kind;

/** Reads tools and their operations. */
final class ToolReader {

    private static final Map<String, Kind> RECONNECTIONS = Map.of("RECONNECT_SOURCE", Kind.RECONNECT_SOURCE,
            "RECONNECT_TARGET", Kind.RECONNECT_TARGET, "RECONNECT_BOTH", Kind.RECONNECT_BOTH);
    private static final List<String> VARIABLE_FEATURES = List.of("variable", "viewVariable", "sourceVariable",
            "targetVariable", "sourceViewVariable", "targetViewVariable", "source", "target", "sourceView",
            "targetView", "element", "elementView", "container", "containerView", "edgeView");

    private final SpecificationReader reader;

    ToolReader(SpecificationReader reader) {
        this.reader = reader;
    }

    Tool tool(XmlElement element) {
        Kind kind = kind(element);
        for (String feature : VARIABLE_FEATURES) {
            element.takeOne(feature).ifPresent(variable -> checkName(variable, kind));
        }
        element.takeOne("mask").ifPresent(mask -> checkMask(mask));
        if (kind == Kind.CREATE_CHOSEN) {
            // What the dialog says in which Sirius lets people choose.
            element.take("windowTitle", "");
            element.take("message", "");
        }
        return new Tool(kind, reader.name(element), reader.label(element), reader.document(element),
                reader.expression(element, "precondition", ""), mappings(element, kind),
                reader.expression(element, "inputLabelExpression", ""), reader.expression(element, "candidatesExpression", ""),
                operation(element), Optional.empty());
    }

    private static Kind kind(XmlElement element) {
        return switch (element.type()) {
            case "NodeCreationDescription" -> Kind.CREATE_NODE;
            case "ContainerCreationDescription" -> Kind.CREATE_CONTAINER;
            case "SelectionWizardDescription" -> Kind.CREATE_CHOSEN;
            case "EdgeCreationDescription" -> Kind.CREATE_EDGE;
            case "DeleteElementDescription" -> Kind.DELETE;
            case "ReconnectEdgeDescription" -> element.take("reconnectionKind", "RECONNECT_TARGET", RECONNECTIONS);
            case "DirectEditLabel" -> Kind.DIRECT_EDIT;
            case "DoubleClickDescription" -> Kind.DOUBLE_CLICK;
            default -> throw element.error("the tool is not interpreted");
        };
    }

    private List<String> mappings(XmlElement element, Kind kind) {
        return switch (kind) {
            case CREATE_NODE -> reader.references(element, "nodeMappings");
            case CREATE_CONTAINER -> reader.references(element, "containerMappings");
            case CREATE_EDGE -> reader.references(element, "edgeMappings");
            case DOUBLE_CLICK -> reader.references(element, "mappings");
            default -> List.of();
        };
    }

    private static void checkName(XmlElement variable, Kind kind) {
        String name = variable.take("name");
        if (!kind.variables().contains(name)) {
            throw variable.error("variables of this tool are called " + kind.variables());
        }
    }

    private static void checkMask(XmlElement mask) {
        if (!mask.take("mask").equals("{0}")) {
            throw mask.error("the only mask that is interpreted is {0}");
        }
    }

    private Operation operation(XmlElement tool) {
        Optional<XmlElement> first = tool.takeOne("initialOperation").flatMap(initial -> initial.takeOne("firstModelOperations"));
        return operationOf(first.orElseThrow(() -> tool.error("the tool does nothing")));
    }

    private Operation operationOf(XmlElement element) {
        return switch (element.type()) {
            case "ChangeContext" -> new Operation.ChangeContext(
                    reader.expression(element, "browseExpression", ""), inside(element));
            case "CreateInstance" -> new Operation.CreateInstance(element.take("typeName"),
                    element.take("referenceName"), element.take("variableName", "instance"), inside(element));
            case "SetValue" -> new Operation.SetValue(element.take("featureName"),
                    reader.expression(element, "valueExpression", ""));
            case "RemoveElement" -> new Operation.RemoveElement();
            case "For" -> new Operation.ForEach(reader.expression(element, "expression", ""),
                    element.take("iteratorName", "i"), inside(element));
            case "If" -> new Operation.If(reader.expression(element, "conditionExpression", ""), inside(element));
            case "Navigation" -> new Operation.Navigate(
                    reader.references(element, "diagramDescription").stream().findFirst()
                            .orElseThrow(() -> element.error("it does not say which diagram")),
                    element.takeFlag("createIfNotExistent", false));
            default -> throw element.error("the operation is not interpreted");
        };
    }

    private List<Operation> inside(XmlElement element) {
        return element.takeAll("subModelOperations").stream().map(this::operationOf).toList();
    }
}
