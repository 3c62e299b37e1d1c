// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Philox;

class PhiloxTest {
    /** The known-answer vectors published with Random123 (kat_vectors, philox 4x32 10). */
    @Test
    void philoxGivesItsPublishedAnswers() {
        assertPhilox(new int[4], 0L, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertPhilox(new int[] {-1, -1, -1, -1}, -1L, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertPhilox(new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0x299f31d0a4093822L,
                0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertEquals(0, Normals.quantile(0.5));
        assertEquals(1.959963984540054, Normals.quantile(0.975), 1e-14);
        assertEquals(-0.6744897501960817, Normals.quantile(0.25), 1e-15);
        assertEquals(-6.361340902404056, Normals.quantile(1e-10), 1e-12);
        assertEquals(-37.0471, Normals.quantile(1e-300), 1e-4);
        assertEquals(2.3263478740408408, Normals.quantile(0.99), 1e-14);
    }

    @Test
    void normalsHaveTheMomentsOfTheStandardNormalDistribution() {
        int count = 400_000;
        double[] normals = new double[count];
        Normals.fill(normals, 0, count, 42, 3, Scope.EMPLOYEE, 5);
        double[] moments = new double[5];
        for (double x : normals) {
            for (int power = 1; power <= 4; power++) {
                moments[power] += Math.pow(x, power) / count;
            }
        }
        double fiveErrors = 5 / Math.sqrt(count);
        assertEquals(0, moments[1], fiveErrors);
        assertEquals(1, moments[2], fiveErrors * Math.sqrt(2));
        assertEquals(0, moments[3], fiveErrors * Math.sqrt(15));
        assertEquals(3, moments[4], fiveErrors * Math.sqrt(96));
    }

    @Test
    void streamsDrawsScopesAndSeedsAreIndependent() {
        double[] base = normals(1, 0, Scope.EMPLOYEE, 0);
        for (double[] other : new double[][] {normals(2, 0, Scope.EMPLOYEE, 0), normals(1, 1, Scope.EMPLOYEE, 0),
            normals(1, 0, Scope.TEAM, 0), normals(1, 0, Scope.EMPLOYEE, 1)}) {
            double correlation = 0;
            for (int i = 0; i < base.length; i++) {
                correlation += base[i] * other[i] / base.length;
            }
            assertEquals(0, correlation, 5 / Math.sqrt(base.length));
        }
    }

    private static double[] normals(long seed, int stream, Scope scope, int draw) {
        double[] normals = new double[100_000];
        Normals.fill(normals, 0, normals.length, seed, stream, scope, draw);
        return normals;
    }

    private static void assertPhilox(int[] counter, long key, int... expected) {
        Philox.encipher(counter, key);
        assertArrayEquals(expected, counter);
    }
}
