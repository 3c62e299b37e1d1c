// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal.file;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;

/** What resource sets make of {@code .talent} files. */
public final class TalentResourceFactory implements Resource.Factory {

    @Override
    public Resource createResource(URI uri) {
        return new TalentResource(uri);
    }
}
