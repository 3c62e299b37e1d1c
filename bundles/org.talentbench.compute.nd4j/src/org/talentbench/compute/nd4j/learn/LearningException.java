// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

/** Data that nothing can be learnt from, or a file that is no learnt model; the message is a sentence. */
public final class LearningException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public LearningException(String message) {
        super(message);
    }
}
