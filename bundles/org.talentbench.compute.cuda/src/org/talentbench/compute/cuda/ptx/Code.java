// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** Instructions of a kernel under construction. Sections share the kernel's registers and are put together at the end. */
final class Code {
    /** What a register holds, the letters that its name starts with, and the type that it is declared with. */
    enum Kind {
        TRUTH("p", "pred"), WORD("r", "b32"), LONG("l", "b64"), SINGLE("f", "f32"), DOUBLE("d", "f64");

        private final String letter;
        private final String type;

        Kind(String letter, String type) {
            this.letter = letter;
            this.type = type;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final Map<Kind, Integer> registers;
    private final int[] labels;

    Code() {
        registers = new EnumMap<>(Kind.class);
        labels = new int[1];
    }

    private Code(Code whole) {
        registers = whole.registers;
        labels = whole.labels;
    }

    /** Another piece of the same kernel, to be added later. */
    Code section() {
        return new Code(this);
    }

    void add(Code section) {
        text.append(section.text);
    }

    /** A register that nothing is in yet. */
    String register(Kind kind) {
        return "%" + kind.letter + registers.merge(kind, 1, Integer::sum);
    }

    /** Writes an instruction whose result goes to a new register, and returns that. */
    String compute(Kind kind, String instruction, Object... operands) {
        String result = register(kind);
        Object[] all = new Object[operands.length + 1];
        all[0] = result;
        System.arraycopy(operands, 0, all, 1, operands.length);
        run(instruction, all);
        return result;
    }

    void run(String instruction, Object... operands) {
        StringJoiner list = new StringJoiner(", ");
        for (Object operand : operands) {
            list.add(operand.toString());
        }
        text.append('\t').append(instruction).append(operands.length == 0 ? "" : " ").append(list).append(";\n");
    }

    String label() {
        return "L" + ++labels[0];
    }

    void place(String label) {
        text.append(label).append(":\n");
    }

    /** Runs what is written by {@code body} for {@code counter} = its present value, + step, … below {@code end}. */
    void loop(String counter, Object end, Object step, Runnable body) {
        String again = label();
        String done = label();
        place(again);
        run("@" + compute(Kind.TRUTH, "setp.ge.u32", counter, end) + " bra", done);
        body.run();
        run("add.u32", counter, counter, step);
        run("bra", again);
        place(done);
    }

    /** The whole text of the kernel. */
    String kernel(String name, int threads, int sharedBytes) {
        StringBuilder kernel = new StringBuilder(".visible .entry ").append(name).append("(\n").append(Parameters.declaration())
                .append(")\n.maxntid ").append(threads).append(", 1, 1\n{\n");
        registers.forEach((kind, count) -> kernel.append("\t.reg .").append(kind.type).append(" %").append(kind.letter).append('<')
                .append(count + 1).append(">;\n"));
        if (sharedBytes > 0) {
            kernel.append("\t.shared .align 8 .b8 shared[").append(sharedBytes).append("];\n");
        }
        return kernel.append(text).append("\tret;\n}\n").toString();
    }
}
