// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.fit.Curve;

class CurveTest {
    private static final double[] SATISFACTION = {60, 70, 80, 90, 100};
    private static final double[] TENURE = {2, 2.5, 2.8, 3.2, 4};
    private static final double[] STEPS = {0, 1, 2, 3, 4};

    @Test
    void satisfactionIsALineInTheIncentive() {
        var line = Curve.line(STEPS, SATISFACTION);
        assertEquals(60, line.intercept().value(), 1e-12);
        assertEquals(10, line.slope().value(), 1e-12);
        assertEquals(1, line.rSquared(), 1e-12);
        assertEquals(0, line.slope().standardError(), 1e-12);
    }

    @Test
    void abilityIsALineInTraining() {
        var line = Curve.line(STEPS, new double[] {50, 55, 60, 65, 70});
        assertEquals(50, line.intercept().value(), 1e-12);
        assertEquals(5, line.slope().value(), 1e-12);
        assertEquals(1, line.rSquared(), 1e-12);
    }

    @Test
    void tenureIsAlmostALineInSatisfaction() {
        var line = Curve.line(SATISFACTION, TENURE);
        assertEquals(-0.86, line.intercept().value(), 1e-12);
        assertEquals(0.047, line.slope().value(), 1e-12);
        // Residuals 0.04, 0.07, -0.10, -0.17, 0.16: their squares sum to 0.071, of 2.28 about the mean.
        assertEquals(1 - 0.071 / 2.28, line.rSquared(), 1e-12);
        assertEquals(Math.sqrt(0.071 / 3 / 1000), line.slope().standardError(), 1e-12);
        assertEquals(0.047 + 3.182446305284263 * line.slope().standardError(), line.slope().high(), 1e-9);
    }

    @Test
    void tenureGrowsExponentiallyWithSatisfaction() {
        var curve = Curve.exponential(SATISFACTION, TENURE);
        assertEquals(-0.2688231, curve.logarithm().intercept().value(), 5e-8);
        assertEquals(0.7642785, curve.start().value(), 5e-8);
        assertEquals(-0.0163315, curve.decay().value(), 5e-8);
        assertTrue(curve.decay().low() < curve.decay().value() && curve.decay().value() < curve.decay().high());
        assertEquals(0.7642785 * Math.exp(0.0163315 * 80), curve.applyAsDouble(80), 1e-5);
    }

    @Test
    void trueCurvesLieInTheirIntervalsAsOftenAsPromised() {
        int covered = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var random = new SplittableRandom(seed);
            double[] y = new double[8];
            double[] x = new double[8];
            for (int i = 0; i < 8; i++) {
                x[i] = i;
                y[i] = 3 + 2 * i + random.nextGaussian();
            }
            var mean = Curve.line(x, y).at(10);
            covered += mean.low() < 23 && 23 < mean.high() ? 1 : 0;
        }
        assertEquals(950, covered, 25);
    }

    @Test
    void absentValuesAreLeftOut() {
        var line = Curve.line(new double[] {0, 1, Double.NaN, 2}, new double[] {1, 2, 9, 3});
        assertEquals(3, line.points());
        assertEquals(1, line.slope().value(), 1e-12);
    }

    @Test
    void pointsThatCarryNoCurveAreRefused() {
        assertRefused("at least 3", () -> Curve.line(new double[] {0, 1}, new double[] {1, 2}));
        assertRefused("Every point lies at x = 2.0", () -> Curve.line(new double[] {2, 2, 2}, new double[] {1, 2, 3}));
        assertRefused("needs pairs", () -> Curve.line(new double[] {2, 2, 2}, new double[] {1, 2}));
        assertRefused("one is 0.0", () -> Curve.exponential(new double[] {1, 2, 3}, new double[] {1, 0, 3}));
    }

    private static void assertRefused(String sentence, org.junit.jupiter.api.function.Executable fit) {
        var refusal = assertThrows(CalibrationException.class, fit);
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }
}
