// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Coefficient;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;

class CalibrationTest {
    private static final double[] EFFECTS = {0.5, -0.3, 0, 0.2};

    private static Fit fit(Table table, Link link) {
        return Calibration.of(table, Staff.question(table).with(link), Progress.NONE);
    }

    private static Fit fit(Table table) {
        return fit(table, Link.CLOGLOG);
    }

    @Test
    void aSingleIndicatorGivesTheLogOddsRatioOfItsTable() {
        // 4,000 people with 1,200 leavers against 6,000 with 600: with little penalty the fit is the 2 × 2 table.
        var left = new byte[10_000];
        var codes = new int[10_000];
        Arrays.fill(left, 0, 600, (byte) 1);
        Arrays.fill(codes, 6_000, 10_000, 1);
        Arrays.fill(left, 6_000, 7_200, (byte) 1);
        var table = new Table(List.of(new Column.Categorical("overtime", List.of("no", "yes"), codes), Staff.left(left)));
        var overtime = fit(table, Link.LOGIT).coefficients().getFirst();
        assertEquals(Math.log(1200.0 / 2800) - Math.log(600.0 / 5400), overtime.perUnit(), 5e-3);
        assertEquals(Math.sqrt(1.0 / 1200 + 1.0 / 2800 + 1.0 / 600 + 1.0 / 5400), overtime.standardError() / overtime.deviation(), 5e-4);
    }

    @Test
    void aStrongerPenaltyPullsTowardsZero() {
        var table = Staff.simulate(2_000, -1.5, EFFECTS, Link.CLOGLOG, 2).table();
        var question = Staff.question(table);
        // A single penalty is the middle one, which is stronger than what so clear a table chooses.
        var pulled = Calibration.of(table, new Question("left", question.factorOf(), Link.CLOGLOG, 10, 1, 1), Progress.NONE);
        var chosen = fit(table);
        assertTrue(pulled.penalty() > chosen.penalty());
        assertTrue(Math.abs(pulled.coefficients().getFirst().effect()) < Math.abs(chosen.coefficients().getFirst().effect()));
    }

    @Test
    void aSingleIndicatorUnderCloglogGivesTheLogHazardRatio() {
        var left = new byte[5000];
        var codes = new int[5000];
        Arrays.fill(left, 0, 300, (byte) 1);
        Arrays.fill(codes, 3000, 5000, 1);
        Arrays.fill(left, 3000, 3600, (byte) 1);
        var fit = fit(new Table(List.of(new Column.Categorical("overtime", List.of("no", "yes"), codes), Staff.left(left))));
        assertEquals(Math.log(Math.log(0.7) / Math.log(0.9)), fit.coefficients().getFirst().perUnit(), 0.01);
    }

    @Test
    void trueCoefficientsLieInTheirIntervalsAsOftenAsPromised() {
        for (var link : Link.values()) {
            int covered = 0;
            int total = 0;
            for (int seed = 0; seed < 60; seed++) {
                var staff = Staff.simulate(1000, -1.5, EFFECTS, link, seed);
                var fit = fit(staff.table(), link);
                for (int j = 0; j < EFFECTS.length; j++) {
                    Coefficient coefficient = fit.coefficients().get(j);
                    double error = coefficient.standardError() / coefficient.deviation();
                    covered += Math.abs(coefficient.perUnit() - EFFECTS[j]) < 1.96 * error ? 1 : 0;
                    total++;
                }
            }
            // 240 trials at 0.95 have a standard deviation of 0.014.
            assertEquals(0.95, (double) covered / total, 0.045, link.id());
        }
    }

    @Test
    void manyRowsFindTheTrueCoefficients() {
        for (var link : Link.values()) {
            var fit = fit(Staff.simulate(60_000, -1.5, EFFECTS, link, 3).table(), link);
            for (int j = 0; j < EFFECTS.length; j++) {
                assertEquals(EFFECTS[j], fit.coefficients().get(j).perUnit(), 0.05, link.id());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        var table = Staff.simulate(20_000, -1.5, EFFECTS, Link.CLOGLOG, 3).table();
        var first = fit(table);
        var second = fit(table);
        assertEquals(first.coefficients(), second.coefficients());
        assertEquals(first.quality(), second.quality());
        assertEquals(first.factors(), second.factors());
    }

    @Test
    void theFitIsTheSameInAnyUnit() {
        var staff = Staff.simulate(2_000, -1.5, EFFECTS, Link.CLOGLOG, 4);
        var scaled = new Staff(Arrays.stream(staff.measures()).map(x -> Arrays.stream(x).map(v -> 1e6 + 1000 * v).toArray()).toArray(double[][]::new),
                staff.left());
        var fit = fit(staff.table());
        var other = fit(scaled.table());
        for (int j = 0; j < EFFECTS.length; j++) {
            assertEquals(fit.coefficients().get(j).effect(), other.coefficients().get(j).effect(), 1e-7);
        }
    }

    @Test
    void aFactorsWeightIsTheEffectOfTenPointsOfItsLevel() {
        var staff = Staff.simulate(3_000, -1.5, EFFECTS, Link.CLOGLOG, 5);
        var table = staff.table();
        var fit = Calibration.of(table, new Question("left", Map.of("x0", "pay", "x1", "pay")), Progress.NONE);
        double[] predictors = fit.predictor().of(table);
        double range = Arrays.stream(predictors).max().orElseThrow() - Arrays.stream(predictors).min().orElseThrow();
        var pay = fit.factors().getFirst();
        assertEquals(range / 10, pay.weight(), 1e-10);
        double mean = Arrays.stream(predictors).average().orElseThrow();
        assertEquals(100 * (Arrays.stream(predictors).max().orElseThrow() - mean) / range, pay.meanLevel(), 1e-8);
        assertTrue(pay.isClear() && pay.standardError() < pay.weight() / 3);
    }

    @Test
    void aFactorThatDoesNotActIsSeldomClear() {
        int clear = 0;
        for (int seed = 0; seed < 60; seed++) {
            var fit = fit(Staff.simulate(600, -1, new double[] {0.8, 0, 0}, Link.CLOGLOG, 100 + seed).table());
            clear += fit.factors().get(1).isClear() ? 1 : 0;
        }
        assertTrue(clear <= 8, clear + " of 60");
    }

    @Test
    void aWeightsErrorIsTheSpreadOfWeightsOverTables() {
        double[] weights = new double[40];
        double error = 0;
        for (int seed = 0; seed < weights.length; seed++) {
            // An indicator has the same extremes in every table, so the weight varies with the coefficient alone.
            var random = new SplittableRandom(seed);
            int[] codes = IntStream.range(0, 1500).map(i -> i % 2).toArray();
            byte[] left = new byte[1500];
            for (int i = 0; i < left.length; i++) {
                left[i] = (byte) (random.nextDouble() < Link.CLOGLOG.probability(-1.5 + 0.8 * codes[i]) ? 1 : 0);
            }
            var fit = fit(new Table(List.of(new Column.Categorical("overtime", List.of("no", "yes"), codes), Staff.left(left))));
            weights[seed] = fit.factors().getFirst().weight();
            error += fit.factors().getFirst().standardError() / weights.length;
        }
        double mean = Arrays.stream(weights).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).sum() / (weights.length - 1));
        assertEquals(spread, error, 0.35 * spread);
        assertEquals(0.08, mean, 4 * error / Math.sqrt(weights.length));
    }

