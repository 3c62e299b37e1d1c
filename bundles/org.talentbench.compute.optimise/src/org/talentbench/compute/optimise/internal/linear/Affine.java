// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.Arrays;

/**
 * A constant plus a sum of coefficients times variables.
 *
 * @param variables indices, ascending
 * @param coefficients one a variable
 */
public record Affine(double constant, int[] variables, double[] coefficients) {
    private static final int[] NO_VARIABLES = {};
    private static final double[] NO_COEFFICIENTS = {};

    static Affine of(double constant) {
        return new Affine(constant, NO_VARIABLES, NO_COEFFICIENTS);
    }

    static Affine variable(int index) {
        return new Affine(0, new int[] {index}, new double[] {1});
    }

    /** One coefficient for every variable. */
    public static Affine dense(double[] coefficients) {
        int[] variables = new int[coefficients.length];
        Arrays.setAll(variables, i -> i);
        return new Affine(0, variables, coefficients);
    }

    boolean isConstant() {
        return variables.length == 0;
    }

    boolean isFinite() {
        return Double.isFinite(constant) && Arrays.stream(coefficients).allMatch(Double::isFinite);
    }

    Affine times(double factor) {
        if (factor == 0) {
            return of(isFinite() ? 0 : Double.NaN);
        }
        double[] scaled = coefficients.clone();
        Arrays.setAll(scaled, i -> scaled[i] * factor);
        return new Affine(constant * factor, variables, scaled);
    }

    Affine plus(double number) {
        return new Affine(constant + number, variables, coefficients);
    }

    Affine minus(Affine other) {
        return plus(other.times(-1));
    }

    Affine plus(Affine other) {
        if (other.isConstant()) {
            return plus(other.constant);
        }
        int[] union = new int[variables.length + other.variables.length];
        double[] sums = new double[union.length];
        int size = 0;
        for (int i = 0, j = 0; i < variables.length || j < other.variables.length;) {
            int mine = i < variables.length ? variables[i] : Integer.MAX_VALUE;
            int others = j < other.variables.length ? other.variables[j] : Integer.MAX_VALUE;
            union[size] = Math.min(mine, others);
            sums[size] = (mine <= others ? coefficients[i++] : 0) + (others <= mine ? other.coefficients[j++] : 0);
            if (sums[size] != 0) {
                size++;
            }
        }
        return new Affine(constant + other.constant, Arrays.copyOf(union, size), Arrays.copyOf(sums, size));
    }

    double at(double[] values) {
        double sum = constant;
        for (int i = 0; i < variables.length; i++) {
            sum += coefficients[i] * values[variables[i]];
        }
        return sum;
    }

    @Override
    public String toString() {
        return constant + " + " + Arrays.toString(coefficients) + "·x" + Arrays.toString(variables);
    }
}
