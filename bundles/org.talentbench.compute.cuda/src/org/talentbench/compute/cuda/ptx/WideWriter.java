// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Program;

/**
 * Writes kernels that go over the employees: a block of threads for a tile of one team's rows and a group of policies. Each thread
 * takes every {@link #THREADS}th row, in single precision, and adds up in registers; then the block adds its threads' sums, always in the same
 * order.
 */
final class WideWriter {
    static final int THREADS = 128;
    private static final int WARP = 32;
    private static final int WARPS = THREADS / WARP;

    private final Program program;
    private final Layout layout;
    /** What is done once a block, once a policy, once a draw, and for every row. */
    private final Code head = new Code();
    private final Code perPolicy = head.section();
    private final Code perDraw = head.section();
    private final Code row = head.section();
    private final SinglePrecision single = new SinglePrecision(row);
    private final WideValues values;
    private final String thread;
    private final String tile;
    private final String team;
    private final String at;
    private final String policy;
    private final String draw;

    WideWriter(Program program, Layout layout, Numbers numbers) {
        this.program = program;
        this.layout = layout;
        thread = head.compute(Kind.WORD, "mov.u32", "%tid.x");
        tile = head.register(Kind.WORD);
        team = head.register(Kind.WORD);
        at = head.register(Kind.WORD);
        policy = head.register(Kind.WORD);
        draw = head.register(Kind.WORD);
        values = new WideValues(program, layout, numbers, new WideValues.Sections(head, perPolicy, perDraw, row),
                new WideValues.Place(team, at, policy, draw));
    }

    /** A kernel that folds for every policy. */
    String kernel(String name, Stage.Wide stage) {
        stage.streamed().forEach(values::compute);
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
                    whole.run("mov.f32", sums.get(i), single.literal(fold(stage, i).kind().identity()));
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
        return head.kernel(name, THREADS, stage.folds().size() * WARPS * Float.BYTES);
    }

    /** A kernel that stores columns. */
    String kernel(String name, Stage.Columns stage) {
        for (int index : stage.nodes()) {
            values.compute(index);
            if (layout.stored(index)) {
                row.run("st.global.f32", "[" + row.compute(Kind.LONG, "mad.wide.u32", at, Float.BYTES, values.column(index)) + "]", values.value(index));
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

    private void accumulate(Fold fold, String sum) {
        Node.Apply product = fold.kind() == Fold.Kind.SUM ? values.product(fold.argument()) : null;
        row.run("mov.f32", sum, product == null ? single.fold(fold.kind(), sum, values.value(fold.argument())) : values.fma(product, sum));
    }

    /**
     * Adds up what the threads have. The threads of a warp exchange their sums and halve their number until one is left; what the warps have is
     * added in double precision, a thread for each fold.
     */
    private void reduce(Code to, Stage.Wide stage, List<String> sums) {
        SinglePrecision narrow = new SinglePrecision(to);
        for (int lane = WARP / 2; lane > 0; lane /= 2) {
            for (int i = 0; i < sums.size(); i++) {
                String other = to.compute(Kind.SINGLE, "shfl.sync.bfly.b32", sums.get(i), lane, WARP - 1, "0xFFFFFFFF");
                to.run("mov.f32", sums.get(i), narrow.fold(fold(stage, i).kind(), sums.get(i), other));
            }
        }
        String past = to.label();
        to.run("@" + to.compute(Kind.TRUTH, "setp.ne.u32", to.compute(Kind.WORD, "and.b32", thread, WARP - 1), 0) + " bra", past);
        String shared = to.compute(Kind.WORD, "mov.u32", "shared");
        String own = to.compute(Kind.WORD, "mad.lo.u32", to.compute(Kind.WORD, "shr.u32", thread, Integer.numberOfTrailingZeros(WARP)), Float.BYTES, shared);
        for (int i = 0; i < sums.size(); i++) {
            to.run("st.shared.f32", "[" + own + "+" + i * WARPS * Float.BYTES + "]", sums.get(i));
        }
        to.place(past);
        to.run("bar.sync", 0);
        int first = 0;
        for (int i = 1; i <= sums.size(); i++) {
            if (i == sums.size() || fold(stage, i).kind() != fold(stage, first).kind()) {
                writePartials(to, stage, first, i, shared);
                first = i;
            }
        }
        to.run("bar.sync", 0);
    }

    /** Folds of one kind, which lie one after the other among the partial sums. */
    private void writePartials(Code to, Stage.Wide stage, int first, int end, String shared) {
        DoublePrecision wide = new DoublePrecision(to);
        Fold.Kind kind = fold(stage, first).kind();
        int node = stage.folds().get(first);
        String index = to.compute(Kind.WORD, "mov.u32", thread);
        to.loop(index, end - first, THREADS, () -> {
            String at = to.compute(Kind.WORD, "mad.lo.u32", index, WARPS * Float.BYTES, shared);
            String sum = null;
            for (int warp = 0; warp < WARPS; warp++) {
                String part = to.compute(Kind.DOUBLE, "cvt.f64.f32",
                        to.compute(Kind.SINGLE, "ld.shared.f32", "[" + at + "+" + (first * WARPS + warp) * Float.BYTES + "]"));
                sum = sum == null ? part : wide.fold(kind, sum, part);
            }
            String place = to.compute(Kind.WORD, "mad.lo.u32", policy, layout.partialWidth(node), layout.partial(node));
            String slot = to.compute(Kind.WORD, "add.u32", draw,
                    to.compute(Kind.WORD, "mad.lo.u32", index, stage.draws() ? layout.draws() : 1, place));
            String tiles = to.compute(Kind.LONG, "ld.param.u32", "[tileCount]");
            String before = to.compute(Kind.LONG, "mul.lo.u64", to.compute(Kind.LONG, "cvt.u64.u32", slot), tiles);
            String element = to.compute(Kind.LONG, "add.u64", before, to.compute(Kind.LONG, "cvt.u64.u32", tile));
            String address = to.compute(Kind.LONG, "add.u64", to.compute(Kind.LONG, "ld.param.u64", "[partials]"),
                    to.compute(Kind.LONG, "shl.b64", element, 3));
            to.run("st.global.f64", "[" + address + "]", sum);
        });
    }
}
