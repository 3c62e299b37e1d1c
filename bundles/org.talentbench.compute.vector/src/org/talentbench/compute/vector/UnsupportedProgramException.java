// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

/** A program that vector registers of floats are not the place for; the message is the reason, as a clause. */
final class UnsupportedProgramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsupportedProgramException(String reason) {
        super(reason);
    }
}
