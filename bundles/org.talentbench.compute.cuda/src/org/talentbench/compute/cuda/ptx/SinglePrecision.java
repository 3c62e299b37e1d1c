// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import org.talentbench.compute.cuda.ptx.Code.Kind;

/** 32-bit arithmetic, for what is computed of every employee. */
final class SinglePrecision extends Arithmetic {
    private static final double LOG2_E = 1 / Math.log(2);
    /** Bits of 2/3: mantissas are kept from there to 4/3, so that the logarithm's digits do not cancel near 1. */
    private static final String TWO_THIRDS = "0x3F2AAAAB";

    SinglePrecision(Code code) {
        super(code, Kind.SINGLE);
    }

    @Override
    String literal(double value) {
        return String.format("0f%08X", Float.floatToIntBits((float) value));
    }

    @Override
    int exponentialTerms() {
        return 7;
    }

    @Override
    int logarithmTerms() {
        return 4;
    }

    /**
     * The card's own 2^y of y = x·log₂e. It is off by two units in the last place and by what rounding takes from y: 3e-7 of itself for x near 0,
     * 7e-6 at ±88, where single precision ends. To make up for the second would take three times as long, and twice what a turnover costs.
     */
    @Override
    String exp(String x) {
        return unary("ex2.approx.ftz", multiply(x, literal(LOG2_E)));
    }

    @Override
    Split split(String x) {
        String tiny = compare("lt", x, literal(Float.MIN_NORMAL));
        String bits = code.compute(Kind.WORD, "mov.b32", select(tiny, multiply(x, literal(0x1p23)), x));
        String exponent = code.compute(Kind.WORD, "shr.s32", code.compute(Kind.WORD, "sub.s32", bits, TWO_THIRDS), 23);
        String mantissa = code.compute(Kind.SINGLE, "mov.b32",
                code.compute(Kind.WORD, "sub.s32", bits, code.compute(Kind.WORD, "shl.b32", exponent, 23)));
        String number = code.compute(Kind.SINGLE, "cvt.rn.f32.s32", exponent);
        return new Split(mantissa, add(number, select(tiny, literal(-23), literal(0))));
    }
}
