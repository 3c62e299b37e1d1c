// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import org.osgi.annotation.versioning.ConsumerType;
import org.talentbench.compute.program.Program;

/**
 * Runs programs somewhere. An OSGi service and a {@link java.util.ServiceLoader} service; thread safe, without state of its own.
 */
@ConsumerType
public interface Backend {
    /** A short name such as {@code reference}, stable over versions. */
    String id();

    /** Where the backend stands among others as long as nobody has measured: the highest is preferred. {@code vector} has 0, {@code reference} the least. */
    default int rank() {
        return 0;
    }

    /** Whether the backend runs on this machine; asked often, so quick after the first time. */
    Availability availability();

    /**
     * Makes a program ready to be evaluated: moves the population's numbers to where they are needed, draws the noises, computes what
     * depends on no decision.
     *
     * @return an evaluator of this program alone; to be closed by whoever asked
     * @throws IllegalStateException if the backend is not available
     */
    Evaluator prepare(Program program);
}
