// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of this bundle, in the user's language. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.analysis.messages");

    private Messages() {
    }

    /** The sentence of a key, with its arguments in place. */
    static String of(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    /** The sentence of a key that may be from elsewhere; empty where there is none. */
    static Optional<String> find(String key) {
        return TEXTS.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }
}
