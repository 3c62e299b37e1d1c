// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of this bundle, in the user's language. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.talentbench.model.internal.messages");

    private Messages() {}

    /**
     * The sentence of a key with its arguments in place. Numbers are written as in the model, without grouping.
     *
     * @throws MissingResourceException where there is no such sentence
     */
    public static String of(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof Number number ? number(number) : arguments[i];
        }
        return MessageFormat.format(TEXTS.getString(key), texts);
    }

    /** Whether there is a sentence for the key. */
    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    private static String number(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
