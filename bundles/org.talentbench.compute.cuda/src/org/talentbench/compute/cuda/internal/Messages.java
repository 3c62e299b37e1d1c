// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this bundle, in the user's language. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.compute.cuda.internal.messages");

    private Messages() {
    }

    /** The sentence of a key, with its arguments in place. */
    public static String of(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }
}
