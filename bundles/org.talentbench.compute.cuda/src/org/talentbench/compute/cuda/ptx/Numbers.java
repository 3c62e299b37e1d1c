// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.List;

/** The formulas' constants, each in its place. */
final class Numbers {
    private final List<Double> values = new ArrayList<>();

    /** Whether a number belongs to a formula's form and not to a model's data: such ones are written into the code. */
    static boolean structural(double value) {
        return value == 0 || Math.abs(value) == 1 || value == 0.5 || value == 2;
    }

    /** Every use has a place of its own, so that the places depend on the form of the formulas alone. */
    int place(double value) {
        values.add(value);
        return values.size() - 1;
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
