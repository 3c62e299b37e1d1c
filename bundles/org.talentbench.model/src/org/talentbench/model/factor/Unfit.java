// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import org.talentbench.model.internal.Messages;

/** Says why a contribution is no factor kind. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    /** @param key of the sentence, with its arguments */
    Unfit(String key, Object... arguments) {
        super(Messages.of(key, arguments));
    }
}
