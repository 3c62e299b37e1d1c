// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/**
 * What a search has to know of a problem: the outputs that are objectives, and the constraints. The other outputs are computed of the policies that are
 * reported and of no others; so they cost a search next to nothing, and one that has no value at some policy keeps no search from it.
 */
public final class Wanted {
    private final Problem whole;
    private final Set<String> names;
    private final Problem problem;

    /** @param whole what was asked */
    public Wanted(Problem whole) {
        this.whole = whole;
        names = whole.objectives().stream().map(Objective::output).collect(Collectors.toSet());
        problem = whole.asking(outputs(true), whole.objectives(), whole.constraints());
    }

    /** The problem with its wanted outputs alone. */
    public Problem problem() {
        return problem;
    }

    private List<Output> outputs(boolean wanted) {
        return whole.outputs().stream().filter(output -> names.contains(output.name()) == wanted).toList();
    }

    /**
     * A solution with all outputs of the points that it reports.
     *
     * @param found a solution of the problem with the wanted ones alone
     * @param backend computes the others
     */
    public Solution reported(Solution found, Backend backend) {
        List<Output> others = outputs(false);
        List<Point> points = new ArrayList<>(found.front());
        if (found.best() != null) {
            points.add(found.best());
        }
        if (others.isEmpty() || points.isEmpty()) {
            return found;
        }
        Instant start = Instant.now();
        Program program = Program.compile(whole.asking(others, List.of(), List.of()));
        double[] policies = points.stream().flatMapToDouble(point -> Arrays.stream(point.decisions())).toArray();
        try (Evaluator evaluator = backend.prepare(program)) {
            double[] values = evaluator.evaluate(policies, points.size(), null).values();
            List<Point> reported = new ArrayList<>();
            for (int row = 0; row < points.size(); row++) {
                reported.add(merged(points.get(row), program, values, row));
            }
            Point best = found.best() == null ? null : reported.removeLast();
            return found.reporting(best, reported, Duration.between(start, Instant.now()));
        }
    }

    /** An output that is wanted has one value; the others have as many as their outcome. */
    private Point merged(Point point, Program others, double[] values, int row) {
        double[] outputs = new double[point.outputs().length + others.width()];
        int at = 0;
        int taken = 0;
        int other = 0;
        for (Output output : whole.outputs()) {
            if (names.contains(output.name())) {
                outputs[at++] = point.outputs()[taken++];
            } else {
                Outcome outcome = others.outcomes().get(other++);
                System.arraycopy(values, row * others.width() + outcome.offset(), outputs, at, outcome.size());
                at += outcome.size();
            }
        }
        return new Point(point.decisions(), outputs, point.violation());
    }
}
