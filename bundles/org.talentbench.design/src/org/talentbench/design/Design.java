// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.net.URL;

/**
 * Where the notation is written down: a Sirius viewpoint specification, and the classes whose methods its
 * {@code service:} expressions call. Sirius and the built-in canvas read the same file and call the same classes.
 */
public final class Design {

    private Design() {
    }

    /** The viewpoint specification. */
    public static URL specification() {
        return Design.class.getResource("/description/talentbench.odesign");
    }

    /** Finds the classes that the specification names as its Java extensions. */
    public static ClassLoader services() {
        return Design.class.getClassLoader();
    }
}
