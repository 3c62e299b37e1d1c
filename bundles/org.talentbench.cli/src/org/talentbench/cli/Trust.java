// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;

/**
 * Answers p2's questions where there is no window: content that nobody vouches for is taken, because whoever typed the command named it, and
 * remembered, so that it is said. A site that wants a password gets none.
 */
final class Trust extends UIServices {
    private final Set<String> unsigned = new LinkedHashSet<>();

    /** The parts without a signature, or with one that nobody here knows. */
    Collection<String> unsigned() {
        return List.copyOf(unsigned);
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] unknown, String[] details) {
        return getTrustInfo(unknown, List.of(), details);
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] unknown, Collection<PGPPublicKey> keys, String[] details) {
        if (details != null) {
            Arrays.stream(details).map(detail -> Path.of(detail).getFileName().toString()).forEach(unsigned::add);
        }
        List<Certificate> chains = unknown == null ? List.of() : Arrays.stream(unknown).map(chain -> chain[0]).toList();
        return new TrustInfo(chains, keys, false, true);
    }
}
