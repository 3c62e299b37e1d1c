// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes calls of the Vector API. Every value is a local variable of its own, named by its slot; which of them live in registers is the
 * just-in-time compiler's to choose. Elementary functions are written out from additions and multiplications, since those give the
 * same bits interpreted and compiled, which the API's own functions do not promise.
 */
final class VectorCode {
    static final ClassDesc FLOATS = ClassDesc.of("jdk.incubator.vector.FloatVector");
    static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
    private static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.Vector");
    private static final ClassDesc INTS = ClassDesc.of("jdk.incubator.vector.IntVector");
    private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector.VectorMask");
    private static final ClassDesc OPERATORS = ClassDesc.of("jdk.incubator.vector.VectorOperators");
    private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    private static final ClassDesc BINARY = OPERATORS.nested("Binary");

    /** Load, call, store. */
    private static final int SHORTEST_STEP = 7;

    private final Map<Float, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Exponential> exponentials = new HashMap<>();
    private final List<Consumer<CodeBuilder>> body = new ArrayList<>();
    private int nextSlot;

    /** @param firstSlot the first local variable that is free */
    VectorCode(int firstSlot) {
        nextSlot = firstSlot;
    }

    int newSlot() {
        return nextSlot++;
    }

    /** The numbers that the code takes, each with its register, in the order in which they are to be given. */
    Map<Float, Integer> numbers() {
        return numbers;
    }

    /** Makes the float on the stack a register of it. */
    static void broadcast(CodeBuilder code, int slot) {
        // The species must come first; a swap is nothing to the compiler.
        code.getstatic(FLOATS, "SPECIES_PREFERRED", SPECIES).swap()
                .invokestatic(FLOATS, "broadcast", MethodTypeDesc.of(FLOATS, SPECIES, ConstantDescs.CD_float)).astore(slot);
    }

    /** Writes what was asked for so far, in order. */
    void writeBody(CodeBuilder code) {
        body.forEach(step -> step.accept(code));
    }

    /** Bytes that the body has at least. */
    int shortestLength() {
        return SHORTEST_STEP * body.size();
    }

    /**
     * The register of a number, which the loop is given rather than made with: the just-in-time compiler would load a constant anew wherever it
     * is used, and a model with other numbers would need another loop.
     */
    int constant(double value) {
        return numbers.computeIfAbsent((float) value, _ -> newSlot());
    }

    int load(int array, int index) {
        int slot = newSlot();
        body.add(code -> code.getstatic(FLOATS, "SPECIES_PREFERRED", SPECIES).aload(array).iload(index)
                .invokestatic(FLOATS, "fromArray",
                        MethodTypeDesc.of(FLOATS, SPECIES, ConstantDescs.CD_float.arrayType(), ConstantDescs.CD_int))
                .astore(slot));
        return slot;
    }

    /** neg, abs, sqrt. */
    int unary(String method, int a) {
        int slot = newSlot();
        body.add(code -> code.aload(a).invokevirtual(FLOATS, method, MethodTypeDesc.of(FLOATS)).astore(slot));
        return slot;
    }

    /** add, sub, mul, div, min, max. */
    int binary(String method, int a, int b) {
        int slot = newSlot();
        binaryInto(slot, method, a, b);
        return slot;
    }

    void binaryInto(int slot, String method, int a, int b) {
        body.add(code -> code.aload(a).aload(b).invokevirtual(FLOATS, method, MethodTypeDesc.of(FLOATS, VECTOR)).astore(slot));
    }

    /** a·b + c in one rounding. */
    int fma(int a, int b, int c) {
        int slot = newSlot();
        fmaInto(slot, a, b, c);
        return slot;
    }

    void fmaInto(int slot, int a, int b, int c) {
        body.add(code -> code.aload(a).aload(b).aload(c)
                .invokevirtual(FLOATS, "fma", MethodTypeDesc.of(FLOATS, VECTOR, VECTOR)).astore(slot));
    }

