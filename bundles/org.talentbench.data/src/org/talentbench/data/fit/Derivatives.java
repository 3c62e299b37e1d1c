// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/** Gradient of the log likelihood by D + 1 coefficients, the intercept last, and the observed information where it is asked for. */
final class Derivatives implements Design.Sums<Derivatives> {
    private final Link link;
    private final byte[] left;
    private final double[] coefficients;
    private final double[] gradient;
    private final double[] information;
    private final double[] eta = new double[Tile.ROWS];
    private final double[] slope = new double[Tile.ROWS];
    private final double[] curvature = new double[Tile.ROWS];

    Derivatives(Link link, byte[] left, double[] coefficients, boolean withInformation) {
        int size = coefficients.length;
        this.link = link;
        this.left = left;
        this.coefficients = coefficients;
        this.gradient = new double[size];
        this.information = withInformation ? new double[size * size] : null;
    }

    @Override
    public void add(Tile tile) {
        tile.predict(coefficients, eta);
        link.derivatives(eta, left, tile.from(), tile.rows(), slope, curvature);
        tile.addProducts(slope, gradient);
        if (information != null) {
            tile.addCrossProducts(curvature, information);
        }
    }

    @Override
    public void merge(Derivatives other) {
        Vectors.add(other.gradient, gradient);
        if (information != null) {
            Vectors.add(other.information, information);
        }
    }

    double[] gradient() {
        return gradient;
    }

    CrossProducts information() {
        return new CrossProducts(gradient.length, information);
    }
}
