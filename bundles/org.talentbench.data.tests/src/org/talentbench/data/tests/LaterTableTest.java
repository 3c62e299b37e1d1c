// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Coefficient;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableException;

/** A later table of the same people updates what an earlier one had taught. */
class LaterTableTest {
    private static final double[] EFFECTS = {0.5, -0.3, 0, 0.2};

    private static Table year(double[] effects, int people, long seed) {
        return Staff.simulate(people, -1.5, effects, Link.CLOGLOG, seed).table();
    }

    private static Fit fit(Table table) {
        return Calibration.of(table, Staff.question(table), Progress.NONE);
    }

    private static Fit update(Table table, LinearPredictor earlier) {
        return Calibration.of(table, Staff.question(table).after(earlier), Progress.NONE);
    }

    private static Table together(Table first, Table second) {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < first.columns().size(); c++) {
            columns.add(switch (first.columns().get(c)) {
                case Column.Numeric(var name, var values) ->
                    new Column.Numeric(name, IntStream.range(0, 2 * values.length).mapToDouble(i -> i < values.length ? values[i]
                            : ((Column.Numeric) second.column(name)).values()[i - values.length]).toArray());
                case Column.Categorical(var name, var levels, var codes) ->
                    new Column.Categorical(name, levels, IntStream.range(0, 2 * codes.length).map(i -> i < codes.length ? codes[i]
                            : ((Column.Categorical) second.column(name)).codes()[i - codes.length]).toArray());
            });
        }
        return new Table(columns);
    }

    @Test
    void twoYearsOneAfterTheOtherTeachWhatBothTogetherDo() {
        var first = year(EFFECTS, 4_000, 1);
        var second = year(EFFECTS, 4_000, 2);
        var updated = update(second, fit(first).predictor());
        var pooled = fit(together(first, second));
        assertTrue(updated.penalty() > 0.3, "the same world: the earlier table counts, " + updated.penalty());
        for (int j = 0; j < EFFECTS.length; j++) {
            Coefficient one = updated.coefficients().get(j);
            Coefficient other = pooled.coefficients().get(j);
            assertEquals(other.perUnit(), one.perUnit(), 0.6 * other.standardError());
            assertTrue(one.standardError() / one.deviation() < 0.9 * fit(second).coefficients().get(j).standardError());
        }
    }

    @Test
    void aWorldThatHasChangedOutweighsWhatWasLearnt() {
        double[] changed = {-0.5, 0.4, 0.3, -0.4};
        var updated = update(year(changed, 4_000, 4), fit(year(EFFECTS, 4_000, 3)).predictor());
        assertTrue(updated.penalty() < 0.05, "strength " + updated.penalty());
        for (int j = 0; j < changed.length; j++) {
            assertEquals(changed[j], updated.coefficients().get(j).perUnit(), 0.15);
        }
    }

    @Test
    void coefficientsOfAnUpdateAreInTheEarlierFitsUnits() {
        var earlier = fit(year(EFFECTS, 2_000, 5)).predictor();
        var updated = update(year(EFFECTS, 2_000, 6), earlier).predictor();
        for (int j = 0; j < EFFECTS.length; j++) {
            assertEquals(earlier.coefficients().get(j).mean(), updated.coefficients().get(j).mean());
            assertEquals(earlier.coefficients().get(j).deviation(), updated.coefficients().get(j).deviation());
        }
    }

    @Test
    void fewPeopleMoveLittle() {
        var earlier = fit(year(EFFECTS, 20_000, 7)).predictor();
        var updated = update(year(EFFECTS, 200, 8), earlier);
        for (int j = 0; j < EFFECTS.length; j++) {
            assertEquals(EFFECTS[j], updated.coefficients().get(j).perUnit(), 0.1, "strength " + updated.penalty());
        }
    }

    @Test
    void aColumnThatIsGoneIsNamed() {
        var earlier = fit(year(EFFECTS, 1_000, 9)).predictor();
        var without = year(new double[] {0.5, -0.3, 0}, 1_000, 10);
        var refusal = assertThrows(TableException.class, () -> update(without, earlier));
        assertTrue(refusal.getMessage().contains("'x3'"), refusal.getMessage());
    }

    @Test
    void axesSpanTheCovariance() {
        var predictor = fit(year(EFFECTS, 1_000, 11)).predictor();
        List<double[]> axes = predictor.axes();
        double[][] covariance = predictor.covariance();
        for (int i = 0; i < covariance.length; i++) {
            int row = i;
            double[] sums = IntStream.range(0, covariance.length)
                    .mapToDouble(column -> axes.stream().mapToDouble(axis -> axis[row] * axis[column]).sum()).toArray();
            assertArrayEquals(covariance[i], sums, 1e-12);
        }
    }

    @Test
    void logHazardsAreThoseOfTheProbability() {
        for (var link : Link.values()) {
            double[] hazard = link.logHazard(-1.2);
            double[] nearby = link.logHazard(-1.2 + 1e-6);
            assertEquals(link.probability(-1.2), -Math.expm1(-Math.exp(hazard[0])), 1e-12);
            assertEquals((nearby[0] - hazard[0]) / 1e-6, hazard[1], 1e-5);
        }
    }
}
