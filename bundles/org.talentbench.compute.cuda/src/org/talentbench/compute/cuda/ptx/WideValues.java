// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;

/** Writes what is computed and read for a row of a kernel over employees, each operation in the form that keeps the digits of single precision. */
final class WideValues {
    /** Where to write what is done once a block, once a policy, once a draw, and for every row. */
    record Sections(Code head, Code perPolicy, Code perDraw, Code row) {
    }

    /** The registers that say where a thread is. */
    record Place(String team, String row, String policy, String draw) {
    }

    /** A narrow value as a kernel over employees wants it: a division costs more than ten multiplications. */
    private record Scalar(int node, boolean reciprocal) {
    }

    private final Program program;
    private final Layout layout;
    private final Numbers numbers;
    private final Sections sections;
    private final Place place;
    private final SinglePrecision single;
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, String> truths = new HashMap<>();
    private final Set<Integer> computed = new HashSet<>();
    private final Map<Scalar, String> scalars = new HashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();

    WideValues(Program program, Layout layout, Numbers numbers, Sections sections, Place place) {
        this.program = program;
        this.layout = layout;
        this.numbers = numbers;
        this.sections = sections;
        this.place = place;
        single = new SinglePrecision(sections.row());
    }

    /** The register or literal of a node's value; one that is not computed here is read. */
    String value(int index) {
        String known = values.get(index);
        if (known == null) {
            Node node = program.nodes().get(index);
            known = switch (node) {
                case Node.Constant(double number) when Numbers.structural(number) -> single.literal(number);
                case Node.Constant(double number) -> number(number);
                case Node _ when node.axes().wide() -> sections.row().compute(Kind.SINGLE, "ld.global.nc.f32",
                        "[" + sections.row().compute(Kind.LONG, "mad.wide.u32", place.row(), Float.BYTES, column(index)) + "]");
                default -> scalar(index, false);
            };
            values.put(index, known);
        }
        return known;
    }

    private String number(double number) {
        Code head = sections.head();
        String address = head.compute(Kind.LONG, "ld.param.u64", "[numbers]");
        return head.compute(Kind.SINGLE, "cvt.rn.f32.f64",
                head.compute(Kind.DOUBLE, "ld.global.f64", "[" + address + "+" + numbers.place(number) * Double.BYTES + "]"));
    }

    private String scalar(int index, boolean reciprocal) {
        return scalars.computeIfAbsent(new Scalar(index, reciprocal), _ -> {
            Node node = program.nodes().get(index);
            Axes axes = node.axes();
            Code to = axes.draw() ? sections.perDraw() : sections.perPolicy();
            boolean teams = axes.scope() == Scope.TEAM;
            String element = teams ? place.team() : null;
            if (axes.draw()) {
                element = teams ? to.compute(Kind.WORD, "mad.lo.u32", place.draw(), layout.teams(), place.team()) : place.draw();
            }
            String start = switch (node) {
                case Node.Lever lever -> start(to, "policies", program.dimension(), lever.offset());
                case Node.Weight weight -> start(to, "weights", program.width(), weight.offset());
                default -> axes.policy() ? start(to, "frames", layout.frameLength(), layout.place(index, 0, 0))
                        : start(to, "once", 0, layout.place(index, 0, 0));
            };
            String address = element == null ? start : to.compute(Kind.LONG, "mad.wide.u32", element, Double.BYTES, start);
            String value = to.compute(Kind.DOUBLE, "ld.global.f64", "[" + address + "]");
            if (reciprocal) {
                DoublePrecision wide = new DoublePrecision(to);
                value = wide.divide(wide.literal(1), value);
            }
            return to.compute(Kind.SINGLE, "cvt.rn.f32.f64", value);
        });
    }

    private String start(Code to, String name, int stride, int offset) {
        String base = to.compute(Kind.LONG, "ld.param.u64", "[" + name + "]");
        String own = stride == 0 ? base : to.compute(Kind.LONG, "mad.wide.u32", place.policy(), stride * Double.BYTES, base);
        return to.compute(Kind.LONG, "add.u64", own, offset * Double.BYTES);
    }