    /** A mask: LT, LE, EQ, NE, GT. */
    int compare(String comparison, int a, int b) {
        int slot = newSlot();
        body.add(code -> code.aload(a).getstatic(OPERATORS, comparison, COMPARISON).aload(b)
                .invokevirtual(FLOATS, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR)).astore(slot));
        return slot;
    }

    /** b where the mask is set, else a. */
    int blend(int a, int b, int mask) {
        int slot = newSlot();
        body.add(code -> code.aload(a).aload(b).aload(mask)
                .invokevirtual(FLOATS, "blend", MethodTypeDesc.of(FLOATS, VECTOR, MASK)).astore(slot));
        return slot;
    }

    /** e^x: at least 1.2e-38, below which floats thin out; infinite above 88.37. */
    int exp(int x) {
        Exponential e = exponential(x);
        return fma(e.power(), e.expm1OfRest(), e.power());
    }

    /** e^x − 1, with all its digits however small x is. */
    int expm1(int x) {
        Exponential e = exponential(x);
        return fma(e.power(), e.expm1OfRest(), binary("sub", e.power(), constant(1)));
    }

    /**
     * e^x as power·e^rest, where x = whole·ln 2 + rest, |rest| ≤ ln 2 / 2.
     *
     * @param power 2^whole
     * @param expm1OfRest e^rest − 1
     */
    private record Exponential(int power, int expm1OfRest) {
    }

    private Exponential exponential(int x) {
        Exponential known = exponentials.get(x);
        if (known != null) {
            return known;
        }
        // At 89 the power is infinite, at −87.33 it is the least that a float holds in full.
        int high = blend(x, constant(89), compare("GT", x, constant(89)));
        int bounded = blend(high, constant(-87.33), compare("LT", x, constant(-87.33)));
        // Adding 1.5·2²³ rounds to a whole number, and leaves it in the last bits.
        int shifted = fma(bounded, constant(1 / Math.log(2)), constant(0x1.8p23));
        int whole = binary("sub", shifted, constant(0x1.8p23));
        // ln 2 in two parts, so that the product with a whole number is exact: W. Cody, W. Waite, "Software Manual for the Elementary Functions", 1980.
        int rest = fma(whole, constant(2.12194440e-4), fma(whole, constant(-0.693359375), bounded));
        // (e^r − 1 − r) / r², interpolated in the five Chebyshev points: 2.5e-8 relative in e^r − 1.
        int sum = constant(0.00139262134662705);
        for (double c : new double[] {0.0083632029715733, 0.041666554437686444, 0.16666576845994005, 0.5}) {
            sum = fma(sum, rest, constant(c));
        }
        int expm1OfRest = fma(sum, binary("mul", rest, rest), rest);
        int one = constant(1);
        int power = newSlot();
        body.add(code -> {
            ints(code, one);
            ints(code, shifted);
            shift(code, "LSHL", 23);
            code.invokevirtual(INTS, "add", MethodTypeDesc.of(INTS, VECTOR));
            floats(code, power);
        });
        Exponential result = new Exponential(power, expm1OfRest);
        exponentials.put(x, result);
        return result;
    }

    /** ln x, after the Cephes library (S. Moshier): not a number below 0, −∞ at 0. */
    int ln(int x) {
        int exponentBits = newSlot();
        int mantissaBits = newSlot();
        body.add(code -> {
            ints(code, x);
            shift(code, "LSHR", 23);
            code.loadConstant(0x4B000000).invokevirtual(INTS, "or", MethodTypeDesc.of(INTS, ConstantDescs.CD_int));
            floats(code, exponentBits);
            ints(code, x);
            code.loadConstant(0x007FFFFF).invokevirtual(INTS, "and", MethodTypeDesc.of(INTS, ConstantDescs.CD_int))
                    .loadConstant(0x3F000000).invokevirtual(INTS, "or", MethodTypeDesc.of(INTS, ConstantDescs.CD_int));
            floats(code, mantissaBits);
        });
        int exponent = binary("sub", exponentBits, constant(0x1p23 + 126));
        int low = compare("LT", mantissaBits, constant(Math.sqrt(0.5)));
        int e = blend(exponent, binary("sub", exponent, constant(1)), low);
        int m = binary("sub", blend(mantissaBits, binary("add", mantissaBits, mantissaBits), low), constant(1));
        int square = binary("mul", m, m);
        int sum = constant(7.0376836292e-2);
        for (double c : new double[] {-1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
            2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1}) {
            sum = fma(sum, m, constant(c));
        }
        int y = binary("mul", sum, binary("mul", m, square));
        y = fma(e, constant(-2.12194440e-4), y);
        y = fma(square, constant(-0.5), y);
        int value = fma(e, constant(0.693359375), binary("add", m, y));
        int finite = blend(value, x, compare("EQ", x, constant(Float.POSITIVE_INFINITY)));
        int positive = blend(finite, constant(Float.NEGATIVE_INFINITY), compare("EQ", x, constant(0)));
        int real = blend(positive, constant(Float.NaN), compare("LT", x, constant(0)));
        return blend(real, x, compare("NE", x, x));
    }

    int tanh(int x) {
        // Beyond ±10 a float's tanh is ±1, and e^2x − 1 would overflow.
        int high = blend(x, constant(10), compare("GT", x, constant(10)));
        int bounded = blend(high, constant(-10), compare("LT", x, constant(-10)));
        int e = expm1(binary("add", bounded, bounded));
        return binary("div", e, binary("add", e, constant(2)));
    }

    int logistic(int x) {
        return binary("div", constant(1), binary("add", exp(unary("neg", x)), constant(1)));
    }

    private static void ints(CodeBuilder code, int slot) {
        code.aload(slot).invokevirtual(FLOATS, "reinterpretAsInts", MethodTypeDesc.of(INTS));
    }

    private static void floats(CodeBuilder code, int slot) {
        code.invokevirtual(INTS, "reinterpretAsFloats", MethodTypeDesc.of(FLOATS)).astore(slot);
    }

    private static void shift(CodeBuilder code, String operator, int bits) {
        code.getstatic(OPERATORS, operator, BINARY).loadConstant(bits)
                .invokevirtual(INTS, "lanewise", MethodTypeDesc.of(INTS, BINARY, ConstantDescs.CD_int));
    }
}
