// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Operation;
import org.talentbench.notation.specification.Tool;

/**
 * Does what a tool says to the model, by plain reflective EMF calls: whoever wants to undo it records them. Not
 * to be used twice.
 */
public final class ToolRun {

    /** What else a tool did: the elements it made, outermost first, and the diagrams it asks to open. */
    public record Effect(List<EObject> created, List<Opening> openings) {
    }

    /** A diagram of a kind, of an element, to be opened; where it is not there, perhaps to be made. */
    public record Opening(String description, EObject element, boolean create) {
    }

    private final Evaluator evaluator;
    private final Map<String, Object> variables = new HashMap<>();
    private final List<EObject> created = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();

    ToolRun(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Whether a tool may be used on an element. */
    public boolean isAllowed(Tool tool, EObject self) {
        return !tool.precondition().isPresent()
                || Values.flag(evaluator.evaluate(tool.precondition(), self, Map.of(), Trace.NONE));
    }

    /** The text that a direct edit starts from. */
    public String input(Tool tool, EObject self) {
        return Values.text(evaluator.evaluate(tool.input(), self, Map.of(), Trace.NONE));
    }

    /** Runs a tool on an element, with the values of the variables that its kind promises. */
    public Effect run(Tool tool, EObject self, Map<String, ?> values) {
        variables.putAll(values);
        run(tool.operation(), self);
        return new Effect(List.copyOf(created), List.copyOf(openings));
    }

    private void run(Operation operation, EObject self) {
        switch (operation) {
            case Operation.ChangeContext(var expression, var inside) ->
                Values.elements(evaluate(expression, self)).stream().findFirst().ifPresent(other -> run(inside, other));
            case Operation.CreateInstance(var type, var reference, var variable, var inside) -> {
                EObject instance = EcoreUtil.create(type(type, self));
                put(self, reference, instance);
                created.add(instance);
                with(variable, instance, inside, instance);
            }
            case Operation.With(var variable, var value, var inside) -> with(variable, value, inside, self);
            case Operation.SetValue(var feature, var expression) -> {
                Object value = evaluate(expression, self);
                List<EObject> free = Values.elements(value).stream().filter(element -> element.eContainer() == null).toList();
                put(self, feature, value);
                free.stream().filter(element -> element.eContainer() == self).forEach(created::add);
            }
            case Operation.RemoveElement() -> EcoreUtil.delete(self, true);
            case Operation.ForEach(var expression, var variable, var inside) ->
                Values.elements(evaluate(expression, self)).forEach(found -> with(variable, found, inside, found));
            case Operation.If(var condition, var inside) -> {
                if (Values.flag(evaluate(condition, self))) {
                    run(inside, self);
                }
            }
            case Operation.Navigate(var diagram, var create) -> openings.add(new Opening(diagram, self, create));
        }
    }

    private void run(List<Operation> operations, EObject self) {
        operations.forEach(operation -> run(operation, self));
    }

    private void with(String variable, Object value, List<Operation> operations, EObject self) {
        Object hidden = variables.put(variable, value);
        run(operations, self);
        variables.put(variable, hidden);
    }

    private Object evaluate(Expression expression, EObject self) {
        return evaluator.evaluate(expression, self, variables, Trace.NONE);
    }

    private static EClass type(String qualifiedName, EObject self) {
        String name = qualifiedName.substring(qualifiedName.lastIndexOf(':') + 1);
        if (self.eClass().getEPackage().getEClassifier(name) instanceof EClass type) {
            return type;
        }
        throw new IllegalArgumentException("There is no class " + qualifiedName + ".");
    }

    @SuppressWarnings("unchecked")
    private static void put(EObject self, String name, Object value) {
        EStructuralFeature feature = self.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException("A " + self.eClass().getName() + " has no feature «" + name + "».");
        }
        Object fitting = value instanceof String text && feature instanceof EAttribute attribute
                ? EcoreUtil.createFromString(attribute.getEAttributeType(), text) : value;
        if (feature.isMany()) {
            ((List<Object>) self.eGet(feature)).addAll(fitting instanceof Collection<?> several ? several : List.of(fitting));
        } else {
            self.eSet(feature, fitting);
        }
    }
}
