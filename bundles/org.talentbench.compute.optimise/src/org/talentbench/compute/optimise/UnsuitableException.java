// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

/** A problem that an optimiser is not made for; the message says what in the problem is the reason. */
public final class UnsuitableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what in the problem is the reason, as a sentence */
    public UnsuitableException(String message) {
        super(message);
    }
}
