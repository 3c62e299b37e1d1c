// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Op;

/**
 * Writes the operations of a program in one precision. Every instruction says how it rounds, so that the assembler contracts none of
 * them: a value that is computed again in another kernel has the same bits. Comparisons, minima and maxima treat what is no number as Java does.
 */
abstract class Arithmetic {
    private static final int LARGEST_POWER = 16;

    final Code code;
    private final Kind kind;
    private final String type;

    Arithmetic(Code code, Kind kind) {
        this.code = code;
        this.kind = kind;
        type = kind == Kind.SINGLE ? ".f32" : ".f64";
    }

    /** A positive number as a mantissa near 1 times a power of two. @param exponent as a floating-point number */
    record Split(String mantissa, String exponent) {
    }

    /** A number as it is written in an instruction. */
    abstract String literal(double value);

    abstract String exp(String x);

    /** Of what is above 0 and finite; of anything else the result does not matter. */
    abstract Split split(String x);

    /** How many terms a series takes to be exact to the last digit or two: of the exponential within ±0.4, of the inverse hyperbolic tangent within ±0.2. */
    abstract int exponentialTerms();

    abstract int logarithmTerms();

    final String unary(String instruction, String x) {
        return code.compute(kind, instruction + type, x);
    }

    final String binary(String instruction, String a, String b) {
        return code.compute(kind, instruction + type, a, b);
    }

    final String add(String a, String b) {
        return binary("add.rn", a, b);
    }

    final String subtract(String a, String b) {
        return binary("sub.rn", a, b);
    }

    final String multiply(String a, String b) {
        return binary("mul.rn", a, b);
    }

    final String divide(String a, String b) {
        return binary("div.rn", a, b);
    }

    final String fma(String a, String b, String c) {
        return code.compute(kind, "fma.rn" + type, a, b, c);
    }

    /** @param relation such as {@code lt}, or {@code ltu} to hold also where one is no number */
    final String compare(String relation, String a, String b) {
        return code.compute(Kind.TRUTH, "setp." + relation + type, a, b);
    }

    final String select(String truth, String a, String b) {
        return code.compute(kind, "selp" + type, a, b, truth);
    }

    /** 1 or 0. */
    final String indicator(String truth) {
        return select(truth, literal(1), literal(0));
    }

    final String truth(Op comparison, String a, String b) {
        return compare(switch (comparison) {
            case LESS -> "lt";
            case AT_MOST -> "le";
            case EQUAL -> "eq";
            default -> throw new IllegalArgumentException(comparison + " is no comparison");
        }, a, b);
    }

    /** Whether a condition that is a number holds. */
    final String truth(String number) {
        return compare("neu", number, literal(0));
    }

    /** @param instruction min or max */
    final String extreme(String instruction, String a, String b) {
        return select(compare("num", a, b), binary(instruction, a, b), literal(Double.NaN));
    }

    /** One more value folded in. */
    final String fold(Fold.Kind fold, String sum, String x) {
        return switch (fold) {
            case SUM -> add(sum, x);
            case MIN -> extreme("min", sum, x);
            case MAX -> extreme("max", sum, x);
        };
    }

    /** e^x − 1, which keeps its digits where x is small. @param exponential e^x */
    final String expm1(String x, String exponential) {
        double factorial = 1;
        double[] coefficients = new double[exponentialTerms()];
        for (int i = 0; i < coefficients.length; i++) {
            factorial *= i + 1;
            coefficients[i] = 1 / factorial;
        }
        String series = multiply(x, polynomial(coefficients, x));
        String small = compare("lt", unary("abs", x), literal(0.4));
        return select(small, series, subtract(exponential, literal(1)));
    }

    /** With s = (m − 1) / (m + 1), ln m is 2·(s + s³/3 + s⁵/5 + …). */
    final String ln(String x) {
        Split split = split(x);
        String s = divide(subtract(split.mantissa(), literal(1)), add(split.mantissa(), literal(1)));
        String square = multiply(s, s);
        double[] coefficients = new double[logarithmTerms()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 2.0 / (2 * i + 3);
        }
        String twice = add(s, s);
        String ofMantissa = fma(multiply(s, square), polynomial(coefficients, square), twice);
        String finite = fma(split.exponent(), literal(Math.log(2)), ofMantissa);
        String beyond = select(compare("gt", x, literal(0)), x, literal(Double.NaN));
        String special = select(compare("eq", x, literal(0)), literal(Double.NEGATIVE_INFINITY), beyond);
        String ordinary = select(compare("gt", x, literal(0)), finite, special);
        return select(compare("lt", x, literal(Double.POSITIVE_INFINITY)), ordinary, special);
    }

    /** c0 + c1·x + c2·x² + …, by Horner's rule. */
    final String polynomial(double[] coefficients, String x) {
        String sum = literal(coefficients[coefficients.length - 1]);
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = fma(sum, x, literal(coefficients[i]));
        }
        return sum;
    }

    private String tanh(String x) {
        String twice = multiply(unary("abs", x), literal(-2));
        String fallen = expm1(twice, exp(twice));
        String size = divide(unary("neg", fallen), add(fallen, literal(2)));
        return binary("copysign", x, size);
    }

    private String logistic(String x) {
        return divide(literal(1), add(exp(unary("neg", x)), literal(1)));
    }

    /** x to a power that is known when the code is written. */
    final String power(String x, double exponent) {
        if (exponent == 0.5) {
            return unary("sqrt.rn", x);
        }
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_POWER) {
            String power = wholePower(x, (int) Math.abs(exponent));
            return exponent < 0 ? divide(literal(1), power) : power;
        }
        return power(x, literal(exponent));
    }

    private String wholePower(String x, int exponent) {
        if (exponent == 0) {
            return literal(1);
        }
        if (exponent == 1) {
            return x;
        }
        String half = wholePower(x, exponent / 2);
        String square = multiply(half, half);
        return exponent % 2 == 0 ? square : multiply(square, x);
    }

    /** As {@link Math#pow}: a negative base has whole powers only, and anything to the power of 0 is 1. */
    private String power(String x, String exponent) {
        String size = exp(multiply(exponent, ln(unary("abs", x))));
        String whole = compare("eq", code.compute(kind, "cvt.rni" + type + type, exponent), exponent);
        String half = multiply(exponent, literal(0.5));
        String odd = compare("neu", code.compute(kind, "cvt.rni" + type + type, half), half);
        String signed = select(whole, select(odd, unary("neg", size), size), literal(Double.NaN));
        String power = select(compare("lt", x, literal(0)), signed, size);
        return select(compare("eq", exponent, literal(0)), literal(1), power);
    }

    /** An operation as it is defined; whoever knows a better form for its arguments does not ask here. */
    final String apply(Op op, String a, String b, String c) {
        return switch (op) {
            case ADD -> add(a, b);
            case SUBTRACT -> subtract(a, b);
            case MULTIPLY -> multiply(a, b);
            case DIVIDE -> divide(a, b);
            case POWER -> power(a, b);
            case NEGATE -> unary("neg", a);
            case MIN -> extreme("min", a, b);
            case MAX -> extreme("max", a, b);
            case ABS -> unary("abs", a);
            case EXP -> exp(a);
            case LN -> ln(a);
            case SQRT -> unary("sqrt.rn", a);
            case TANH -> tanh(a);
            case LOGISTIC -> logistic(a);
            case LESS, AT_MOST, EQUAL -> indicator(truth(op, a, b));
            case SELECT -> select(truth(a), b, c);
        };
    }
}
