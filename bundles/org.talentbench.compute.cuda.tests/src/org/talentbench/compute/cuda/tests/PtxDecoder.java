// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static java.lang.Double.doubleToRawLongBits;
import static java.lang.Double.longBitsToDouble;
import static java.lang.Float.floatToRawIntBits;
import static java.lang.Float.intBitsToFloat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads instructions. Each says for itself what it does to bits; one that is not known is an error. */
final class PtxDecoder {
    /** Where an operand's bits come from. */
    private interface Operand {
        long of(PtxThread thread);
    }

    private interface Unary {
        long of(long a);
    }

    private interface Binary {
        long of(long a, long b);
    }

    private interface Ternary {
        long of(long a, long b, long c);
    }

    private interface Comparison {
        boolean of(long a, long b);
    }

    private static final Map<String, Unary> UNARY = new HashMap<>();
    private static final Map<String, Binary> BINARY = new HashMap<>();
    private static final Map<String, Ternary> TERNARY = new HashMap<>();
    private static final Map<String, Comparison> COMPARISONS = new HashMap<>();

    static {
        for (String move : List.of("mov.u32", "mov.b32", "mov.f32", "mov.f64", "cvt.u64.u32")) {
            UNARY.put(move, a -> a);
        }
        UNARY.put("neg.f32", a -> bits(-single(a)));
        UNARY.put("abs.f32", a -> bits(Math.abs(single(a))));
        UNARY.put("sqrt.rn.f32", a -> bits((float) Math.sqrt(single(a))));
        UNARY.put("cvt.rni.f32.f32", a -> bits((float) Math.rint(single(a))));
        UNARY.put("ex2.approx.ftz.f32", PtxDecoder::powerOfTwo);
        UNARY.put("neg.f64", a -> bits(-wide(a)));
        UNARY.put("abs.f64", a -> bits(Math.abs(wide(a))));
        UNARY.put("sqrt.rn.f64", a -> bits(Math.sqrt(wide(a))));
        UNARY.put("cvt.rni.f64.f64", a -> bits(Math.rint(wide(a))));
        UNARY.put("cvt.rni.s32.f64", a -> (int) Math.rint(wide(a)) & 0xFFFFFFFFL);
        UNARY.put("cvt.f64.f32", a -> bits((double) single(a)));
        UNARY.put("cvt.rn.f32.f64", a -> bits((float) wide(a)));
        UNARY.put("cvt.rn.f32.s32", a -> bits((float) (int) a));
        UNARY.put("cvt.rn.f64.s32", a -> bits((double) (int) a));
        UNARY.put("cvt.rn.f64.u32", a -> bits((double) (a & 0xFFFFFFFFL)));
        BINARY.put("add.rn.f32", (a, b) -> bits(single(a) + single(b)));
        BINARY.put("sub.rn.f32", (a, b) -> bits(single(a) - single(b)));
        BINARY.put("mul.rn.f32", (a, b) -> bits(single(a) * single(b)));
        BINARY.put("div.rn.f32", (a, b) -> bits(single(a) / single(b)));
        BINARY.put("min.f32", (a, b) -> bits(least(single(a), single(b))));
        BINARY.put("max.f32", (a, b) -> bits(-least(-single(a), -single(b))));
        BINARY.put("copysign.f32", (a, b) -> a & 0x80000000L | b & 0x7FFFFFFFL);
        BINARY.put("add.rn.f64", (a, b) -> bits(wide(a) + wide(b)));
        BINARY.put("sub.rn.f64", (a, b) -> bits(wide(a) - wide(b)));
        BINARY.put("mul.rn.f64", (a, b) -> bits(wide(a) * wide(b)));
        BINARY.put("div.rn.f64", (a, b) -> bits(wide(a) / wide(b)));
        BINARY.put("min.f64", (a, b) -> bits(least(wide(a), wide(b))));
        BINARY.put("max.f64", (a, b) -> bits(-least(-wide(a), -wide(b))));
        BINARY.put("copysign.f64", (a, b) -> a & Long.MIN_VALUE | b & Long.MAX_VALUE);
        BINARY.put("add.u32", (a, b) -> a + b & 0xFFFFFFFFL);
        BINARY.put("add.s32", (a, b) -> a + b & 0xFFFFFFFFL);
        BINARY.put("sub.u32", (a, b) -> a - b & 0xFFFFFFFFL);
        BINARY.put("sub.s32", (a, b) -> a - b & 0xFFFFFFFFL);
        BINARY.put("mul.lo.u32", (a, b) -> a * b & 0xFFFFFFFFL);
        BINARY.put("mul.hi.u32", (a, b) -> a * b >>> 32);
        BINARY.put("mul.wide.u32", (a, b) -> a * b);
        BINARY.put("mul.lo.u64", (a, b) -> a * b);
        BINARY.put("add.u64", (a, b) -> a + b);
        BINARY.put("div.u32", (a, b) -> a / b);
        BINARY.put("rem.u32", (a, b) -> a % b);
        BINARY.put("min.u32", Math::min);
        BINARY.put("xor.b32", (a, b) -> a ^ b);
        BINARY.put("and.b32", (a, b) -> a & b);
        BINARY.put("shr.u32", (a, b) -> a >>> b);
        BINARY.put("shl.b32", (a, b) -> a << b & 0xFFFFFFFFL);
        BINARY.put("shr.s32", (a, b) -> (int) a >> (int) b & 0xFFFFFFFFL);
        BINARY.put("shl.b64", (a, b) -> a << b);
        TERNARY.put("fma.rn.f32", (a, b, c) -> bits(Math.fma(single(a), single(b), single(c))));
        TERNARY.put("fma.rn.f64", (a, b, c) -> bits(Math.fma(wide(a), wide(b), wide(c))));
        TERNARY.put("mad.lo.u32", (a, b, c) -> a * b + c & 0xFFFFFFFFL);
        TERNARY.put("mad.wide.u32", (a, b, c) -> a * b + c);
        TERNARY.put("selp.f32", (a, b, c) -> c != 0 ? a : b);
        TERNARY.put("selp.f64", (a, b, c) -> c != 0 ? a : b);
        compare("lt", (a, b) -> a < b, false);
        compare("le", (a, b) -> a <= b, false);
        compare("gt", (a, b) -> a > b, false);
        compare("eq", (a, b) -> a == b, false);
        compare("neu", (a, b) -> a != b, true);
        compare("num", (_, _) -> true, false);
        COMPARISONS.put("setp.ge.u32", (a, b) -> a >= b);
        COMPARISONS.put("setp.ne.u32", (a, b) -> a != b);
    }

