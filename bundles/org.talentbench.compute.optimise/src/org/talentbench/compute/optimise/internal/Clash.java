// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Problem;

/**
 * Which constraints keep a search from a policy, and by how much they are missed where it came nearest. Those that are broken or bind there
 * clash; one after the other is left out, and comes back only where the rest can be satisfied without it (the deletion filter of J. Chinneck:
 * "Feasibility and Infeasibility in Optimization", 2008). So the set is irreducible as far as the search finds what there is.
 */
public final class Clash {
    private static final double BINDING = 1e-4;
    /** A clash of more constraints than this is told as it is: every one takes a search. */
    private static final int MOST_FILTERED = 8;

    /**
     * What was found out.
     *
     * @param constraints the names of those that clash, in the problem's order
     * @param words the same in words, with how far each is from being satisfied
     */
    public record Told(List<String> constraints, String words) {
        /** Nothing clashes, or nobody asked. */
        public static final Told NOTHING = new Told(List.of(), "");
    }

    private final Goal goal;
    private final double[] values;
    private final boolean smooth;

    /**
     * @param values the M outcomes of the nearest policy
     * @param smooth whether the policy could move a little either way, so that a constraint that does not even bind has no part in the clash
     */
    public Clash(Goal goal, double[] values, boolean smooth) {
        this.goal = goal;
        this.values = values;
        this.smooth = smooth;
    }

    /**
     * The constraints that clash, in words the worst missed first.
     *
     * @param feasible whether a search finds a policy for a problem
     */
    public Told explain(Predicate<Problem> feasible) {
        List<Constraint> constraints = goal.program().problem().constraints();
        List<Constraint> clashing = new ArrayList<>(constraints.stream()
                .filter(constraint -> !smooth && constraints.size() <= MOST_FILTERED || near(constraints.indexOf(constraint))).toList());
        if (clashing.size() <= MOST_FILTERED) {
            for (Constraint constraint : List.copyOf(clashing)) {
                List<Constraint> others = clashing.stream().filter(other -> other != constraint).toList();
                if (!others.isEmpty() && !feasible.test(goal.program().problem().withConstraints(others))) {
                    clashing.remove(constraint);
                }
            }
        }
        return new Told(clashing.stream().map(Constraint::name).toList(), goal.limits().stream()
                .filter(limit -> clashing.contains(constraints.get(limit.constraint())) && (near(limit) || !near(limit.constraint())))
                .sorted(Comparator.comparingDouble(limit -> -limit.violation(values[limit.outcome()]))).map(this::told)
                .collect(Collectors.joining(Messages.of("list.between"))));
    }

    private boolean near(int constraint) {
        return goal.limits().stream().anyMatch(limit -> limit.constraint() == constraint && near(limit));
    }

    private boolean near(Goal.Limit limit) {
        double value = values[limit.outcome()];
        return !(limit.violation(value) <= 0) || Math.abs(value - limit.bound()) <= BINDING * (1 + Math.abs(limit.bound()));
    }

    private String told(Goal.Limit limit) {
        double missed = limit.relation().violation(values[limit.outcome()], limit.bound());
        String name = name(goal.program().problem(), limit);
        return !near(limit) ? Messages.of("clash.kept", name, String.format(Locale.ROOT, "%.4g", Math.abs(values[limit.outcome()] - limit.bound())))
                : missed <= BINDING * (1 + Math.abs(limit.bound())) ? Messages.of("clash.binds", name)
                : Messages.of("clash.missed", name, String.format(Locale.ROOT, "%.4g", missed));
    }

    /** A limit by its constraint's name, and its team's. */
    private static String name(Problem problem, Goal.Limit limit) {
        return Messages.named(problem.constraints().get(limit.constraint()).name(), limit.team() < 0 ? null : problem.population().teams().get(limit.team()));
    }
}
