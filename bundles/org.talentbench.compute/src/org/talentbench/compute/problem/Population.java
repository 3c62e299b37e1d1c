// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.internal.Messages;

/**
 * Who the problem is about: teams, and rows of employees sorted by team.
 *
 * @param teams names of the K teams, K ≥ 1
 * @param teamOf for each of the N rows the index of its team, ascending; N may be 0, and a team may have no row
 * @param weight how many people each row stands for, finite and above 0; their sum in a team is its headcount
 */
public record Population(List<String> teams, int[] teamOf, double[] weight) implements Serializable {
    /** Name under which a program speaks of {@link #weight}; no formula can, as it is no name of its language. */
    public static final String WEIGHT = "people of the row";
    /** Likewise of {@link #headcounts}. */
    public static final String HEADCOUNT = "people of the team";
    /** Likewise of the number of rows in each team. */
    public static final String ROWS = "rows of the team";

    /** @throws ProblemException if there is no team, rows are not sorted, lengths differ, or a weight is not finite and above 0 */
    public Population {
        teams = List.copyOf(teams);
        teamOf = teamOf.clone();
        weight = weight.clone();
        if (teams.isEmpty()) {
            throw new ProblemException(Messages.of("part.population"), Messages.of("population.noTeam"));
        }
        if (teamOf.length != weight.length) {
            throw new ProblemException(Messages.of("part.population"), Messages.of("population.weights", teamOf.length, weight.length));
        }
        for (int i = 0; i < teamOf.length; i++) {
            if (teamOf[i] < 0 || teamOf[i] >= teams.size() || i > 0 && teamOf[i] < teamOf[i - 1]) {
                throw new ProblemException(Messages.of("part.population"), Messages.of("population.unsorted", i, teamOf[i]));
            }
            if (!(weight[i] > 0 && Double.isFinite(weight[i]))) {
                throw new ProblemException(Messages.of("part.population"), Messages.of("population.weight", i, Double.toString(weight[i])));
            }
        }
    }

    /** One team without employees, for problems that are about decisions alone. */
    public static Population none() {
        return new Population(List.of("organisation"), new int[0], new double[0]);
    }

    /**
     * Rows of weight 1.
     *
     * @param headcounts K numbers, 0 or more: how many rows each team has
     * @throws ProblemException if there are not as many as teams, or one is negative
     */
    public static Population of(List<String> teams, int... headcounts) {
        if (headcounts.length != teams.size()) {
            throw new ProblemException(Messages.of("part.population"), Messages.of("population.headcounts", teams.size(), headcounts.length));
        }
        for (int k = 0; k < headcounts.length; k++) {
            if (headcounts[k] < 0) {
                throw new ProblemException(Messages.of("part.population"), Messages.of("population.negative", headcounts[k], teams.get(k)));
            }
        }
        int rows = Arrays.stream(headcounts).sum();
        int[] teamOf = new int[rows];
        double[] weight = new double[rows];
        Arrays.fill(weight, 1);
        for (int k = 0, row = 0; k < headcounts.length; k++) {
            Arrays.fill(teamOf, row, row += headcounts[k], k);
        }
        return new Population(teams, teamOf, weight);
    }

    @Override
    public int[] teamOf() {
        return teamOf.clone();
    }

    @Override
    public double[] weight() {
        return weight.clone();
    }

    /** N, the number of rows. */
    public int rows() {
        return teamOf.length;
    }

    /** Where each team's rows start: K + 1 indices, the last being N. */
    public int[] offsets() {
        int[] offsets = new int[teams.size() + 1];
        for (int team : teamOf) {
            offsets[team + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        return offsets;
    }

    /** People in each team: K sums of weights, added in the order of the rows. */
    public double[] headcounts() {
        double[] headcounts = new double[teams.size()];
        for (int i = 0; i < teamOf.length; i++) {
            headcounts[teamOf[i]] += weight[i];
        }
        return headcounts;
    }
}
