// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.notation.specification.Expression;

/** Evaluates expressions. */
final class Evaluator {

    private final Services services;
    private final Set<Expression> evaluated = new LinkedHashSet<>();

    Evaluator(Services services) {
        this.services = services;
    }

    Object evaluate(Expression expression, EObject self, Map<String, ?> variables, Trace trace) {
        evaluated.add(expression);
        try {
            return switch (expression) {
                case Expression.Constant(String text) -> text;
                case Expression.Feature(String name) -> feature(self, name, trace);
                case Expression.Variable(String name) -> variable(name, self, variables);
                case Expression.Call(String method, List<String> arguments) -> services.call(method, self,
                        arguments.stream().map(name -> variable(name, self, variables)).toList(), trace);
                case Expression.Path(String start, List<String> features) -> {
                    Object value = variable(start, self, variables);
                    for (String name : features) {
                        value = value == null ? null : step(value, name, trace);
                    }
                    yield value;
                }
            };
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new EvaluationException(expression, self, e.getMessage(), e);
        }
    }

    /** Every expression that has ever been evaluated. */
    Set<Expression> evaluated() {
        return evaluated;
    }

    private static Object variable(String name, EObject self, Map<String, ?> variables) {
        if (name.equals("self")) {
            return self;
        }
        if (!variables.containsKey(name)) {
            throw new IllegalArgumentException("there is no variable «" + name + "», only self and " + variables.keySet());
        }
        return variables.get(name);
    }

    private static Object step(Object value, String name, Trace trace) {
        return value instanceof Collection<?>
                ? Values.elements(value).stream().flatMap(one -> Values.elements(feature(one, name, trace)).stream()).toList()
                : feature((EObject) value, name, trace);
    }

    private static Object feature(EObject self, String name, Trace trace) {
        EStructuralFeature feature = self.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException("a " + self.eClass().getName() + " has no feature «" + name + "»");
        }
        trace.add(new Trace.Read(self, feature, false));
        Object value = self.eGet(feature);
        return value instanceof Collection<?> many ? List.copyOf(many) : value;
    }
}
