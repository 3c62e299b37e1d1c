// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold.Along;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;

/** What one kernel does. */
sealed interface Stage {
    /** Narrow values, group after group; a block of threads for some policies. */
    record Narrow(List<Group> groups) implements Stage {
    }

    /** Goes over the employees and folds; tiles × groups of policies. All folds have the draws, or none has. */
    record Wide(List<Integer> streamed, List<Integer> folds, boolean draws) implements Stage {
    }

    /** Goes over the employees once and stores columns. */
    record Columns(List<Integer> nodes) implements Stage {
    }

    /** Draws the normals of a column. */
    record Normals(int node) implements Stage {
    }

    /** Narrow nodes of the same shape that need no value of each other's other places: one thread a place computes them all. */
    record Group(boolean teams, boolean draws, List<Integer> nodes) {
        boolean fits(Axes axes) {
            return teams == (axes.scope() == Scope.TEAM) && draws == axes.draw();
        }
    }

    /** Kernels that follow on each other: first those that depend on no policy, to be run once. */
    record Order(List<Stage> once, List<Stage> perPolicy) {
        static Order of(Program program) {
            Schedule schedule = Schedule.of(program);
            return new Order(stages(program, schedule.once()), stages(program, schedule.perPolicy()));
        }

        private static List<Stage> stages(Program program, List<Schedule.Step> steps) {
            List<Stage> stages = new ArrayList<>();
            List<Integer> narrow = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            for (Schedule.Step step : steps) {
                switch (step) {
                    case Schedule.Compute(int index) -> {
                        switch (program.nodes().get(index)) {
                            case Node.Normal normal when normal.axes().wide() -> stages.add(new Normals(index));
                            case Node.Apply apply when apply.axes().wide() -> columns.add(index);
                            // A narrow value that comes after a column of its stage does not depend on it: only folds make narrow of wide.
                            case Node.Apply _, Node.Fold _ -> narrow.add(index);
                            default -> { }
                        }
                    }
                    case Schedule.Pass pass -> {
                        flush(program, stages, narrow, columns);
                        for (boolean draws : new boolean[] {false, true}) {
                            List<Integer> folds = pass.folds().stream().filter(f -> program.nodes().get(f).axes().draw() == draws).toList();
                            if (!folds.isEmpty()) {
                                List<Integer> streamed = new ArrayList<>(pass.rows());
                                streamed.addAll(draws ? pass.draws() : List.of());
                                stages.add(new Wide(List.copyOf(streamed), folds, draws));
                            }
                        }
                        narrow.addAll(pass.folds());
                    }
                }
            }
            flush(program, stages, narrow, columns);
            return List.copyOf(stages);
        }

        private static void flush(Program program, List<Stage> stages, List<Integer> narrow, List<Integer> columns) {
            if (!narrow.isEmpty()) {
                stages.add(new Narrow(groups(program, narrow)));
                narrow.clear();
            }
            if (!columns.isEmpty()) {
                stages.add(new Columns(List.copyOf(columns)));
                columns.clear();
            }
        }

        /** Each node goes to the first group of its shape that comes late enough; a group of its own is made where there is none. */
        private static List<Group> groups(Program program, List<Integer> nodes) {
            List<Group> groups = new ArrayList<>();
            int[] place = new int[program.nodes().size()];
            java.util.Arrays.fill(place, -1);
            for (int index : nodes) {
                Node node = program.nodes().get(index);
                int earliest = 0;
                for (int argument : node.arguments()) {
                    boolean sameThread = node instanceof Node.Apply && sameShape(node.axes(), program.nodes().get(argument).axes());
                    if (place[argument] >= 0 && !(node instanceof Node.Fold fold && fold.along() == Along.EMPLOYEES)) {
                        earliest = Math.max(earliest, place[argument] + (sameThread ? 0 : 1));
                    }
                }
                int group = earliest;
                while (group < groups.size() && !groups.get(group).fits(node.axes())) {
                    group++;
                }
                if (group == groups.size()) {
                    groups.add(new Group(node.axes().scope() == Scope.TEAM, node.axes().draw(), new ArrayList<>()));
                }
                groups.get(group).nodes().add(index);
                place[index] = group;
            }
            return List.copyOf(groups);
        }

        private static boolean sameShape(Axes a, Axes b) {
            return a.scope() == b.scope() && a.draw() == b.draw();
        }
    }
}
