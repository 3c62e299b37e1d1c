// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;

/**
 * Writes kernels that go over the employees: a block of threads for a tile of one team's rows and a group of policies. Each thread
 * takes every {@link #THREADS}th row, in single precision, and adds up in registers; then the block adds its threads' sums in double precision,
 * always in the same order.
 */
final class WideWriter {
    static final int THREADS = 128;

    /** A narrow value as a kernel over employees wants it: a division costs more than ten multiplications. */
    private record Scalar(int node, boolean reciprocal) {
    }

    private final Program program;
    private final Layout layout;
    private final Numbers numbers;
    /** What is done once a block, once a policy, once a draw, and for every row. */
    private final Code head = new Code();
    private final Code perPolicy = head.section();
    private final Code perDraw = head.section();
    private final Code row = head.section();
    private final SinglePrecision single = new SinglePrecision(row);
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, String> truths = new HashMap<>();
    private final Set<Integer> computed = new HashSet<>();
    private final Map<Scalar, String> scalars = new HashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private final String thread;
    private final String tile;
    private final String team;
    private final String at;
    private final String policy;
    private final String draw;

    WideWriter(Program program, Layout layout, Numbers numbers) {
        this.program = program;
        this.layout = layout;
        this.numbers = numbers;
        thread = head.compute(Kind.WORD, "mov.u32", "%tid.x");
        tile = head.register(Kind.WORD);
        team = head.register(Kind.WORD);
        at = head.register(Kind.WORD);
        policy = head.register(Kind.WORD);
        draw = head.register(Kind.WORD);
    }

    /** A kernel that folds for every policy. */
    String kernel(String name, Stage.Wide stage) {
        stage.streamed().forEach(this::compute);
        List<String> sums = new ArrayList<>();
        for (int index : stage.folds()) {
            Fold fold = (Fold) program.nodes().get(index);
            sums.add(row.register(Kind.SINGLE));
            accumulate(fold, sums.getLast());
        }
        String block = head.compute(Kind.WORD, "mov.u32", "%ctaid.x");
        String count = head.compute(Kind.WORD, "ld.param.u32", "[count]");
        String group = head.compute(Kind.WORD, "ld.param.u32", "[group]");
        String groups = head.compute(Kind.WORD, "div.u32", head.compute(Kind.WORD, "sub.u32",
                head.compute(Kind.WORD, "add.u32", count, group), 1), group);
        head.run("div.u32", tile, block, groups);
        head.run("mul.lo.u32", policy, head.compute(Kind.WORD, "rem.u32", block, groups), group);
        String end = head.compute(Kind.WORD, "min.u32", head.compute(Kind.WORD, "add.u32", policy, group), count);
        String[] rows = tileRows();
        Code whole = head.section();
        whole.loop(policy, end, 1, () -> {
            whole.add(perPolicy);
            whole.run("mov.u32", draw, 0);
            Runnable pass = () -> {
                whole.add(perDraw);
                for (int i = 0; i < sums.size(); i++) {
                    whole.run("mov.f32", sums.get(i), single.literal(identity(fold(stage, i).kind())));
                }
                rows(whole, rows);
                reduce(whole, stage, sums);
            };
            if (stage.draws() && layout.draws() > 1) {
                whole.loop(draw, layout.draws(), 1, pass);
            } else {
                pass.run();
            }
        });
        head.add(whole);
        return head.kernel(name, THREADS, stage.folds().size() * THREADS * Double.BYTES);
    }

    /** A kernel that stores columns. */
    String kernel(String name, Stage.Columns stage) {
        for (int index : stage.nodes()) {
            compute(index);
            if (layout.stored(index)) {
                row.run("st.global.f32", "[" + row.compute(Kind.LONG, "mad.wide.u32", at, Float.BYTES, column(index)) + "]", values.get(index));
            }
        }
        head.run("mov.u32", tile, "%ctaid.x");
        String[] rows = tileRows();
        head.run("mov.u32", policy, 0);
        head.run("mov.u32", draw, 0);
        head.add(perPolicy);
        head.add(perDraw);
        rows(head, rows);
        return head.kernel(name, THREADS, 0);
    }

    /** Reads the tile's team, and gives its first row and the one after its last. */
    private String[] tileRows() {
        String tiles = head.compute(Kind.LONG, "mad.wide.u32", tile, 3 * Integer.BYTES, head.compute(Kind.LONG, "ld.param.u64", "[tiles]"));
        head.run("ld.global.u32", team, "[" + tiles + "]");
        return new String[] {head.compute(Kind.WORD, "ld.global.u32", "[" + tiles + "+4]"),
            head.compute(Kind.WORD, "ld.global.u32", "[" + tiles + "+8]")};
    }

