// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import org.talentbench.compute.internal.Messages;

/**
 * A standard normal quantity: independent between rows of its scope, draws and streams; the same for every policy and backend. Two
 * noises of the same scope and stream are the same numbers.
 *
 * @param name by which formulas refer to it; no other part of the problem that formulas refer to has it
 * @param scope whether there is one number for the organisation, one a team or one an employee, in each draw
 * @param stream 0 or more
 */
public record Noise(String name, Scope scope, int stream) implements Serializable {
    /** @throws ProblemException if the stream is negative */
    public Noise {
        if (stream < 0) {
            throw new ProblemException(Messages.of("part.noise", name), Messages.of("noise.stream", stream));
        }
    }
}
