// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.eclipse.osgi.signedcontent.SignedContent;
import org.eclipse.osgi.signedcontent.SignedContentFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Whether content carries an intact signature. */
final class Signatures {
    private interface Content {
        SignedContent of(SignedContentFactory factory) throws IOException, GeneralSecurityException;
    }

    private final SignedContentFactory factory;

    Signatures(BundleContext context) {
        ServiceReference<SignedContentFactory> reference = context.getServiceReference(SignedContentFactory.class);
        factory = reference == null ? null : context.getService(reference);
    }

    boolean of(Bundle bundle) {
        return signed(factory -> factory.getSignedContent(bundle));
    }

    boolean of(File file) {
        return signed(factory -> factory.getSignedContent(file));
    }

    private boolean signed(Content content) {
        try {
            return factory != null && content.of(factory).isSigned();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // A broken signature vouches for nothing.
            return false;
        }
    }
}
