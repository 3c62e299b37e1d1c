// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The limit: what somebody writes by hand for {@link ReferenceProblem} alone, knowing its formula, its gradient and that teams are
 * multiples of the lanes. Value and gradient, teams spread over the cores.
 */
final class HandWritten {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private final int perTeam;
    private final float[] hazard;
    private final float[] luck;
    final double[] turnover;
    final double[] gradient;

    HandWritten(int employees, double[] normals, int policies) {
        perTeam = employees / ReferenceProblem.TEAMS;
        hazard = new float[employees + LANES.length()];
        luck = new float[employees + LANES.length()];
        for (int i = 0; i < employees; i++) {
            hazard[i] = (float) ReferenceProblem.hazard(i);
            luck[i] = (float) (ReferenceProblem.SPREAD * normals[i]);
        }
        turnover = new double[policies * ReferenceProblem.TEAMS];
        gradient = new double[policies * ReferenceProblem.TEAMS * ReferenceProblem.INCENTIVES];
    }

    void evaluate(double[] policies, int count) {
        IntStream.range(0, ReferenceProblem.TEAMS).parallel().forEach(team -> {
            double[] sums = new double[2];
            for (int p = 0; p < count; p++) {
                evaluate(policies, p, team, sums);
            }
        });
    }

    private void evaluate(double[] policies, int p, int team, double[] sums) {
        int teams = ReferenceProblem.TEAMS;
        int incentives = ReferenceProblem.INCENTIVES;
        double relief = 0;
        for (int j = 0; j < incentives; j++) {
            double lift = 1 - Math.exp(-ReferenceProblem.rate(j) * policies[(p * incentives + j) * teams + team]);
            for (int f = 0; f < ReferenceProblem.FACTORS; f++) {
                relief += ReferenceProblem.weight(f) * ReferenceProblem.effect(f, j) * lift / 10;
            }
        }
        sum(team * perTeam, (team + 1) * perTeam, (float) relief, sums);
        turnover[p * teams + team] = sums[0] / perTeam;
        for (int j = 0; j < incentives; j++) {
            double slope = 0;
            for (int f = 0; f < ReferenceProblem.FACTORS; f++) {
                slope += ReferenceProblem.weight(f) * ReferenceProblem.effect(f, j) / 10;
            }
            double rate = ReferenceProblem.rate(j);
            gradient[(p * incentives + j) * teams + team] = -sums[1] / perTeam * slope * rate
                    * Math.exp(-rate * policies[(p * incentives + j) * teams + team]);
        }
    }

    private void sum(int from, int to, float relief, double[] sums) {
        FloatVector leavers = FloatVector.zero(LANES);
        FloatVector slopes = FloatVector.zero(LANES);
        double leaversBefore = 0;
        double slopesBefore = 0;
        int flush = from + 1024;
        for (int i = from; i < to; i += LANES.length()) {
            var mask = LANES.indexInRange(i, to);
            FloatVector hazardNow = FloatVector.fromArray(LANES, hazard, i).mul(exp(FloatVector.fromArray(LANES, luck, i).sub(relief)));
            FloatVector stays = exp(hazardNow.neg());
            leavers = leavers.add(stays.neg().add(1f), mask);
            slopes = slopes.add(stays.mul(hazardNow), mask);
            if (i >= flush) {
                leaversBefore += total(leavers);
                slopesBefore += total(slopes);
                leavers = FloatVector.zero(LANES);
                slopes = FloatVector.zero(LANES);
                flush = i + 1024;
            }
        }
        sums[0] = leaversBefore + total(leavers);
        sums[1] = slopesBefore + total(slopes);
    }

    private static double total(FloatVector lanes) {
        var low = (DoubleVector) lanes.convertShape(VectorOperators.F2D, DoubleVector.SPECIES_PREFERRED, 0);
        var high = (DoubleVector) lanes.convertShape(VectorOperators.F2D, DoubleVector.SPECIES_PREFERRED, 1);
        return low.add(high).reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector exp(FloatVector x) {
        FloatVector shifted = x.fma(FloatVector.broadcast(LANES, 1.44269504f), FloatVector.broadcast(LANES, 0x1.8p23f));
        FloatVector whole = shifted.sub(0x1.8p23f);
        FloatVector rest = whole.fma(FloatVector.broadcast(LANES, -0.693359375f), x);
        rest = whole.fma(FloatVector.broadcast(LANES, 2.12194440e-4f), rest);
        FloatVector sum = FloatVector.broadcast(LANES, 1 / 720f);
        for (float c : new float[] {1 / 120f, 1 / 24f, 1 / 6f, 0.5f, 1, 1}) {
            sum = sum.fma(rest, FloatVector.broadcast(LANES, c));
        }
        IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        return sum.reinterpretAsInts().add(power).reinterpretAsFloats();
    }
}
