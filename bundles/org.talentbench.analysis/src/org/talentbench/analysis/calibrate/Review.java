// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.data.fit.Outcome;
import org.talentbench.data.fit.Quality;
import org.talentbench.data.fit.Term;
import org.talentbench.data.table.Table;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Team;

/**
 * What became of what was expected: a later table held against the earlier fit and against the plan that was in force in its year.
 *
 * @param earlier the dataset whose fit foretold the table
 * @param plan the plan in force; empty where none was
 * @param quality how well the earlier fit's risks foretold who left, before anything was learnt from the table
 * @param expected share of leavers that the earlier fit expected of the table's people
 * @param observed share of them that left
 * @param promises for each team whose turnover the plan had promised, what became of it
 * @param drifts how far the columns have moved, the farthest first
 */
public record Review(
        Dataset earlier, Optional<Plan> plan, Quality quality, double expected, double observed, List<Promise> promises, List<Drift> drifts) {

    /** A difference of means of less than this many deviations is usually taken for none (P. Austin, Statistics in Medicine 28, 2009). */
    private static final double NEGLIGIBLE = 0.1;

    /**
     * A team's turnover, promised and seen.
     *
     * @param expected what the plan promised, 0…1
     * @param low 5 % quantile of the share of leavers under the low end of the plan's band
     * @param high 95 % quantile of the share under its high end
     */
    public record Promise(Team team, int people, int leavers, double expected, double low, double high) {
        /** The share that left. */
        public double observed() {
            return (double) leavers / people;
        }

        /** Whether chance and the band together explain what was seen. */
        public boolean isKept() {
            return observed() >= low && observed() <= high;
        }
    }

    /**
     * How far a term has moved.
     *
     * @param deviations difference of its means, in deviations of the earlier table
     */
    public record Drift(Term term, double earlier, double later, double deviations) {
        /** Whether the table is no longer of the same people or measured in the same way. */
        public boolean isNotable() {
            return Math.abs(deviations) >= NEGLIGIBLE;
        }
    }

    public Review {
        promises = List.copyOf(promises);
        drifts = List.copyOf(drifts);
    }

    /**
     * Compares.
     *
     * @param table all of whose rows say who left
     * @param fit of the table, in the earlier fit's units
     * @param teams what the table says of the teams
     */
    static Review of(Dataset earlier, LinearPredictor predictor, Optional<Plan> plan, Table table, Mapping mapping, Fit fit, List<TeamFigures> teams) {
        double[] risks = java.util.Arrays.stream(predictor.of(table)).map(predictor.link()::probability).toArray();
        byte[] left = Outcome.of(table.column(mapping.outcome()));
        double expected = java.util.Arrays.stream(risks).average().orElseThrow();
        return new Review(earlier, plan, Quality.of(risks, left), expected, (double) fit.leavers() / fit.rows(),
                plan.stream().flatMap(promised -> promised.getOutcomes().stream())
                        .filter(outcome -> outcome.getTeam() != null && outcome.getOutcome() != null && outcome.getOutcome().getKind() == OutcomeKind.TURNOVER)
                        .map(outcome -> promise(outcome, teams)).filter(Objects::nonNull).toList(),
                drifts(predictor, table));
    }

    private static Promise promise(PlannedOutcome outcome, List<TeamFigures> teams) {
        return teams.stream().filter(figures -> figures.people() > 0 && figures.name().equals(outcome.getTeam().getName())).findFirst().map(figures -> {
            int people = figures.people();
            double low = outcome.getLow() == null ? outcome.getValue() : outcome.getLow();
            double high = outcome.getHigh() == null ? outcome.getValue() : outcome.getHigh();
            return new Promise(outcome.getTeam(), people, figures.leavers(), outcome.getValue(),
                    quantile(people, low, 0.05) / people, quantile(people, high, 0.95) / people);
        }).orElse(null);
    }

    private static double quantile(int people, double share, double probability) {
        return new BinomialDistribution(people, Math.clamp(share, 0, 1)).inverseCumulativeProbability(probability);
    }

    private static List<Drift> drifts(LinearPredictor predictor, Table table) {
        double[][] terms = predictor.terms(table);
        return IntStream.range(0, terms.length).mapToObj(j -> {
            var coefficient = predictor.coefficients().get(j);
            double deviations = java.util.Arrays.stream(terms[j]).average().orElseThrow();
            return new Drift(coefficient.term(), coefficient.mean(), coefficient.mean() + deviations * coefficient.deviation(), deviations);
        }).sorted(Comparator.comparingDouble(drift -> -Math.abs(drift.deviations()))).toList();
    }
}
