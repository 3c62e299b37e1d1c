// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.regex.Pattern;

/** YAML scalars on one line: plain, in single quotes, in double quotes. */
final class Scalars {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*");

    private Scalars() {}

    /** The value of a scalar. */
    static String unquoted(String scalar) {
        if (scalar.length() < 2 || scalar.charAt(0) != scalar.charAt(scalar.length() - 1)) {
            return scalar;
        }
        String inner = scalar.substring(1, scalar.length() - 1);
        return switch (scalar.charAt(0)) {
            case '"' -> unescaped(inner);
            case '\'' -> inner.replace("''", "'");
            default -> scalar;
        };
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                result.append(switch (escaped) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> escaped;
                });
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** A scalar of that value that is safe between commas, braces and line ends. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        // Mermaid's own lexer ends a string at the next double quote, escaped or not.
        return value.indexOf('"') >= 0
                ? "'" + value.replace("'", "''") + "'"
                : '"' + value.replace("\\", "\\\\").replace("\n", "\\n") + '"';
    }
}