    private void rows(Code to, String[] rows) {
        to.run("add.u32", at, rows[0], thread);
        to.loop(at, rows[1], THREADS, () -> to.add(row));
    }

    private Fold fold(Stage.Wide stage, int i) {
        return (Fold) program.nodes().get(stage.folds().get(i));
    }

    private static double identity(Fold.Kind kind) {
        return switch (kind) {
            case SUM -> 0;
            case MIN -> Double.POSITIVE_INFINITY;
            case MAX -> Double.NEGATIVE_INFINITY;
        };
    }

    private void accumulate(Fold fold, String sum) {
        row.run("mov.f32", sum, switch (fold.kind()) {
            case SUM -> {
                Node.Apply product = product(fold.argument());
                yield product != null ? single.fma(value(product.arguments().get(0)), value(product.arguments().get(1)), sum)
                        : single.add(sum, value(fold.argument()));
            }
            case MIN -> single.extreme("min", sum, value(fold.argument()));
            case MAX -> single.extreme("max", sum, value(fold.argument()));
        });
    }

    /** Halves the number of sums until one is left: thread t takes what thread t + half has. */
    private void reduce(Code to, Stage.Wide stage, List<String> sums) {
        DoublePrecision wide = new DoublePrecision(to);
        String shared = to.compute(Kind.WORD, "mov.u32", "shared");
        String own = to.compute(Kind.WORD, "mad.lo.u32", thread, Double.BYTES, shared);
        for (int i = 0; i < sums.size(); i++) {
            to.run("st.shared.f64", "[" + own + "+" + i * THREADS * Double.BYTES + "]", to.compute(Kind.DOUBLE, "cvt.f64.f32", sums.get(i)));
        }
        to.run("bar.sync", 0);
        for (int half = THREADS / 2; half > 0; half /= 2) {
            String past = to.label();
            to.run("@" + to.compute(Kind.TRUTH, "setp.ge.u32", thread, half) + " bra", past);
            for (int i = 0; i < sums.size(); i++) {
                String mine = "[" + own + "+" + i * THREADS * Double.BYTES + "]";
                String a = to.compute(Kind.DOUBLE, "ld.shared.f64", mine);
                String b = to.compute(Kind.DOUBLE, "ld.shared.f64", "[" + own + "+" + (i * THREADS + half) * Double.BYTES + "]");
                to.run("st.shared.f64", mine, switch (fold(stage, i).kind()) {
                    case SUM -> wide.add(a, b);
                    case MIN -> wide.extreme("min", a, b);
                    case MAX -> wide.extreme("max", a, b);
                });
            }
            to.place(past);
            to.run("bar.sync", 0);
        }
        writePartials(to, stage, own);
        to.run("bar.sync", 0);
    }

    private void writePartials(Code to, Stage.Wide stage, String own) {
        String past = to.label();
        to.run("@" + to.compute(Kind.TRUTH, "setp.ne.u32", thread, 0) + " bra", past);
        String tiles = to.compute(Kind.LONG, "ld.param.u32", "[tileCount]");
        String partials = to.compute(Kind.LONG, "ld.param.u64", "[partials]");
        for (int i = 0; i < stage.folds().size(); i++) {
            int fold = stage.folds().get(i);
            String slot = to.compute(Kind.WORD, "add.u32", draw,
                    to.compute(Kind.WORD, "mad.lo.u32", policy, layout.partialWidth(fold), layout.partial(fold)));
            String first = to.compute(Kind.LONG, "mul.lo.u64", to.compute(Kind.LONG, "cvt.u64.u32", slot), tiles);
            String place = to.compute(Kind.LONG, "add.u64", first, to.compute(Kind.LONG, "cvt.u64.u32", tile));
            String address = to.compute(Kind.LONG, "add.u64", partials, to.compute(Kind.LONG, "shl.b64", place, 3));
            to.run("st.global.f64", "[" + address + "]",
                    to.compute(Kind.DOUBLE, "ld.shared.f64", "[" + own + "+" + i * THREADS * Double.BYTES + "]"));
        }
        to.place(past);
    }

