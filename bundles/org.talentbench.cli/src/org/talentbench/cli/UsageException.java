// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

/** A command that was not given right, found out only after its options were read. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
