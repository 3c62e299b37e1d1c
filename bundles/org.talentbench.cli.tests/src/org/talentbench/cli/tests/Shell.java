// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.talentbench.cli.Talentbench;
import org.talentbench.cli.Terminal;

/** What a command answered. */
record Shell(int code, String out, String err) {
    static Shell run(String... arguments) {
        return withInput("", arguments);
    }

    /** To someone who reads Chinese. */
    static Shell inChinese(String... arguments) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            return run(arguments);
        } finally {
            Locale.setDefault(before);
        }
    }

    static Shell withInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Talentbench.run(Terminal.of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err), arguments);
        return new Shell(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
