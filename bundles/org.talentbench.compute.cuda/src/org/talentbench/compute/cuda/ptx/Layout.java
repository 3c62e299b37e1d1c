// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;

/**
 * Where a program's values lie in a card's memory. A narrow value that depends on policies has its place in a frame, of which every policy
 * has one; another lies in the one frame that is filled once. What is of an employee lies in columns. In a frame a node's values follow
 * draw on draw, in each draw team on team. Values that only the group needs that computes them have no place.
 */
public final class Layout {
    private final Program program;
    private final int teams;
    private final int draws;
    private final Map<Integer, Integer> frame = new LinkedHashMap<>();
    private final Map<Integer, Integer> once = new LinkedHashMap<>();
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, Integer> partials = new HashMap<>();
    private final Map<Integer, Integer> partialWidth = new HashMap<>();
    private int frameLength;
    private int onceLength;
    private int columnCount;
    private int widestPass;

    Layout(Program program, Stage.Order order) {
        this.program = program;
        teams = program.problem().population().teams().size();
        draws = program.problem().draws();
        List<Stage> stages = Stream.concat(order.once().stream(), order.perPolicy().stream()).toList();
        Set<Integer> needed = needed(stages);
        for (int i = 0; i < program.nodes().size(); i++) {
            Node node = program.nodes().get(i);
            if (needed.contains(i)) {
                place(i, node);
            }
        }
        for (int i = 0; i < stages.size(); i++) {
            // What kernels add that follow on each other is gathered after the last of them.
            List<Integer> folds = new ArrayList<>();
            while (i < stages.size() && stages.get(i) instanceof Stage.Wide wide) {
                folds.addAll(wide.folds());
                i++;
            }
            placePartials(folds);
        }
    }

    private void placePartials(List<Integer> folds) {
        int width = 0;
        for (int fold : folds) {
            partials.put(fold, width);
            width += program.nodes().get(fold).axes().draw() ? draws : 1;
        }
        for (int fold : folds) {
            partialWidth.put(fold, width);
        }
        widestPass = Math.max(widestPass, width);
    }

    /** What is read outside the kernel's group that computes it. */
    private Set<Integer> needed(List<Stage> stages) {
        Set<Integer> needed = new HashSet<>();
        program.outcomes().forEach(outcome -> needed.addAll(List.of(outcome.draws(), outcome.mean())));
        program.slopes().forEach(slope -> needed.add(slope.node()));
        for (Stage stage : stages) {
            switch (stage) {
                case Stage.Narrow narrow -> narrow.groups().forEach(group -> read(group.nodes(), group.nodes(), needed));
                case Stage.Wide wide -> {
                    read(wide.streamed(), wide.streamed(), needed);
                    read(wide.folds(), wide.streamed(), needed);
                }
                case Stage.Columns columnsStage -> read(columnsStage.nodes(), columnsStage.nodes(), needed);
                case Stage.Normals _ -> { }
            }
        }
        return needed;
    }

    private void read(List<Integer> nodes, List<Integer> here, Set<Integer> needed) {
        Set<Integer> computed = new HashSet<>(here);
        for (int index : nodes) {
            Node node = program.nodes().get(index);
            if (!(node instanceof Node.Fold fold && fold.along() == Node.Fold.Along.EMPLOYEES && computed.contains(index))) {
                node.arguments().stream().filter(argument -> !computed.contains(argument)).forEach(needed::add);
            }
        }
    }

    private void place(int index, Node node) {
        if (node instanceof Node.Constant || node instanceof Node.Lever || node instanceof Node.Weight) {
            return;
        }
        Axes axes = node.axes();
        if (axes.wide()) {
            if (Schedule.stored(node)) {
                columns.put(index, columnCount);
                columnCount += axes.draw() ? draws : 1;
            }
        } else if (axes.policy()) {
            frame.put(index, frameLength);
            frameLength += size(axes);
        } else {
            once.put(index, onceLength);
            onceLength += size(axes);
        }
    }

    private int size(Axes axes) {
        return (axes.scope() == Scope.TEAM ? teams : 1) * (axes.draw() ? draws : 1);
    }

    /** K. */
    public int teams() {
        return teams;
    }

    /** How often the noises are drawn. */
    public int draws() {
        return draws;
    }

    /** Doubles of a policy's frame. */
    public int frameLength() {
        return frameLength;
    }

    /** Doubles of the frame that depends on no policy. */
    public int onceLength() {
        return onceLength;
    }

    /** Columns of N floats. */
    public int columnCount() {
        return columnCount;
    }

    /** Doubles that a tile adds for a policy, at most. */
    public int widestPass() {
        return widestPass;
    }

    /** The places of the nodes that depend on no policy, by node. */
    public Map<Integer, Integer> once() {
        return Map.copyOf(once);
    }

    /** The first columns of the stored employee-level nodes, by node; those of a normal follow draw on draw. */
    public Map<Integer, Integer> columns() {
        return Map.copyOf(columns);
    }

    /** Where a narrow node's value of a draw and team lies: in the policy's frame, or in the one frame where it depends on no policy. */
    public int place(int node, int draw, int team) {
        Axes axes = program.nodes().get(node).axes();
        int k = axes.scope() == Scope.TEAM ? team : 0;
        int d = axes.draw() ? draw * (axes.scope() == Scope.TEAM ? teams : 1) : 0;
        return (axes.policy() ? frame : once).get(node) + d + k;
    }

    boolean stored(int node) {
        return frame.containsKey(node) || once.containsKey(node) || columns.containsKey(node);
    }

    /** Where a fold's first draw lies among the partial sums that a tile writes for a policy. */
    int partial(int fold) {
        return partials.get(fold);
    }

    /** How many partial sums a tile writes for a policy in the fold's pass. */
    int partialWidth(int fold) {
        return partialWidth.get(fold);
    }
}
