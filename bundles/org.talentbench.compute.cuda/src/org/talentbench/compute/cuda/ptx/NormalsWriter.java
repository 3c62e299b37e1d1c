// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Philox;

/** Writes the kernel that draws a column's normals as {@link Normals} says: a thread for four rows of a draw, as many as a counter gives. */
final class NormalsWriter {
    static final int THREADS = 128;
    static final int ROWS_A_THREAD = 4;

    private static final double CENTRE_HALF_WIDTH = 0.425;

    private final Code code = new Code();
    private final DoublePrecision arithmetic = new DoublePrecision(code);

    /** @param column the first of the column's draws */
    String kernel(String name, Node.Normal normal, int column) {
        String thread = code.compute(Kind.WORD, "mad.lo.u32", code.compute(Kind.WORD, "mov.u32", "%ctaid.x"), THREADS,
                code.compute(Kind.WORD, "mov.u32", "%tid.x"));
        String draw = code.compute(Kind.WORD, "mov.u32", "%ctaid.y");
        String rows = code.compute(Kind.WORD, "ld.param.u32", "[rows]");
        String seed = code.compute(Kind.LONG, "ld.param.u64", "[seed]");
        String[] words = encipher(seed, thread, draw, normal.stream());
        String first = code.compute(Kind.WORD, "mul.lo.u32", thread, ROWS_A_THREAD);
        String before = code.compute(Kind.LONG, "mul.wide.u32", rows, code.compute(Kind.WORD, "add.u32", draw, column));
        String place = code.compute(Kind.LONG, "add.u64", before, code.compute(Kind.LONG, "cvt.u64.u32", first));
        String address = code.compute(Kind.LONG, "add.u64", code.compute(Kind.LONG, "ld.param.u64", "[columns]"),
                code.compute(Kind.LONG, "shl.b64", place, 2));
        for (int i = 0; i < ROWS_A_THREAD; i++) {
            String past = code.label();
            String row = code.compute(Kind.WORD, "add.u32", first, i);
            code.run("@" + code.compute(Kind.TRUTH, "setp.ge.u32", row, rows) + " bra", past);
            code.run("st.global.f32", "[" + address + "+" + i * Float.BYTES + "]",
                    code.compute(Kind.SINGLE, "cvt.rn.f32.f64", quantile(words[i])));
            code.place(past);
        }
        return code.kernel(name, THREADS, 0);
    }

    private String[] encipher(String seed, String counter, String draw, int stream) {
        String key0 = code.register(Kind.WORD);
        String key1 = code.register(Kind.WORD);
        code.run("mov.b64", "{" + key0 + ", " + key1 + "}", seed);
        String[] x = {counter, draw, code.compute(Kind.WORD, "mov.u32", stream), code.compute(Kind.WORD, "mov.u32", Scope.EMPLOYEE.ordinal())};
        for (int round = 0; round < Philox.ROUNDS; round++) {
            String[] left = product(Philox.MULTIPLIER_0, x[0]);
            String[] right = product(Philox.MULTIPLIER_1, x[2]);
            x = new String[] {exclusiveOr(right[0], x[1], key0), right[1], exclusiveOr(left[0], x[3], key1), left[1]};
            key0 = code.compute(Kind.WORD, "add.u32", key0, word(Philox.WEYL_0));
            key1 = code.compute(Kind.WORD, "add.u32", key1, word(Philox.WEYL_1));
        }
        return x;
    }

    /** The high and the low half of a product. */
    private String[] product(long multiplier, String x) {
        String factor = word((int) multiplier);
        return new String[] {code.compute(Kind.WORD, "mul.hi.u32", x, factor), code.compute(Kind.WORD, "mul.lo.u32", x, factor)};
    }

    private String exclusiveOr(String a, String b, String c) {
        return code.compute(Kind.WORD, "xor.b32", code.compute(Kind.WORD, "xor.b32", a, b), c);
    }

    private static String word(int value) {
        return String.format("0x%08X", value);
    }

    private String quantile(String word) {
        String uniform = arithmetic.multiply(arithmetic.add(code.compute(Kind.DOUBLE, "cvt.rn.f64.u32", word), arithmetic.literal(0.5)),
                arithmetic.literal(0x1p-32));
        String centred = arithmetic.subtract(uniform, arithmetic.literal(0.5));
        String r = arithmetic.fma(arithmetic.unary("neg", centred), centred, arithmetic.literal(0.180625));
        String centre = arithmetic.multiply(centred, ratio(Normals.Piece.CENTRE, r));
        String least = arithmetic.binary("min", uniform, arithmetic.subtract(arithmetic.literal(1), uniform));
        String tail = arithmetic.subtract(arithmetic.unary("sqrt.rn", arithmetic.unary("neg", arithmetic.ln(least))), arithmetic.literal(1.6));
        String size = arithmetic.binary("copysign", centred, ratio(Normals.Piece.TAIL, tail));
        return arithmetic.select(arithmetic.compare("le", arithmetic.unary("abs", centred), arithmetic.literal(CENTRE_HALF_WIDTH)), centre, size);
    }

    private String ratio(Normals.Piece piece, String x) {
        return arithmetic.divide(arithmetic.polynomial(piece.numerator(), x), arithmetic.polynomial(piece.denominator(), x));
    }
}
