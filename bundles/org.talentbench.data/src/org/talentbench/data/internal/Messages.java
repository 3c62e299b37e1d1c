// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.internal;

import java.util.ResourceBundle;

/** The sentences of this bundle, in the user's language. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.data.internal.messages");

    private Messages() {
    }

    /** The sentence of a key, with its arguments in place; the places are those of {@link java.util.Formatter}. */
    public static String of(String key, Object... arguments) {
        return TEXTS.getString(key).formatted(arguments);
    }
}
