// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.driver;

/** The driver refused or failed; the message is a sentence. */
public final class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DriverException(String message) {
        super(message);
    }

    public DriverException(String message, Throwable cause) {
        super(message, cause);
    }
}
