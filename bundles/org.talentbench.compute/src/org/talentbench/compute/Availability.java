// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import org.osgi.annotation.versioning.ProviderType;

/** Whether a backend runs on this machine. */
@ProviderType
public sealed interface Availability {
    /**
     * It does.
     *
     * @param device what it runs on, in the user's words
     * @param mark tells that from what it might run on elsewhere or at another time, whatever the user's language
     */
    record Available(String device, String mark) implements Availability {
        /** On what is called the same in every language. */
        public Available(String device) {
            this(device, device);
        }
    }

    /** It does not. @param reason why not, and what would help, as a sentence in the user's language */
    record Unavailable(String reason) implements Availability {
    }
}
