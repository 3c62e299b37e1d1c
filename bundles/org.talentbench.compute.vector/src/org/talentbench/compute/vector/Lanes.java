// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import jdk.incubator.vector.FloatVector;

/** What this machine's vector registers hold. Loaded only where the Vector API's module is there. */
final class Lanes {
    /** Floats in a register. */
    static final int COUNT = FloatVector.SPECIES_PREFERRED.length();

    private Lanes() {
    }
}
