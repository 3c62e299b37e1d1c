// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import org.talentbench.compute.problem.Scope;

/**
 * The standard normals of a {@link Node.Normal}: word (row mod 4) of {@link Philox} at the counter (row / 4, draw, stream, scope), keyed
 * by the seed, as a uniform number (word + ½) / 2³², through the inverse of the normal distribution function. Every backend draws
 * these very numbers.
 */
public final class Normals {
    private static final double[] A = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
        1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
    private static final double[] B = {1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3};
    private static final double[] C = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
        3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4};
    private static final double[] D = {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
    private static final double[] E = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7};
    private static final double[] F = {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};

    /**
     * What of the inverse is needed to draw normals, for backends that draw their own: a 32-bit word is never far enough in a tail for the
     * third piece. Numerator and denominator in ascending powers: of the centre in 0.180625 − (p − ½)², of the tail in √(−ln p) − 1.6.
     */
    public enum Piece {
        CENTRE(A, B), TAIL(C, D);

        private final double[] numerator;
        private final double[] denominator;

        Piece(double[] numerator, double[] denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        /** Coefficients of the numerator, the constant first. */
        public double[] numerator() {
            return numerator.clone();
        }

        /** Coefficients of the denominator, the constant first. */
        public double[] denominator() {
            return denominator.clone();
        }
    }

    private Normals() {
    }

    /**
     * Writes the normals of one draw: those of rows 0, 1, 2, … of the scope.
     *
     * @param into where they are written, from {@code from} on, {@code count} of them
     * @param seed of the problem
     * @param stream of the noise, 0 or more
     * @param draw 0 … draws − 1
     */
    public static void fill(double[] into, int from, int count, long seed, int stream, Scope scope, int draw) {
        int[] words = new int[4];
        for (int row = 0; row < count; row++) {
            if (row % 4 == 0) {
                words[0] = row / 4;
                words[1] = draw;
                words[2] = stream;
                words[3] = scope.ordinal();
                Philox.encipher(words, seed);
            }
            into[from + row] = quantile(((words[row % 4] & 0xFFFFFFFFL) + 0.5) * 0x1p-32);
        }
    }

    /**
     * The inverse of the normal distribution function, to about 16 digits. M. Wichura: "Algorithm AS 241: the percentage points of the
     * normal distribution", Applied Statistics 37 (1988).
     *
     * @param probability above 0 and below 1
     */
    public static double quantile(double probability) {
        double centred = probability - 0.5;
        if (Math.abs(centred) <= 0.425) {
            double r = 0.180625 - centred * centred;
            return centred * polynomial(A, r) / polynomial(B, r);
        }
        // StrictMath: the same bits on every machine.
        double tail = StrictMath.sqrt(-StrictMath.log(Math.min(probability, 1 - probability)));
        double size = tail <= 5 ? polynomial(C, tail - 1.6) / polynomial(D, tail - 1.6)
                : polynomial(E, tail - 5) / polynomial(F, tail - 5);
        return Math.copySign(size, centred);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
