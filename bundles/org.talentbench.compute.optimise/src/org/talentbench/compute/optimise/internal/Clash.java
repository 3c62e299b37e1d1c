// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Problem;

/**
 * Which constraints keep a search from a policy, team by team, and by how much they are missed where it came nearest. Of those that are broken or
 * bind there as few are told as clash by themselves: U. Junker: "QUICKXPLAIN: preferred explanations and relaxations for over-constrained
 * problems", AAAI 2004. So the set is irreducible as far as the search finds what there is.
 */
public final class Clash {
    private static final double BINDING = 1e-4;
    /** So many of those that neither bind nor are broken are looked at too, where a policy cannot move a little. */
    private static final int FEW = 8;
    /** So often is a search made for a policy under some of the constraints; what was not looked into by then is told. */
    private static final int MOST_SEARCHES = 24;
    /** What no value of any model comes to: a bound that holds nobody. */
    private static final double BEYOND = 1e100;

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
    private int searches;

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
        Comparator<Goal.Limit> worstFirst = Comparator.comparingDouble(limit -> -limit.violation(values[limit.outcome()]));
        List<Goal.Limit> suspects = goal.limits().stream().filter(limit -> !smooth && goal.limits().size() <= FEW || near(limit)).sorted(worstFirst).toList();
        List<Goal.Limit> clashing = clashing(List.of(), false, suspects, feasible);
        return new Told(clashing.stream().map(Goal.Limit::constraint).distinct().sorted().map(i -> goal.program().problem().constraints().get(i).name()).toList(),
                clashing.stream().sorted(worstFirst).map(this::told).collect(Collectors.joining(Messages.of("list.between"))));
    }

    /**
     * The fewest of the suspects that clash with what is kept.
     *
     * @param more whether something was kept since it was last known that a policy is found under what is kept
     */
    private List<Goal.Limit> clashing(List<Goal.Limit> kept, boolean more, List<Goal.Limit> suspects, Predicate<Problem> feasible) {
        if (more && searches < MOST_SEARCHES) {
            searches++;
            if (!feasible.test(under(kept))) {
                return List.of();
            }
        }
        if (suspects.size() <= 1) {
            return suspects;
        }
        List<Goal.Limit> first = suspects.subList(0, suspects.size() / 2);
        List<Goal.Limit> second = suspects.subList(suspects.size() / 2, suspects.size());
        List<Goal.Limit> ofSecond = clashing(both(kept, first), true, second, feasible);
        List<Goal.Limit> ofFirst = clashing(both(kept, ofSecond), !ofSecond.isEmpty(), first, feasible);
        return both(ofFirst, ofSecond);
    }

    private static List<Goal.Limit> both(List<Goal.Limit> some, List<Goal.Limit> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The problem under some of its limits: a constraint of which none is left is left out, and one that holds some teams is loosened for the others. */
    private Problem under(List<Goal.Limit> kept) {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < goal.program().problem().constraints().size(); i++) {
            int constraint = i;
            Constraint whole = goal.program().problem().constraints().get(i);
            if (kept.stream().anyMatch(limit -> limit.constraint() == constraint)) {
                double[] bounds = goal.limits().stream().filter(limit -> limit.constraint() == constraint)
                        .mapToDouble(limit -> kept.contains(limit) ? limit.bound() : loosened(limit)).toArray();
                constraints.add(new Constraint(whole.name(), whole.formula(), whole.relation(), bounds));
            }
        }
        return goal.program().problem().withConstraints(constraints);
    }

    /** An equality holds all its teams or none. */
    private static double loosened(Goal.Limit limit) {
        return switch (limit.relation()) {
            case AT_MOST -> BEYOND;
            case AT_LEAST -> -BEYOND;
            case EQUAL -> limit.bound();
        };
    }

    private boolean near(Goal.Limit limit) {
        double value = values[limit.outcome()];
        return !(limit.violation(value) <= 0) || Math.abs(value - limit.bound()) <= BINDING * (1 + Math.abs(limit.bound()));
    }

    private String told(Goal.Limit limit) {
        double missed = limit.relation().violation(values[limit.outcome()], limit.bound());
        String name = name(goal.program().problem(), limit);
        return !Double.isFinite(missed) ? Messages.of("clash.noValue", name)
                : !near(limit) ? Messages.of("clash.kept", name, String.format(Locale.ROOT, "%.4g", Math.abs(values[limit.outcome()] - limit.bound())))
                : missed <= BINDING * (1 + Math.abs(limit.bound())) ? Messages.of("clash.binds", name)
                : Messages.of("clash.missed", name, String.format(Locale.ROOT, "%.4g", missed));
    }

    /** A limit by its constraint's name, and its team's. */
    private static String name(Problem problem, Goal.Limit limit) {
        return Messages.named(problem.constraints().get(limit.constraint()).name(), limit.team() < 0 ? null : problem.population().teams().get(limit.team()));
    }
}
