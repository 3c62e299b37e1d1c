// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/** Arithmetic of vectors. */
final class Vectors {
    private Vectors() {
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Adds a vector to another. */
    static void add(double[] vector, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += vector[i];
        }
    }

    /** a + factor · b */
    static double[] sum(double[] a, double factor, double[] b) {
        var sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b[i];
        }
        return sum;
    }
}
