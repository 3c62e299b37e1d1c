// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters by name or number, as in {@code #quot;}, {@code #9829;} and {@code &amp;}, and line breaks as {@code <br/>}. */
final class Entities {

    private static final Properties CHARACTERS = load();
    private static final Pattern ENTITY = Pattern.compile("#(\\d{1,7});|[#&](\\w{1,31});");
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAFE = Pattern.compile(
            "[\"\\p{Cntrl}]|[#&](?=\\w{1,31};)|<(?=br\\s*/?>)|^\\s|\\s$|^`|%(?=%\\{)"
                    // Mermaid takes a whole line for a direction wherever it reads one in it.
                    + "|(?<=direction)\\s(?=\\s*(?:TB|BT|LR|RL|TD))"
                    // The equals sign and the quote behind it would be an attribute's, where a text before has a tag's bracket.
                    + "|=$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Entities() {}

    private static Properties load() {
        var properties = new Properties();
        try (InputStream in = Entities.class.getResourceAsStream("entities.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The text that people see. */
    static String decode(String written) {
        String broken = written.indexOf('<') < 0 ? written : LINE_BREAK.matcher(written).replaceAll("\n");
        return broken.indexOf(';') < 0 ? broken : ENTITY.matcher(broken).replaceAll(Entities::character);
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) == null) {
            // What HTML does not name is shown as HTML shows it.
            String name = entity.group(2);
            return Matcher.quoteReplacement(CHARACTERS.getProperty(name, "&" + name + ";"));
        }
        int codePoint = Integer.parseInt(entity.group(1));
        return Character.isValidCodePoint(codePoint) ? Matcher.quoteReplacement(Character.toString(codePoint)) : entity.group();
    }

    /** The text such that it can stand in double quotes, and {@link #decode} gives it back. */
    static String encode(String seen) {
        return UNSAFE.matcher(seen).replaceAll(unsafe -> switch (unsafe.group()) {
            case "\n" -> "<br/>";
            case "\"" -> "#quot;";
            case "<" -> "#lt;";
            case String other -> "#" + other.codePointAt(0) + ";";
        });
    }
}
