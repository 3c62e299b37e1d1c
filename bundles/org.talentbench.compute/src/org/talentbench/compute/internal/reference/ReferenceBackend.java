// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.reference;

import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.internal.Messages;
import org.talentbench.compute.program.Program;

/** Plain loops in double precision on one thread: what every other backend is measured against. */
public final class ReferenceBackend implements Backend {
    @Override
    public String id() {
        return "reference";
    }

    /** The oracle, not the fastest: the last. */
    @Override
    public int rank() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Availability availability() {
        return new Availability.Available(Messages.of("reference.device"), "double");
    }

    @Override
    public Evaluator prepare(Program program) {
        return new ReferenceEvaluator(program);
    }
}
