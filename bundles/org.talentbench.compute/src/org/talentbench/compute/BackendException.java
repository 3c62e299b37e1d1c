// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

/** A backend that was available failed while it was at work: its device is lost, or has too little memory. The message is a sentence. */
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what failed, as a sentence
     * @param cause what it came of, or null
     */
    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