    private String value(int index) {
        String known = values.get(index);
        if (known == null) {
            Node node = program.nodes().get(index);
            known = switch (node) {
                case Node.Constant(double number) when Numbers.structural(number) -> single.literal(number);
                case Node.Constant(double number) -> number(number);
                case Node _ when node.axes().wide() -> row.compute(Kind.SINGLE, "ld.global.nc.f32",
                        "[" + row.compute(Kind.LONG, "mad.wide.u32", at, Float.BYTES, column(index)) + "]");
                default -> scalar(index, false);
            };
            values.put(index, known);
        }
        return known;
    }

    private String number(double number) {
        String address = head.compute(Kind.LONG, "ld.param.u64", "[numbers]");
        return head.compute(Kind.SINGLE, "cvt.rn.f32.f64",
                head.compute(Kind.DOUBLE, "ld.global.f64", "[" + address + "+" + numbers.place(number) * Double.BYTES + "]"));
    }

    private String scalar(int index, boolean reciprocal) {
        return scalars.computeIfAbsent(new Scalar(index, reciprocal), _ -> {
            Node node = program.nodes().get(index);
            Axes axes = node.axes();
            Code to = axes.draw() ? perDraw : perPolicy;
            boolean teams = axes.scope() == Scope.TEAM;
            String place = teams ? team : null;
            if (axes.draw()) {
                place = teams ? to.compute(Kind.WORD, "mad.lo.u32", draw, layout.teams(), team) : draw;
            }
            String start = switch (node) {
                case Node.Lever lever -> start(to, "policies", program.dimension(), lever.offset());
                case Node.Weight weight -> start(to, "weights", program.width(), weight.offset());
                default -> axes.policy() ? start(to, "frames", layout.frameLength(), layout.place(index, 0, 0))
                        : start(to, "once", 0, layout.place(index, 0, 0));
            };
            String address = place == null ? start : to.compute(Kind.LONG, "mad.wide.u32", place, Double.BYTES, start);
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
        String own = stride == 0 ? base : to.compute(Kind.LONG, "mad.wide.u32", policy, stride * Double.BYTES, base);
        return to.compute(Kind.LONG, "add.u64", own, offset * Double.BYTES);
    }

    /** The address of a column's first row. */
    private String column(int index) {
        return columns.computeIfAbsent(index, _ -> {
            int first = layout.columns().get(index);
            Code to = program.nodes().get(index).axes().draw() ? perDraw : head;
            String number = to == head ? Integer.toString(first) : to.compute(Kind.WORD, "add.u32", draw, first);
            String length = to.compute(Kind.WORD, "ld.param.u32", "[rows]");
            String floats = to.compute(Kind.LONG, "mul.wide.u32", length, number);
            String base = to.compute(Kind.LONG, "ld.param.u64", "[columns]");
            return to.compute(Kind.LONG, "add.u64", base, to.compute(Kind.LONG, "shl.b64", floats, 2));
        });
    }

    /** Computes a node; what no other needs in this form the assembler leaves out. */
    private void compute(int index) {
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

    private String fma(Node.Apply product, String term) {
        return single.fma(value(product.arguments().get(0)), value(product.arguments().get(1)), term);
    }

    private String subtract(int a, int b) {
        if (program.nodes().get(a) instanceof Node.Constant(double one) && one == 1
                && streamed(b) && program.nodes().get(b) instanceof Node.Apply exponential && exponential.op() == Op.EXP) {
            // 1 − e^x loses its digits where x is small, as hazards are.
            return single.unary("neg", single.expm1(value(exponential.arguments().getFirst()), value(b)));
        }
        Node.Apply product = product(b);
        return product == null ? single.subtract(value(a), value(b))
                : single.fma(single.unary("neg", value(product.arguments().get(0))), value(product.arguments().get(1)), value(a));
    }

    private String divide(int a, int b) {
        Node divisor = program.nodes().get(b);
        if (divisor instanceof Node.Constant(double number)) {
            return single.multiply(value(a), Numbers.structural(number) ? single.literal(1 / number) : number(1 / number));
        }
        return divisor.axes().wide() ? single.divide(value(a), value(b)) : single.multiply(value(a), scalar(b, true));
    }

    /** The product that a streamed node is, whoever else uses it: whether an addition takes it in must not differ between kernels. */
    private Node.Apply product(int index) {
        return streamed(index) && program.nodes().get(index) instanceof Node.Apply apply && apply.op() == Op.MULTIPLY ? apply : null;
    }

    /** Whether a node is computed here and not read. */
    private boolean streamed(int index) {
        return computed.contains(index);
    }
}
