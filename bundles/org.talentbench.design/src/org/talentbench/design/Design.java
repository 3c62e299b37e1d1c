// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

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

    /** What the labels that start with % mean, in the user's language, where Sirius looks for it as well. */
    public static Map<String, String> texts() {
        ResourceBundle texts = ResourceBundle.getBundle("plugin", Locale.getDefault(), Design.class.getClassLoader());
        return texts.keySet().stream().collect(Collectors.toMap(key -> key, texts::getString));
    }

    /** Finds the classes that the specification names as its Java extensions. */
    public static ClassLoader services() {
        return Design.class.getClassLoader();
    }
}
