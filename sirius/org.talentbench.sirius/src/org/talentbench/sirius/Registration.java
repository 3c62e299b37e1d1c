// SPDX-License-Identifier: EPL-2.0
package org.talentbench.sirius;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.runtime.Plugin;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.osgi.framework.BundleContext;

/**
 * Tells Sirius where the viewpoint specification is while this bundle is active. The path is part of what sessions
 * ({@code .aird} files) refer to, so it stays as it is. The extension point asks for a {@link Plugin}.
 */
public class Registration extends Plugin {

    private static final String SPECIFICATION = "org.talentbench.design/description/talentbench.odesign";

    private final Set<Viewpoint> viewpoints = new HashSet<>();

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        viewpoints.addAll(ViewpointRegistry.getInstance().registerFromPlugin(SPECIFICATION));
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        viewpoints.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
        viewpoints.clear();
        super.stop(context);
    }
}