    private interface Relation {
        boolean holds(double a, double b);
    }

    private static void compare(String name, Relation relation, boolean ofNoNumber) {
        COMPARISONS.put("setp." + name + ".f32", (a, b) -> holds(relation, single(a), single(b), ofNoNumber));
        COMPARISONS.put("setp." + name + ".f64", (a, b) -> holds(relation, wide(a), wide(b), ofNoNumber));
    }

    private static boolean holds(Relation relation, double a, double b, boolean ofNoNumber) {
        return Double.isNaN(a) || Double.isNaN(b) ? ofNoNumber : relation.holds(a, b);
    }

    private static float single(long bits) {
        return intBitsToFloat((int) bits);
    }

    private static double wide(long bits) {
        return longBitsToDouble(bits);
    }

    private static long bits(float value) {
        return floatToRawIntBits(value) & 0xFFFFFFFFL;
    }

    private static long bits(double value) {
        return doubleToRawLongBits(value);
    }

    /** Where one is no number, the other. */
    private static float least(float a, float b) {
        return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.min(a, b);
    }

    private static double least(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    /** A card's is up to two units in the last place off; this one is off by as much, now up and now down. */
    private static long powerOfTwo(long a) {
        float power = (float) Math.pow(2, single(a));
        if (Float.isNaN(power) || Float.isInfinite(power)) {
            return bits(power);
        }
        float off = power + (Long.bitCount(a) % 5 - 2) * Math.ulp(power);
        return bits(power < Float.MIN_NORMAL ? 0 : off);
    }

    private final Map<String, Integer> parameters;
    private final Map<String, Integer> labels;
    private final Map<String, Integer> names = new HashMap<>();

    PtxDecoder(Map<String, Integer> parameters, Map<String, Integer> labels) {
        this.parameters = parameters;
        this.labels = labels;
    }

    /** How many registers the instructions so far use. */
    int registers() {
        return names.size();
    }

    PtxInstruction decode(String statement) {
        if (statement.startsWith("@")) {
            String[] parts = statement.split(" ", 2);
            int condition = register(parts[0].substring(1));
            PtxInstruction guarded = decode(parts[1]);
            return thread -> {
                if (thread.registers[condition] != 0) {
                    guarded.run(thread);
                }
            };
        }
        int space = statement.indexOf(' ');
        String name = space < 0 ? statement : statement.substring(0, space);
        String rest = space < 0 ? "" : statement.substring(space + 1);
        String[] operands = rest.split(", (?![^{]*})");
        return switch (name) {
            case "ret" -> thread -> thread.next = Integer.MAX_VALUE;
            case "bra" -> {
                int target = labels.get(operands[0]);
                yield thread -> thread.next = target;
            }
            case "bar.sync" -> thread -> thread.waiting = true;
            case "shfl.sync.bfly.b32" -> exchange(operands);
            case "mov.b64" -> pack(operands);
            default -> name.startsWith("ld.") || name.startsWith("st.") ? access(name, operands) : arithmetic(name, operands, statement);
        };
    }

    /** A thread gives its value and waits until all have; then, in its second turn at the instruction, it takes its partner's. */
    private PtxInstruction exchange(String[] operands) {
        int result = register(operands[0]);
        Operand given = operand(operands[1]);
        Operand lane = operand(operands[2]);
        if (!operands[3].equals("31") || !operands[4].equals("0xFFFFFFFF")) {
            throw new AssertionError("Whole warps exchange, not some of their threads");
        }
        return thread -> {
            long[] values = thread.exchange[thread.exchanges % 2];
            if (thread.given) {
                thread.registers[result] = values[thread.thread ^ (int) lane.of(thread)];
                thread.exchanges++;
            } else {
                values[thread.thread] = given.of(thread);
                thread.waiting = true;
                thread.next--;
            }
            thread.given = !thread.given;
        };
    }

    private PtxInstruction pack(String[] operands) {
        if (operands[0].startsWith("{")) {
            int[] halves = Arrays.stream(halves(operands[0])).mapToInt(this::register).toArray();
            Operand whole = operand(operands[1]);
            return thread -> {
                long bits = whole.of(thread);
                thread.registers[halves[0]] = bits & 0xFFFFFFFFL;
                thread.registers[halves[1]] = bits >>> 32;
            };
        }
        int result = register(operands[0]);
        Operand low = operand(halves(operands[1])[0]);
        Operand high = operand(halves(operands[1])[1]);
        return thread -> thread.registers[result] = low.of(thread) & 0xFFFFFFFFL | high.of(thread) << 32;
    }

    private static String[] halves(String braces) {
        return braces.substring(1, braces.length() - 1).split(", ");
    }

    private PtxInstruction access(String name, String[] operands) {
        boolean load = name.startsWith("ld.");
        int bytes = name.endsWith("64") ? Long.BYTES : Integer.BYTES;
        String address = operands[load ? 1 : 0];
        String[] sum = address.substring(1, address.length() - 1).split("\\+");
        long offset = sum.length > 1 ? Long.parseLong(sum[1]) : 0;
        if (name.startsWith("ld.param.")) {
            int result = register(operands[0]);
            int at = parameters.get(sum[0]);
            return bytes == Long.BYTES ? thread -> thread.registers[result] = thread.parameters.getLong(at)
                    : thread -> thread.registers[result] = thread.parameters.getInt(at) & 0xFFFFFFFFL;
        }
        int base = register(sum[0]);
        boolean shared = name.contains(".shared.");
        if (shared && bytes != Integer.BYTES) {
            throw new AssertionError("Warps share single precision: " + name);
        }
        if (load) {
            int result = register(operands[0]);
            return shared ? thread -> thread.registers[result] = thread.shared.getInt((int) (thread.registers[base] + offset)) & 0xFFFFFFFFL
                    : thread -> thread.registers[result] = thread.heap.load(thread.registers[base] + offset, bytes);
        }
        Operand value = operand(operands[1]);
        return shared ? thread -> thread.shared.putInt((int) (thread.registers[base] + offset), (int) value.of(thread))
                : thread -> thread.heap.store(thread.registers[base] + offset, bytes, value.of(thread));
    }

    private PtxInstruction arithmetic(String name, String[] operands, String statement) {
        int result = register(operands[0]);
        Operand a = operand(operands[1]);
        if (UNARY.containsKey(name) && operands.length == 2) {
            Unary operation = UNARY.get(name);
            return thread -> thread.registers[result] = operation.of(a.of(thread));
        }
        Operand b = operand(operands[2]);
        if (COMPARISONS.containsKey(name)) {
            Comparison comparison = COMPARISONS.get(name);
            return thread -> thread.registers[result] = comparison.of(a.of(thread), b.of(thread)) ? 1 : 0;
        }
        if (BINARY.containsKey(name) && operands.length == 3) {
            Binary operation = BINARY.get(name);
            return thread -> thread.registers[result] = operation.of(a.of(thread), b.of(thread));
        }
        Ternary operation = TERNARY.get(name);
        if (operation == null || operands.length != 4) {
            throw new AssertionError("Unknown instruction: " + statement);
        }
        Operand c = operand(operands[3]);
        return thread -> thread.registers[result] = operation.of(a.of(thread), b.of(thread), c.of(thread));
    }

    private int register(String name) {
        if (!name.startsWith("%")) {
            throw new AssertionError("No register: " + name);
        }
        return names.computeIfAbsent(name, _ -> names.size());
    }

    private Operand operand(String text) {
        switch (text) {
            case "%tid.x" -> {
                return thread -> thread.thread;
            }
            case "%ctaid.x" -> {
                return thread -> thread.blockX;
            }
            case "%ctaid.y" -> {
                return thread -> thread.blockY;
            }
            case "shared" -> {
                return _ -> 0;
            }
            default -> { }
        }
        if (text.startsWith("%")) {
            int register = register(text);
            return thread -> thread.registers[register];
        }
        long value = text.startsWith("0f") || text.startsWith("0x") ? Long.parseLong(text.substring(2), 16)
                : text.startsWith("0d") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        return _ -> value;
    }
}
