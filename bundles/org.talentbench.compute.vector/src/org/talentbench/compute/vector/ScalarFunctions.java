// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import org.talentbench.compute.program.Op;

/** The operations that {@link Math} lacks, for generated code: as {@link Op#apply} has them. */
final class ScalarFunctions {
    private ScalarFunctions() {
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double less(double a, double b) {
        return a < b ? 1 : 0;
    }

    static double atMost(double a, double b) {
        return a <= b ? 1 : 0;
    }

    static double equal(double a, double b) {
        return a == b ? 1 : 0;
    }

    static double select(double condition, double a, double b) {
        return condition != 0 ? a : b;
    }
}
