// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/**
 * Fused loops on the Java Vector API, generated for the program at hand: floats in the lanes of vector registers, sums in double
 * precision, all cores. The bits of a result do not depend on how many cores there are. What is beyond the range of a float (3.4e38) at an employee
 * comes out infinite or not a number.
 */
public final class VectorBackend implements Backend {
    private static final boolean PRESENT = present();

    @Override
    public String id() {
        return "vector";
    }

    @Override
    public Availability availability() {
        if (!PRESENT) {
            return new Availability.Unavailable(Messages.of("module.none"));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new Availability.Available(Messages.of("device", cores, Lanes.COUNT), cores + " × " + Lanes.COUNT);
    }

    @Override
    public Evaluator prepare(Program program) {
        if (!PRESENT) {
            throw new IllegalStateException(((Availability.Unavailable) availability()).reason());
        }
        return new VectorEvaluator(program);
    }

    private static boolean present() {
        try {
            Class.forName("jdk.incubator.vector.FloatVector", false, VectorBackend.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
