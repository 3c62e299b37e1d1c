// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words on the diagrams that do not come from the model, in the user's language. */
final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.design.messages");

    private Messages() {
    }

    /** The words of a key, with their arguments in place. */
    static String of(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }
}