    /** The address of a column's first row. */
    String column(int index) {
        return columns.computeIfAbsent(index, _ -> {
            int first = layout.columns().get(index);
            Code to = program.nodes().get(index).axes().draw() ? sections.perDraw() : sections.head();
            String number = to == sections.head() ? Integer.toString(first) : to.compute(Kind.WORD, "add.u32", place.draw(), first);
            String length = to.compute(Kind.WORD, "ld.param.u32", "[rows]");
            String floats = to.compute(Kind.LONG, "mul.wide.u32", length, number);
            String base = to.compute(Kind.LONG, "ld.param.u64", "[columns]");
            return to.compute(Kind.LONG, "add.u64", base, to.compute(Kind.LONG, "shl.b64", floats, 2));
        });
    }

    /** Computes a node; what no other needs in this form the assembler leaves out. */
    void compute(int index) {
        computed.add(index);
        Node.Apply apply = (Node.Apply) program.nodes().get(index);
        switch (apply.op()) {
            case LESS, AT_MOST, EQUAL -> {
                String truth = single.truth(apply.op(), value(apply.arguments().get(0)), value(apply.arguments().get(1)));
                truths.put(index, truth);
                values.put(index, single.indicator(truth));
            }
            default -> values.put(index, write(apply));
        }
    }

    private String write(Node.Apply apply) {
        List<Integer> arguments = apply.arguments();
        int first = arguments.getFirst();
        int second = arguments.size() > 1 ? arguments.get(1) : first;
        return switch (apply.op()) {
            case ADD -> {
                Node.Apply right = product(second);
                Node.Apply left = right == null ? product(first) : null;
                yield right != null ? fma(right, value(first)) : left != null ? fma(left, value(second))
                        : single.add(value(first), value(second));
            }
            case SUBTRACT -> subtract(first, second);
            case DIVIDE -> divide(first, second);
            case POWER -> program.nodes().get(second) instanceof Node.Constant(double exponent) ? single.power(value(first), exponent)
                    : single.apply(Op.POWER, value(first), value(second), null);
            case SELECT -> single.select(truths.containsKey(first) ? truths.get(first) : single.truth(value(first)), value(second),
                    value(arguments.get(2)));
            default -> single.apply(apply.op(), value(first), value(second), null);
        };
    }

    /** Product plus term, rounded once. */
    String fma(Node.Apply product, String term) {
        return single.fma(value(product.arguments().get(0)), value(product.arguments().get(1)), term);
    }

    private String subtract(int a, int b) {
        if (program.nodes().get(a) instanceof Node.Constant(double one) && one == 1
                && streamed(b) && program.nodes().get(b) instanceof Node.Apply exponential && exponential.op() == Op.EXP) {
            // 1 − e^x loses its digits where x is small, as hazards are.
            return single.unary("neg", single.expm1(value(exponential.arguments().getFirst()), value(b)));
        }
        Node.Apply right = product(b);
        Node.Apply left = right == null ? product(a) : null;
        return right != null ? single.fma(single.unary("neg", value(right.arguments().get(0))), value(right.arguments().get(1)), value(a))
                : left != null ? fma(left, single.unary("neg", value(b))) : single.subtract(value(a), value(b));
    }

    private String divide(int a, int b) {
        Node divisor = program.nodes().get(b);
        if (divisor instanceof Node.Constant(double number)) {
            return single.multiply(value(a), Numbers.structural(number) ? single.literal(1 / number) : number(1 / number));
        }
        return divisor.axes().wide() ? single.divide(value(a), value(b)) : single.multiply(value(a), scalar(b, true));
    }

    /** The product that a streamed node is, whoever else uses it: whether an addition takes it in must not differ between kernels. */
    Node.Apply product(int index) {
        return streamed(index) && program.nodes().get(index) instanceof Node.Apply apply && apply.op() == Op.MULTIPLY ? apply : null;
    }

    /** Whether a node is computed here and not read. */
    private boolean streamed(int index) {
        return computed.contains(index);
    }
}
