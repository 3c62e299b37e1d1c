// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.vector;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;
import org.talentbench.compute.program.Schedule.Compute;
import org.talentbench.compute.program.Schedule.Pass;

/** A program made ready: what depends on no decision is computed, and the loops of the rest are generated. */
final class Engine {
    private static final int BLOCK = 32;

    /** What is computed between two passes, and the loops of the pass that follows. */
    private record Stage(List<Integer> computes, List<PassRunner> passes) {
    }

    private final Program program;
    private final Narrow narrow;
    private final List<Stage> stages = new ArrayList<>();

    Engine(Program program) {
        this.program = program;
        narrow = new Narrow(program);
        Layout layout = Layout.of(program.problem().population(), Lanes.COUNT);
        Columns columns = new Columns(program, layout);
        Schedule schedule = Schedule.of(program);
        for (Schedule.Step step : schedule.once()) {
            switch (step) {
                case Compute(int node) when program.nodes().get(node).axes().wide() -> columns.compute(node, narrow);
                case Compute(int node) -> narrow.compute(node, 0, 1);
                case Pass pass -> PassPlan.of(program, pass)
                        .forEach(plan -> new PassRunner(program, plan, layout, columns).run(narrow, 1));
            }
        }
        List<Integer> computes = new ArrayList<>();
        for (Schedule.Step step : schedule.perPolicy()) {
            switch (step) {
                case Compute(int node) -> computes.add(node);
                case Pass pass -> {
                    stages.add(new Stage(List.copyOf(computes), PassPlan.of(program, pass).stream()
                            .map(plan -> new PassRunner(program, plan, layout, columns)).toList()));
                    computes.clear();
                }
            }
        }
        stages.add(new Stage(List.copyOf(computes), List.of()));
        columns.forgetExactValues();
    }

    Program program() {
        return program;
    }

    /** Evaluates {@code count} policies; the results are then had from {@link #read}. */
    void run(double[] policies, double[] weights, int count) {
        narrow.take(policies, weights, count);
        int blocks = Math.ceilDiv(count, BLOCK);
        int teams = program.problem().population().teams().size();
        for (Stage stage : stages) {
            Parallel.each(blocks, (long) count * stage.computes().size() * teams, block -> {
                int from = block * BLOCK;
                for (int node : stage.computes()) {
                    narrow.compute(node, from, Math.min(from + BLOCK, count));
                }
            });
            stage.passes().forEach(pass -> pass.run(narrow, count));
        }
    }

    /** Copies a narrow node's values of one policy and draw, repeating them along axes that it lacks. */
    void read(int node, int policy, int draw, double[] into, int from, int count) {
        narrow.read(node, policy, draw, into, from, count);
    }
}