    @Test
    void chanceColumnsShowAsChance() {
        var fit = fit(Staff.simulate(800, -1, new double[] {0, 0, 0}, Link.CLOGLOG, 11).table());
        assertEquals(0.5, fit.quality().auc(), 0.1);
        assertTrue(fit.cautions().stream().anyMatch(caution -> caution.contains("not better than chance")), fit.cautions().toString());
    }

    @Test
    void whatIsHeldOutDoesNotScaleWhatItIsMeasuredWith() {
        // One reading went wrong by a million deviations. Where it is held out the fit must know nothing of it, and foretell the rest of that
        // half by the true effect; scaled with it, the measure would be next to constant and nobody foretold.
        var staff = Staff.simulate(4_000, -1, new double[] {1.2}, Link.CLOGLOG, 16);
        staff.measures()[0][0] = 1e6;
        var table = staff.table();
        var fit = Calibration.of(table, new Question("left", Map.of("x0", "x0"), Link.CLOGLOG, 2, 20, 1), Progress.NONE);
        assertTrue(fit.quality().auc() > 0.6, "AUC " + fit.quality().auc());
    }

    @Test
    void aLevelOfAFewPeopleTellsNothingOfThemselves() {
        // 60 levels of ten people each whom chance made leave: learnt with themselves, their levels would tell who left.
        var random = new SplittableRandom(17);
        byte[] left = new byte[600];
        for (int i = 0; i < left.length; i++) {
            left[i] = (byte) (random.nextDouble() < 0.3 ? 1 : 0);
        }
        var fit = fit(new Table(List.of(new Column.Categorical("desk", IntStream.range(0, 60).mapToObj(i -> "desk " + i).toList(),
                IntStream.range(0, 600).map(i -> i / 10).toArray()), Staff.left(left))));
        assertEquals(0.5, fit.quality().auc(), 0.1);
        assertFalse(fit.quality().beatsChance());
    }

    @Test
    void heldOutProbabilitiesAreCalibrated() {
        var quality = fit(Staff.simulate(40_000, -1.5, EFFECTS, Link.CLOGLOG, 12).table()).quality();
        assertEquals(10, quality.calibration().size());
        quality.calibration().forEach(bin -> assertEquals(bin.expected(), bin.observed(), 4 * Math.sqrt(0.25 / bin.rows())));
        assertTrue(quality.brier() < quality.chanceBrier() && quality.logLoss() < quality.chanceLogLoss());
    }

    @Test
    void missingValuesStandAtTheMeanWithACoefficientOfTheirOwn() {
        var staff = Staff.simulate(3_000, -1.5, EFFECTS, Link.CLOGLOG, 13);
        IntStream.range(0, 3_000).filter(i -> i % 10 == 0).forEach(i -> staff.measures()[0][i] = Double.NaN);
        var fit = fit(staff.table());
        assertEquals("x0 not given", fit.coefficients().get(1).term().label());
        assertEquals(0.5, fit.coefficients().get(0).perUnit(), 0.15);
        assertEquals(0, fit.coefficients().get(0).mean(), 0.1, "a missing value is not 0 but absent");
    }

    @Test
    void aLaterTableIsJudgedByTheSameTerms() {
        var staff = Staff.simulate(2_000, -1.5, EFFECTS, Link.CLOGLOG, 14);
        var team = new Column.Categorical("team", List.of("a", "b"), IntStream.range(0, 2_000).map(i -> i % 3 == 0 ? 1 : 0).toArray());
        var fit = fit(staff.with(team));
        double[] first = fit.predictor().of(staff.with(team));
        var reordered = new Column.Categorical("team", List.of("new", "b", "a"), Arrays.stream(team.codes()).map(code -> 2 - code).toArray());
        assertArrayEquals(first, fit.predictor().of(staff.with(reordered)), 1e-12);
    }

    @Test
    void aCancelledFitStops() {
        var table = Staff.simulate(300_000, -1.5, EFFECTS, Link.CLOGLOG, 15).table();
        var cancelling = new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Calibration.of(table, Staff.question(table), cancelling));
    }
}
