// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import org.osgi.annotation.versioning.ProviderType;

/** Whether a backend runs on this machine. */
@ProviderType
public sealed interface Availability {
    /** It does. @param device what it runs on, in words */
    record Available(String device) implements Availability {
    }

    /** It does not. @param reason why not, and what would help, as a sentence */
    record Unavailable(String reason) implements Availability {
    }
}
