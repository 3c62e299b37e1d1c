// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.sensitivity.Band;
import org.talentbench.compute.sensitivity.Elasticity;
import org.talentbench.compute.sensitivity.Quantity;
import org.talentbench.compute.sensitivity.SobolIndex;
import org.talentbench.compute.sensitivity.SobolIndex.Range;
import org.talentbench.compute.tests.CancelAfter;
import org.talentbench.compute.tests.CountingBackend;
import org.talentbench.compute.tests.ProblemSketch;

class SensitivityTest {
    @Test
    void theElasticityOfAPowerIsItsExponent() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 9).given("p", 1.7).output("y", "3*x^2*p^-3").problem();
        List<Elasticity> elasticities = Elasticity.of(problem, Backends.reference(), new double[] {4});
        assertEquals(2, of(elasticities, "y", -1, "x", -1).elasticity(), 1e-12);
        assertEquals(6 * 4 * Math.pow(1.7, -3), of(elasticities, "y", -1, "x", -1).slope(), 1e-12);
        assertEquals(-3, of(elasticities, "y", -1, "p", -1).elasticity(), 1e-12);
        assertEquals(2, elasticities.size());
    }

    @Test
    void aTeamAnswersToItsOwnLeverAndToItsEmployees() {
        Problem problem = ProblemSketch.withTeams(2, 2).decidePerTeam("x", 0, 9).givenPerEmployee("skill", 1, 3, 5, 7)
                .output("gain", "x*mean(skill^2 over team)").problem();
        List<Elasticity> elasticities = Elasticity.of(problem, Backends.reference(), new double[] {2, 3});
        assertEquals(1, of(elasticities, "gain", 1, "x", 1).elasticity(), 1e-12);
        assertEquals(37, of(elasticities, "gain", 1, "x", 1).slope(), 1e-12);
        assertEquals(0, of(elasticities, "gain", 1, "x", 0).slope(), 0);
        assertEquals(2, of(elasticities, "gain", 0, "skill", -1).elasticity(), 1e-12);
    }

    @Test
    void anElasticityOfNothingIsNoNumber() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", -1, 1).output("y", "2*x").problem();
        Elasticity elasticity = Elasticity.of(problem, Backends.reference(), new double[] {0}).getFirst();
        assertEquals(2, elasticity.slope(), 0);
        assertTrue(Double.isNaN(elasticity.elasticity()));
    }

    @Test
    void aParameterMayBeNamedLikeItsOwnFactor() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).given("p", 2).given("p.factor", 5).given("p.given", 7)
                .output("y", "x*p*p.factor + p.given").problem();
        List<Elasticity> elasticities = Elasticity.of(problem, Backends.reference(), new double[] {1});
        assertEquals(10, of(elasticities, "y", -1, "p", -1).slope(), 1e-12);
        assertEquals(7, of(elasticities, "y", -1, "p.given", -1).slope(), 1e-12);
    }

    /** T. Ishigami, T. Homma: "An importance quantification technique in uncertainty analysis for computer models", ISUMA 1990. */
    @Test
    void sobolIndicesOfIshigamisFunctionAreItsClosedForm() {
        double a = 7;
        double b = 0.1;
        double pi4 = Math.pow(Math.PI, 4);
        double onlyFirst = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
        double onlySecond = a * a / 8;
        double together = b * b * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double all = onlyFirst + onlySecond + together;
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x1", -4, 4).decide("x2", -4, 4).decide("x3", -4, 4)
                .given("a", a).given("b", b);
        sketch.defineSine("s1", 1 / Math.PI, "x1");
        sketch.defineSine("s2", 1 / Math.PI, "x2");
        List<SobolIndex> indices = SobolIndex.of(sketch.output("y", "s1 + a*s2^2 + b*x3^4*s1").problem(), Backends.reference(),
                new double[3], List.of(angle("x1"), angle("x2"), angle("x3")), 1 << 14, 1, Progress.NONE);
        assertIndex(indices.get(0), "x1", onlyFirst / all, (onlyFirst + together) / all);
        assertIndex(indices.get(1), "x2", onlySecond / all, onlySecond / all);
        assertIndex(indices.get(2), "x3", 0, together / all);
        assertEquals(3, indices.size());
    }

    /** A sum's indices are its terms' variances; a factor on a parameter counts as a term, a decision without a range as none. */
    @Test
    void sobolIndicesOfASumAreThePartsOfItsVariance() {
        Problem problem = ProblemSketch.withTeams(1, 1).decidePerTeam("x", 0, 1).decide("fixed", 0, 1)
                .givenPerEmployee("p", 1, 3).output("y", "sum(x) + mean(p) + 100*fixed").problem();
        List<SobolIndex> indices = SobolIndex.of(problem, Backends.reference(), new double[] {0.5, 0.5, 0.5},
                List.of(new Range("x", 0, 1), new Range("p", 0.5, 1.5)), 1 << 12, 1, Progress.NONE);
        // Variances: two values of x, 1/12 each; mean(p) over 1 … 3, 4/12.
        assertIndex(indices.get(0), "x", 2 / 6.0, 2 / 6.0);
        assertIndex(indices.get(1), "p", 4 / 6.0, 4 / 6.0);
    }

    /** n is 1 or 2, each half of the time, though its range has room for half of 0 and of 3: variances 1/4 and 4/12. */
    @Test
    void aWholeNumberVariesOverTheWholeNumbersOfItsRange() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0.5, 2.5).decide("x", 0, 1).output("y", "n + 2*x").problem();
        CountingBackend counting = new CountingBackend(Backends.reference());
        List<SobolIndex> indices = SobolIndex.of(problem, counting, new double[] {1, 0}, List.of(new Range("n", 0.5, 2.5), new Range("x", 0, 1)), 1 << 12, 1, Progress.NONE);
        assertIndex(indices.get(0), "n", 3 / 7.0, 3 / 7.0);
        assertIndex(indices.get(1), "x", 4 / 7.0, 4 / 7.0);
        counting.asked().forEach(batch -> IntStream.iterate(0, i -> i < batch.length, i -> i + 2).forEach(i -> assertTrue(batch[i] == 1 || batch[i] == 2, "n is " + batch[i])));
        assertRefused(problem, "'n'", new Range("n", 1.2, 1.8));
    }

    @Test
    void anOutputThatDoesNotVaryHasNoIndices() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("y", "4 + 0*x").problem();
        SobolIndex index = SobolIndex.of(problem, Backends.reference(), new double[1], List.of(new Range("x", 0, 1)), 64, 1,
                Progress.NONE).getFirst();
        assertTrue(Double.isNaN(index.first()) && Double.isNaN(index.total()));
    }

    @Test
    void sobolIndicesOfAnUnknownCauseAndOfOneTwiceAreRefusedByName() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("y", "x").problem();
        assertRefused(problem, "'z'", new Range("z", 0, 1));
        assertRefused(problem, "'x'", new Range("x", 0, 1), new Range("x", 0, 0.5));
    }

    private static void assertRefused(Problem problem, String named, Range... ranges) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> SobolIndex.of(problem, Backends.reference(), problem.today(), List.of(ranges), 64, 1, Progress.NONE)).getMessage();
        assertTrue(message.contains(named), message);
    }

    @Test
    void aCancelledSobolRunStopsBeforeItsNextBatch() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("y", "x").problem();
        assertThrows(CancellationException.class, () -> SobolIndex.of(problem, counting, new double[1], List.of(new Range("x", 0, 1)),
                100_000, 1, new CancelAfter(counting, 1)));
        assertEquals(1, counting.batches());
    }

    /** They are one evaluation each, and given up within it: nobody computes on once the wish is told. */
    @Test
    void whereItIsWishedThatTheyStopElasticitiesAndBandsAreGivenUpInTheMiddle() {
        Problem problem = ProblemSketch.withTeams(50, 50).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 0).draws(40)
                .output("each", "mean(exp(x*e) over team)").problem();
        double[] policy = {0.3, 0.4};
        for (Runnable work : List.<Runnable>of(() -> Elasticity.of(problem, Backends.reference(), policy), () -> Band.of(problem, Backends.reference(), policy))) {
            int unhurried = looksAtTheWish(work, Integer.MAX_VALUE);
            assertTrue(unhurried > 20, unhurried + " looks");
            int told = unhurried / 2;
            assertEquals(told, looksAtTheWish(() -> assertThrows(CancellationException.class, work::run), told));
        }
    }

    /** How often something looks whether it shall stop, when it shall from one of the looks on. */
    private static int looksAtTheWish(Runnable work, int told) {
        AtomicInteger looks = new AtomicInteger();
        Cancellation.heeding(() -> looks.incrementAndGet() >= told, () -> {
            work.run();
            return null;
        });
        return looks.get();
    }

    @Test
    void bandsOfANormalAreItsQuantiles() {
        int draws = 100_000;
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 9).noise("e", Scope.ORGANISATION, 0).draws(draws)
                .output("y", "x + 2*e").problem();
        Band band = Band.of(problem, Backends.reference(), new double[] {5}).getFirst();
        // Four standard errors of a sample quantile: sqrt(p(1 − p)/n) / density, here 0.0134 and 0.0079.
        assertEquals(5 - 2 * 1.6448536269514722, band.low(), 4 * 0.0134);
        assertEquals(5, band.median(), 4 * 0.0079);
        assertEquals(5 + 2 * 1.6448536269514722, band.high(), 4 * 0.0134);
    }

    /** Few draws, against sorting them by hand. */
    @Test
    void quantilesLieOnStraightLinesBetweenTheDraws() {
        Problem problem = ProblemSketch.withTeams(1, 1).noise("e", Scope.TEAM, 0).draws(5).output("y", "e").output("sure", "3").problem();
        try (var evaluator = Backends.reference().prepare(org.talentbench.compute.program.Program.compile(problem))) {
            double[] second = java.util.Arrays.stream(evaluator.evaluateDraws(new double[0])).mapToDouble(draw -> draw[1]).sorted().toArray();
            List<Band> bands = Band.of(problem, Backends.reference(), new double[0]);
            assertEquals(new Quantity("y", 1), bands.get(1).output());
            assertEquals(second[0] + 0.2 * (second[1] - second[0]), bands.get(1).low(), 1e-15);
            assertEquals(second[2], bands.get(1).median(), 0);
            assertEquals(second[3] + 0.8 * (second[4] - second[3]), bands.get(1).high(), 1e-15);
            assertEquals(new Band(new Quantity("sure", -1), 3, 3, 3), bands.get(2));
        }
    }

    /** The largest draws are infinite, the least ones their negatives: the middle is as it is. */
    @Test
    void infiniteDrawsAreTheLeastAndTheLargest() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().given("none", 0).noise("e", Scope.ORGANISATION, 0).draws(101)
                .output("y", "if(abs(e) > 1, e/none, e)").problem();
        Band band = Band.of(problem, Backends.reference(), new double[0]).getFirst();
        assertEquals(Double.NEGATIVE_INFINITY, band.low());
        assertEquals(0, band.median(), 0.5);
        assertEquals(Double.POSITIVE_INFINITY, band.high());
    }

    /** Where the slope of one output is infinite, those of the others are what they are. */
    @Test
    void anOutputWithoutASlopeIsNobodysMatterElse() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 9).output("root", "sqrt(x)").output("pole", "1/x").output("bent", "abs(x)").output("y", "3*x + 1")
                .problem();
        List<Elasticity> elasticities = Elasticity.of(problem, Backends.reference(), new double[] {0});
        assertEquals(Double.POSITIVE_INFINITY, of(elasticities, "root", -1, "x", -1).slope());
        assertEquals(3, of(elasticities, "y", -1, "x", -1).slope());
        double kink = of(elasticities, "bent", -1, "x", -1).slope();
        assertTrue(kink >= -1 && kink <= 1, "between the slopes of both sides, not " + kink);
    }

    private static Range angle(String name) {
        return new Range(name, -Math.PI, Math.PI);
    }

    @Test
    void whatIsNoNumberHasNoSensitivities() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", -1, 1).noise("e", Scope.ORGANISATION, 0).draws(20).output("o", "ln(x + e)").problem();
        Band band = Band.of(problem, Backends.reference(), new double[1]).getFirst();
        assertTrue(Double.isNaN(band.low()) && Double.isNaN(band.median()) && Double.isNaN(band.high()), band::toString);
        Elasticity elasticity = Elasticity.of(problem, Backends.reference(), new double[] {-9}).getFirst();
        assertTrue(Double.isNaN(elasticity.slope()) && Double.isNaN(elasticity.elasticity()), elasticity::toString);
        SobolIndex index = SobolIndex.of(problem, Backends.reference(), new double[1], List.of(new Range("x", -1, 1)), 64, 1, Progress.NONE).getFirst();
        assertTrue(Double.isNaN(index.first()) && Double.isNaN(index.total()), index::toString);
    }

    @Test
    void aPolicyOfAnotherLengthIsRefused() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", -1, 1).output("o", "x").problem();
        assertThrows(IllegalArgumentException.class, () -> Band.of(problem, Backends.reference(), new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Elasticity.of(problem, Backends.reference(), new double[2]));
        assertThrows(IllegalArgumentException.class, () -> SobolIndex.of(problem, Backends.reference(), new double[2], List.of(new Range("x", -1, 1)), 64, 1, Progress.NONE));
    }

    private static void assertIndex(SobolIndex index, String cause, double first, double total) {
        assertEquals(cause, index.cause());
        assertEquals(first, index.first(), 0.01, cause + " alone");
        assertEquals(total, index.total(), 0.01, cause + " in all");
    }

    private static Elasticity of(List<Elasticity> elasticities, String output, int team, String cause, int causeTeam) {
        return elasticities.stream().filter(e -> e.output().equals(new Quantity(output, team)) && e.cause().equals(new Quantity(cause, causeTeam)))
                .findFirst().orElseThrow();
    }
}
