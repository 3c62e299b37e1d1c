// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/**
 * The operations a program is made of, as {@link Math} has them: what is undefined is NaN, and no comparison with NaN holds. Every function of the
 * formula language is one of them or several.
 */
public enum Op {
    ADD("+", 2), SUBTRACT("-", 2), MULTIPLY("*", 2), DIVIDE("/", 2), POWER("^", 2), NEGATE("-", 1),
    MIN("min", 2), MAX("max", 2), ABS("abs", 1), EXP("exp", 1), LN("ln", 1), SQRT("sqrt", 1), TANH("tanh", 1),
    LOGISTIC("logistic", 1),
    /** Comparisons are 1 where they hold, else 0. */
    LESS("<", 2), AT_MOST("<=", 2), EQUAL("==", 2),
    /** The second argument where the first is not 0, else the third. */
    SELECT("if", 3);

    private final String symbol;
    private final int arity;

    Op(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    /** As the operation is written in a printed program. */
    public String symbol() {
        return symbol;
    }

    /** 1, 2 or 3. */
    public int arity() {
        return arity;
    }

    /** Whether the order of the two arguments does not matter, to the last bit. */
    boolean commutes() {
        return switch (this) {
            case ADD, MULTIPLY, MIN, MAX, EQUAL -> true;
            default -> false;
        };
    }

    /** Whether the derivative can be infinite or undefined where the operation is evaluated in vain. */
    boolean singular() {
        return switch (this) {
            case DIVIDE, POWER, LN, SQRT -> true;
            default -> false;
        };
    }

    /** The operation itself, in double precision; arguments beyond the arity are ignored. */
    public double apply(double a, double b, double c) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case NEGATE -> -a;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case ABS -> Math.abs(a);
            case EXP -> Math.exp(a);
            case LN -> Math.log(a);
            case SQRT -> Math.sqrt(a);
            case TANH -> Math.tanh(a);
            case LOGISTIC -> 1 / (1 + Math.exp(-a));
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case SELECT -> a != 0 ? b : c;
        };
    }
}
