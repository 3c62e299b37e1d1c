// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;

/**
 * Runs one generated loop over all chunks and blocks of policies, on as many threads as there are. Every chunk has sums of its own, which
 * are added in the chunks' order: so the bits do not depend on who computed what when.
 */
final class PassRunner {
    /** So many employees' columns stay in the first-level cache while the policies of a block pass over them. */
    private static final int TILE = 1024;
    private static final int BLOCK = 32;

    private final Program program;
    private final PassPlan plan;
    private final PassCompiler.Compiled compiled;
    private final Layout layout;
    private final int draws;
    private final float[][][] columns;
    private double[][] sums = {};

    PassRunner(Program program, PassPlan plan, Layout layout, Columns columns) {
        this.program = program;
        this.plan = plan;
        this.layout = layout;
        compiled = PassCompiler.compile(program, plan);
        draws = plan.draws() ? program.problem().draws() : 1;
        this.columns = new float[draws][][];
        Arrays.setAll(this.columns, draw -> columns.of(plan, draw));
    }

    void run(Narrow narrow, int policies) {
        List<Layout.Chunk> chunks = layout.chunks();
        int folds = plan.folds().size();
        int length = draws * policies * folds;
        if (sums.length == 0 || sums[0].length < length) {
            sums = new double[chunks.size()][length];
        }
        int blocks = Math.ceilDiv(policies, BLOCK);
        compiled.loop().warmUp((long) layout.length() / Lanes.COUNT * policies * draws, plan.columns().size() + 1,
                compiled.numbers().length, plan.scalars().size(), folds);
        Parallel.each(chunks.size() * blocks, (long) layout.length() * policies * draws, item -> {
            int block = item % blocks;
            int from = block * BLOCK;
            runItem(narrow, chunks.get(item / blocks), sums[item / blocks], from, Math.min(from + BLOCK, policies), policies);
        });
        collect(narrow, policies);
    }

    private void runItem(Narrow narrow, Layout.Chunk chunk, double[] into, int from, int to, int policies) {
        PassKernel kernel = compiled.loop().kernel();
        int folds = plan.folds().size();
        float[] scalars = new float[(to - from) * plan.scalars().size()];
        float[] scratch = new float[Lanes.COUNT];
        for (int draw = 0; draw < draws; draw++) {
            int at = (draw * policies + from) * folds;
            for (int i = 0; i < (to - from) * folds; i++) {
                into[at + i] = fold(i % folds).kind().identity();
            }
            pack(narrow, chunk.team(), draw, from, to, scalars);
            for (int tile = chunk.from(); tile < chunk.to(); tile += TILE) {
                kernel.run(columns[draw], compiled.numbers(), scalars, into, at, to - from, tile, Math.min(tile + TILE, chunk.to()), scratch);
            }
        }
    }

    private void pack(Narrow narrow, int team, int draw, int from, int to, float[] scalars) {
        int at = 0;
        for (int p = from; p < to; p++) {
            for (PassPlan.Scalar scalar : plan.scalars()) {
                double value = narrow.get(scalar.node(), p, draw, team);
                scalars[at++] = (float) (scalar.reciprocal() ? 1 / value : value);
            }
        }
    }

    private void collect(Narrow narrow, int policies) {
        int folds = plan.folds().size();
        int teams = program.problem().population().teams().size();
        for (int f = 0; f < folds; f++) {
            int node = plan.folds().get(f);
            Node.Fold.Kind kind = fold(f).kind();
            for (int p = 0; p < policies; p++) {
                for (int draw = 0; draw < draws; draw++) {
                    for (int k = 0; k < teams; k++) {
                        narrow.set(node, p, draw, k, kind.identity());
                    }
                    for (int c = 0; c < layout.chunks().size(); c++) {
                        int team = layout.chunks().get(c).team();
                        double sum = kind.apply(narrow.get(node, p, draw, team), sums[c][(draw * policies + p) * folds + f]);
                        narrow.set(node, p, draw, team, sum);
                    }
                }
            }
        }
    }

    private Node.Fold fold(int index) {
        return (Node.Fold) program.nodes().get(plan.folds().get(index));
    }
}
