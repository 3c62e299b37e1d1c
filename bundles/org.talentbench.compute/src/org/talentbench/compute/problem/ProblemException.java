// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import org.talentbench.compute.internal.Messages;

/** A problem that contradicts itself; names the part that is wrong. */
public final class ProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String part;

    /**
     * @param part the part's kind and name in the user's language, such as {@code decision 'training'}
     * @param message what is wrong with it and what would be right, a clause that goes on after the part
     */
    public ProblemException(String part, String message) {
        super(Messages.of("problem.wrong", part, message));
        this.part = part;
    }

    /** Kind and name of the part that is wrong, such as {@code decision 'training'}. */
    public String part() {
        return part;
    }
}
