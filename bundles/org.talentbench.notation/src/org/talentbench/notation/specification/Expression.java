// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of a specification: what stands in a label, chooses a style, finds the elements to draw. Always
 * evaluated on an element, {@code self}.
 */
public sealed interface Expression {

    /** No expression where none is written. */
    Expression NONE = new Constant("");

    /** A text that stands for itself, such as a number. */
    record Constant(String text) implements Expression {
    }

    /** {@code feature:name}: the value of a feature of self. */
    record Feature(String name) implements Expression {
    }

    /** {@code var:x}: the value of a variable; {@code self} is one. */
    record Variable(String name) implements Expression {
    }

    /** {@code service:method(a, b)}: the answer of a Java method to self and the values of variables. */
    record Call(String method, List<String> arguments) implements Expression {
    }

    /** {@code aql:self.a.b}: the value of a feature of the value of a feature. */
    record Path(String variable, List<String> features) implements Expression {
    }

    Pattern PREFIXED = Pattern.compile("(\\w+):(.*)", Pattern.DOTALL);
    Pattern CALL = Pattern.compile("(\\w+)\\s*(?:\\(\\s*([\\w\\s,]*)\\))?");
    Pattern PATH = Pattern.compile("\\w+(?:\\.\\w+)+");
    Pattern NAME = Pattern.compile("\\w+");

    /** Whether anything is written at all. */
    default boolean isPresent() {
        return !equals(NONE);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with the reason where it is none of the forms above
     */
    static Expression parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        Matcher prefixed = PREFIXED.matcher(text.strip());
        if (!prefixed.matches()) {
            return new Constant(text.strip());
        }
        String rest = prefixed.group(2).strip();
        return switch (prefixed.group(1)) {
            case "feature" -> new Feature(whole(NAME, rest, "the name of one feature"));
            case "var" -> new Variable(whole(NAME, rest, "the name of one variable"));
            case "aql" -> {
                List<String> steps = List.of(whole(PATH, rest, "a path like self.a.b").split("\\."));
                yield new Path(steps.getFirst(), steps.subList(1, steps.size()));
            }
            case "service" -> {
                Matcher call = CALL.matcher(rest);
                if (!call.matches()) {
                    throw new IllegalArgumentException("«" + rest + "» is not the name of a method with variables");
                }
                String arguments = call.group(2);
                yield new Call(call.group(1), arguments == null || arguments.isBlank() ? List.of()
                        : List.of(arguments.strip().split("\\s*,\\s*")));
            }
            default -> throw new IllegalArgumentException("expressions in «" + prefixed.group(1)
                    + ":» are not interpreted; write feature:, var:, service: or aql:");
        };
    }

    private static String whole(Pattern pattern, String text, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("«" + text + "» is not " + expected);
        }
        return text;
    }
}
