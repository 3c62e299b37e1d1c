// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;

/** The backends of this installation: those that bundles offer as services, by rank, before the built-in ones. */
public final class InstalledBackends {
    private InstalledBackends() {
    }

    /** All of them, the preferred first, available on this machine or not. Outside OSGi those of the class path. */
    public static Backends all() {
        Bundle bundle = FrameworkUtil.getBundle(InstalledBackends.class);
        if (bundle == null || bundle.getBundleContext() == null) {
            return Backends.onClassPath();
        }
        return Backends.builtIn().with(services(bundle.getBundleContext()));
    }

    private static List<Backend> services(BundleContext context) {
        try {
            return context.getServiceReferences(Backend.class, null).stream()
                    .sorted(Comparator.<ServiceReference<Backend>>naturalOrder().reversed())
                    .map(context::getService).filter(java.util.Objects::nonNull).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new AssertionError("There is no filter that could be wrong", impossible);
        }
    }
}
