// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formula language: text to {@link Expression} and back. {@code parse(print(e)).equals(e)} for every expression whose text keeps to
 * the limits below.
 * <p>
 * Numbers, names (letters of any script with their marks, digits, {@code _}, dots inside), {@code + - * / ^}, unary minus (weaker than {@code ^}),
 * comparisons {@code < <= > >= == !=}, the {@link Function}s, and the reductions {@code mean(x over team)}, {@code sum(x over team)},
 * {@code mean(x)}, {@code sum(x)}, {@code min(x)}, {@code max(x)}. The language cannot call Java, read files or loop.
 */
public final class Formula {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 100_000;
    /** The deepest nesting of brackets, signs and powers that is read. */
    public static final int MAX_DEPTH = 200;
    /** The most terms of one sum, or factors of one product, that are read: whatever walks them recursively has room on any thread's stack. */
    public static final int MAX_TERMS = 500;

    private static final Set<String> RESERVED = Stream.concat(
            Stream.of(Function.values()).map(Function::symbol),
            Stream.concat(Stream.of(Expression.Aggregate.values()).map(Expression.Aggregate::symbol), Stream.of("over")))
            .collect(Collectors.toUnmodifiableSet());

    private Formula() {
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException where the text is no formula, is longer than {@link #MAX_LENGTH}, nested deeper than {@link #MAX_DEPTH} or has a
     *         sum or product of more than {@link #MAX_TERMS}; nothing else is thrown
     */
    public static Expression parse(String text) {
        return new Parser(text).parse();
    }

    /** Writes an expression with as few brackets as its meaning allows. */
    public static String print(Expression expression) {
        return Printer.print(expression);
    }

    /** Whether the text can stand for a decision, parameter, noise or definition in a formula. */
    public static boolean isName(String text) {
        if (text.isEmpty() || RESERVED.contains(text) || !isNameStart(text.codePointAt(0)) || text.endsWith(".")
                || text.contains("..")) {
            return false;
        }
        return text.codePoints().allMatch(Formula::isNamePart);
    }

    static boolean isNameStart(int codePoint) {
        return Character.isLetter(codePoint) || codePoint == '_';
    }

    static boolean isNamePart(int codePoint) {
        return isNameStart(codePoint) || Character.isDigit(codePoint) || codePoint == '.' || isMark(codePoint);
    }

    /** Accents that follow their letter, and the vowels of scripts such as Devanagari and Thai. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
