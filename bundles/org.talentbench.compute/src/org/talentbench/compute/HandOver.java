// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

/**
 * That a backend failed at work, and which one goes on.
 *
 * @param failed id of the backend that failed
 * @param failure why
 * @param next id of the backend that computes what the failed one was asked, and all that follows
 */
public record HandOver(String failed, RuntimeException failure, String next) {
    /** Why, for the user: the backend's own sentence where it foresaw such a failure. */
    public String reason() {
        return failure instanceof BackendException foreseen ? foreseen.getMessage() : failure.toString();
    }
}
