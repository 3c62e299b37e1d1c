// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** What an expression's value means where elements, a text, a number or a condition is asked for. */
final class Values {

    private Values() {
    }

    static List<EObject> elements(Object value) {
        return switch (value) {
            case null -> List.of();
            case EObject element -> List.of(element);
            case Collection<?> many -> many.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
            default -> List.of();
        };
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static double number(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case null -> 0;
            default -> Double.parseDouble(value.toString().strip());
        };
    }

    static boolean flag(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case null -> false;
            default -> Boolean.parseBoolean(value.toString());
        };
    }
}
