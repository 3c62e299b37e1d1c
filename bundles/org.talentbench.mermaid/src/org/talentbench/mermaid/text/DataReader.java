// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;

/**
 * Reads <code>@{ key: value, … }</code>: on one line entries stand between commas, on several lines each has its own. This is
 * the part of YAML that Mermaid gives a meaning here; lists and nested maps are errors.
 */
final class DataReader {

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private final Cursor cursor;
    private final List<Warning> warnings;

    DataReader(Cursor cursor, List<Warning> warnings) {
        this.cursor = cursor;
        this.warnings = warnings;
    }

    /** The entries behind <code>@{</code>, and the brace that closes them. */
    Map<String, String> read() throws MermaidException {
        boolean onOneLine = isOnOneLine();
        var entries = new LinkedHashMap<String, String>();
        skipSeparators();
        while (!cursor.skip("}")) {
            if (cursor.atEnd()) {
                throw cursor.error(Messages.of("expected.endOfData"));
            }
            entry(entries, onOneLine);
            skipSeparators();
        }
        return entries;
    }

    private boolean isOnOneLine() throws MermaidException {
        int start = cursor.offset();
        boolean quoted = false;
        boolean onOneLine = true;
        for (; quoted || cursor.peek() != '}'; cursor.next()) {
            if (cursor.atEnd()) {
                throw cursor.error(start - 2, Messages.of("expected.endOfData"));
            }
            quoted ^= cursor.peek() == '"';
            onOneLine &= quoted || cursor.peek() != '\n';
        }
        cursor.moveTo(start);
        return onOneLine;
    }

    private void skipSeparators() {
        do {
            cursor.skipBlank();
        } while (cursor.skip(","));
    }

    private void entry(Map<String, String> entries, boolean onOneLine) throws MermaidException {
        int start = cursor.offset();
        String key = key();
        boolean hasValue = cursor.skip(":");
        String value = hasValue ? value(start, onOneLine) : "";
        if (hasValue && KEY.matcher(key).matches()) {
            entries.put(key, value);
        } else {
            warnings.add(new Warning(cursor.position(start), Messages.of("warning.noValue", key)));
        }
    }

    private String value(int key, boolean onOneLine) throws MermaidException {
        cursor.skipSpaces();
        return switch (cursor.peek()) {
            case '"', '\'' -> quoted();
            case '|', '>' -> block(key);
            case '[', '{' -> throw cursor.error(Messages.of("expected.singleValue"));
            default -> plain(onOneLine);
        };
    }

    private String key() {
        int start = cursor.offset();
        while (!atAny(",}\n") && !endsKey()) {
            cursor.next();
        }
        return Scalars.unquoted(cursor.from(start).strip());
    }

    /** YAML asks for a space behind the colon, unless the key is in quotes. */
    private boolean endsKey() {
        return cursor.peek() == ':' && (Characters.isSpace(cursor.charAt(cursor.offset() + 1))
                || cursor.charAt(cursor.offset() - 1) == '"');
    }

    private boolean atAny(String ends) {
        return cursor.atEnd() || ends.indexOf(cursor.peek()) >= 0;
    }

    private String quoted() throws MermaidException {
        char quote = cursor.peek();
        int start = cursor.offset();
        do {
            cursor.next();
            while (quote == '\'' && cursor.at("''")) {
                cursor.moveTo(cursor.offset() + 2);
            }
            if (cursor.atEnd()) {
                throw cursor.error(start, Messages.of("expected.endOfValue", quote));
            }
        } while (cursor.peek() != quote);
        cursor.next();
        String value = Scalars.unquoted(cursor.from(start));
        cursor.skipSpaces();
        if (!atAny(",}\n")) {
            throw cursor.error(Messages.of("expected.nextEntry"));
        }
        return value.replaceAll("\n\\s*", "\n");
    }

    private String plain(boolean onOneLine) {
        int start = cursor.offset();
        while (!atAny(onOneLine ? ",}\n" : "}\n")) {
            cursor.next();
        }
        String value = cursor.from(start).strip();
        return value.endsWith(",") ? value.substring(0, value.length() - 1).strip() : value;
    }

    /** The lines that are indented deeper than their key. */
    private String block(int keyOffset) {
        int indent = cursor.position(keyOffset).column();
        char style = cursor.peek();
        cursor.restOfLine();
        var lines = new StringBuilder();
        while (deeper(indent)) {
            lines.append(untilLineOrBrace()).append(style == '|' ? "\n" : " ");
        }
        return lines.toString().strip();
    }

    private boolean deeper(int indent) {
        int lineBreak = cursor.offset();
        cursor.skipBlank();
        boolean deeper = cursor.peek() != '}' && cursor.position().column() > indent;
        if (!deeper) {
            cursor.moveTo(lineBreak);
        }
        return deeper;
    }

    private String untilLineOrBrace() {
        int start = cursor.offset();
        while (!atAny("}\n")) {
            cursor.next();
        }
        return cursor.from(start).strip();
    }
}
