// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Which workbench this is. */
public final class Version {
    private Version() {
    }

    /** The version of the installed bundle, such as {@code 1.0.0.202611221400}; {@code development} outside OSGi. */
    public static String current() {
        Bundle bundle = FrameworkUtil.getBundle(Version.class);
        return bundle == null ? "development" : bundle.getVersion().toString();
    }
}
