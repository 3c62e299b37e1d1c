// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this bundle, in the user's language. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.compute.optimise.internal.messages");

    private Messages() {
    }

    /** The sentence of a key, with its arguments in place. */
    public static String of(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    /** A decision's or constraint's name. @param team whose it is; null where it is the organisation's */
    public static String named(String name, String team) {
        return team == null ? of("named", name) : of("named.team", name, team);
    }
}
