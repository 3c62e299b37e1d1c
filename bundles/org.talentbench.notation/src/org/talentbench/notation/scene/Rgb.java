// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** A colour; each part is 0…255. */
public record Rgb(int red, int green, int blue) {

    public static final Rgb WHITE = new Rgb(255, 255, 255);

    /** The colour a share of the way, 0…1, to another one; as in Sirius, each part is cut to the whole number below. */
    public Rgb towards(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) (from + (to - from) * (float) share);
    }

    /** As #rrggbb. */
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
