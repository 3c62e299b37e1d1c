// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;
import org.talentbench.compute.program.Schedule.Compute;
import org.talentbench.compute.program.Schedule.Pass;

/** A program made ready: what depends on no decision is computed, and the loops of the rest are generated. */
final class Engine {
    private static final int BLOCK = 32;

    /** What is computed between two passes, and the loops of the pass that follows. */
    private record Stage(List<NarrowPlan.Step> steps, List<PassRunner> passes) {
        long size() {
            return steps.stream().mapToLong(step -> step instanceof NarrowPlan.Loop loop ? loop.nodes().size() : 1).sum();
        }
    }

    private final Program program;
    private final Narrow narrow;
    private final NarrowCompiler.Compiled loops;
    private final List<Stage> stages = new ArrayList<>();

    Engine(Program program) {
        this.program = program;
        Schedule schedule = Schedule.of(program);
        NarrowPlan plan = NarrowPlan.of(program, computesBetweenPasses(schedule));
        narrow = new Narrow(program, plan.kept());
        loops = NarrowCompiler.compile(program, plan);
        Layout layout = Layout.of(program.problem().population(), Lanes.COUNT);
        Columns columns = new Columns(program, layout);
        for (Schedule.Step step : schedule.once()) {
            Cancellation.check();
            switch (step) {
                case Compute(int node) when program.nodes().get(node).axes().wide() -> columns.compute(node, narrow);
                case Compute(int node) -> narrow.compute(node, 0, 1);
                case Pass pass -> runners(pass, layout, columns).forEach(runner -> runner.run(narrow, 1));
            }
        }
        List<List<PassRunner>> passes = new ArrayList<>(schedule.perPolicy().stream().filter(Pass.class::isInstance)
                .map(pass -> runners((Pass) pass, layout, columns)).toList());
        passes.add(List.of());
        for (int i = 0; i < passes.size(); i++) {
            stages.add(new Stage(plan.stages().get(i), passes.get(i)));
        }
        columns.forgetExactValues();
    }

    private List<PassRunner> runners(Pass pass, Layout layout, Columns columns) {
        return PassPlan.of(program, pass).stream().map(plan -> new PassRunner(program, plan, layout, columns)).toList();
    }

    private static List<List<Integer>> computesBetweenPasses(Schedule schedule) {
        List<List<Integer>> between = new ArrayList<>(List.of(new ArrayList<>()));
        for (Schedule.Step step : schedule.perPolicy()) {
            switch (step) {
                case Compute(int node) -> between.getLast().add(node);
                case Pass _ -> between.add(new ArrayList<>());
            }
        }
        return between;
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
            Parallel.each(blocks, count * stage.size() * teams, block -> {
                int from = block * BLOCK;
                int to = Math.min(from + BLOCK, count);
                for (NarrowPlan.Step step : stage.steps()) {
                    switch (step) {
                        case NarrowPlan.Loop loop -> narrow.run(loops, loop.number(), from, to);
                        case NarrowPlan.Single(int node) -> narrow.compute(node, from, to);
                    }
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
