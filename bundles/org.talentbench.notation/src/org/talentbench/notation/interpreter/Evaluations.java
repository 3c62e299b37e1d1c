// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.notation.specification.Expression;

/**
 * Answers that were given before, kept until something they were read from changes. Building a scene again then asks
 * the model only what is not known any more.
 */
final class Evaluations {

    private record Question(Expression expression, EObject self) {
    }

    private record Dependent(Trace.Read read, Question question) {
    }

    private final Evaluator evaluator;
    private final Map<Question, Optional<Object>> answers = new HashMap<>();
    private final Map<EObject, Set<Dependent>> dependents = new HashMap<>();
    private final Set<EObject> doubtful = new HashSet<>();
    private long count;

    Evaluations(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** How often the model was asked. */
    long count() {
        return count;
    }

    List<EObject> elements(Expression expression, EObject self) {
        return Values.elements(ask(expression, self));
    }

    String text(Expression expression, EObject self) {
        return Values.text(ask(expression, self));
    }

    double number(Expression expression, EObject self) {
        return Values.number(ask(expression, self));
    }

    /** Whether a condition holds; one that is not written does. */
    boolean holds(Expression condition, EObject self) {
        return !condition.isPresent() || Values.flag(ask(condition, self));
    }

    private Object ask(Expression expression, EObject self) {
        if (expression instanceof Expression.Constant(String text)) {
            return text;
        }
        return answers.computeIfAbsent(new Question(expression, self), this::answer).orElse(null);
    }

    private Optional<Object> answer(Question question) {
        count++;
        Object value = evaluator.evaluate(question.expression(), question.self(), Map.of(), read -> dependents
                .computeIfAbsent(read.object(), object -> new LinkedHashSet<>()).add(new Dependent(read, question)));
        return Optional.ofNullable(value instanceof Collection<?> many ? List.copyOf(many) : value);
    }

    /** Forgets what a change of an object makes doubtful. */
    void forget(EObject changed, EStructuralFeature feature) {
        for (EObject object = changed; object != null; object = object.eContainer()) {
            Set<Dependent> here = dependents.get(object);
            if (here != null) {
                here.removeIf(dependent -> forget(dependent, changed, feature));
            }
        }
    }

    private boolean forget(Dependent dependent, EObject changed, EStructuralFeature feature) {
        boolean concerned = dependent.read().concerns(changed, feature);
        if (concerned) {
            answers.remove(dependent.question());
            doubtful.add(dependent.question().self());
        }
        return concerned;
    }

    /** Whether anything that was said about an element has been forgotten since {@link #settle}. */
    boolean isDoubtful(EObject self) {
        return doubtful.contains(self);
    }

    /** Whether anything has been forgotten since {@link #settle}. */
    boolean isAnythingDoubtful() {
        return !doubtful.isEmpty();
    }

    /** Takes what is known now as said. */
    void settle() {
        doubtful.clear();
    }
}
