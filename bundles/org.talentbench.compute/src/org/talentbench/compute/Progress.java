// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import org.osgi.annotation.versioning.ConsumerType;

/** Tells a long run's progress, and whether to go on. Called from the thread that started the run. */
@ConsumerType
public interface Progress {
    /** Listens to nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String what) {
            // Nobody listens.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param fraction how much is done, 0 … 1
     * @param what what is being done, in words
     */
    void report(double fraction, String what);

    /** Whether the run should stop; asked before every batch of evaluations. */
    boolean cancelled();
}
