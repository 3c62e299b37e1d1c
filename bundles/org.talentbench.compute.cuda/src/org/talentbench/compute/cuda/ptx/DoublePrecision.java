// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import org.talentbench.compute.cuda.ptx.Code.Kind;

/** 64-bit arithmetic, for what is computed of a team or of the organisation. The card has no elementary functions of this width. */
final class DoublePrecision extends Arithmetic {
    /** ln 2 in two parts, the first with so few digits that a whole number up to 2048 times it is exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Beyond ±800 the exponential is 0 or infinite. */
    private static final double RANGE = 800;
    /** Upper half of the bits of √½: mantissas are kept from there to √2. */
    private static final String ROOT_OF_HALF = "0x3FE6A09E";

    DoublePrecision(Code code) {
        super(code, Kind.DOUBLE);
    }

    @Override
    String literal(double value) {
        return String.format("0d%016X", Double.doubleToLongBits(value));
    }

    @Override
    int exponentialTerms() {
        return 14;
    }

    @Override
    int logarithmTerms() {
        return 10;
    }

    /** e^x = 2^n·e^r with r within ±½·ln 2; the power of two in two factors, as it may be beyond the range of one. */
    @Override
    String exp(String x) {
        String low = select(compare("lt", x, literal(-RANGE)), literal(-RANGE), x);
        String bounded = select(compare("gt", low, literal(RANGE)), literal(RANGE), low);
        String n = code.compute(Kind.DOUBLE, "cvt.rni.f64.f64", multiply(bounded, literal(1 / Math.log(2))));
        String r = fma(n, literal(-LN2_LOW), fma(n, literal(-LN2_HIGH), bounded));
        double[] coefficients = new double[exponentialTerms()];
        double factorial = 1;
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 1 / factorial;
            factorial *= i + 1;
        }
        String whole = code.compute(Kind.WORD, "cvt.rni.s32.f64", n);
        String half = code.compute(Kind.WORD, "shr.s32", whole, 1);
        String rest = code.compute(Kind.WORD, "sub.s32", whole, half);
        return multiply(multiply(polynomial(coefficients, r), powerOfTwo(half)), powerOfTwo(rest));
    }

    private String powerOfTwo(String exponent) {
        String biased = code.compute(Kind.WORD, "add.s32", exponent, 1023);
        return code.compute(Kind.DOUBLE, "mov.b64", "{0, " + code.compute(Kind.WORD, "shl.b32", biased, 20) + "}");
    }

    @Override
    Split split(String x) {
        String tiny = compare("lt", x, literal(Double.MIN_NORMAL));
        String low = code.register(Kind.WORD);
        String high = code.register(Kind.WORD);
        code.run("mov.b64", "{" + low + ", " + high + "}", select(tiny, multiply(x, literal(0x1p54)), x));
        String exponent = code.compute(Kind.WORD, "shr.s32", code.compute(Kind.WORD, "sub.s32", high, ROOT_OF_HALF), 20);
        String rest = code.compute(Kind.WORD, "sub.s32", high, code.compute(Kind.WORD, "shl.b32", exponent, 20));
        String mantissa = code.compute(Kind.DOUBLE, "mov.b64", "{" + low + ", " + rest + "}");
        String number = code.compute(Kind.DOUBLE, "cvt.rn.f64.s32", exponent);
        return new Split(mantissa, add(number, select(tiny, literal(-54), literal(0))));
    }
}
