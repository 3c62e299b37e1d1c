// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.talentbench.model.factor.FactorKind;

/** Shows the help page of a factor, which is Markdown: headings and what is emphasised stand out, tables become lines. */
final class HelpPage {

    private final StyledText text;

    HelpPage(StyledText text) {
        this.text = text;
    }

    void show(FactorKind kind) {
        text.setText("");
        String content = content(kind);
        List<StyleRange> styles = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        for (String line : content.replaceAll("(?<=\\S)\\n(?=[^\\s#|*-])", " ").split("\n")) {
            if (!line.matches("[|\\s:-]*[|-][|\\s:-]*")) {
                append(line, shown, styles);
            }
            if (line.isBlank()) {
                shown.append("\n");
            }
        }
        text.setText(shown.toString().strip());
        int length = text.getCharCount();
        styles.removeIf(style -> style.start + style.length > length);
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private static void append(String line, StringBuilder shown, List<StyleRange> styles) {
        if (line.isBlank()) {
            return;
        }
        boolean heading = line.startsWith("#");
        String plain = heading ? line.replaceFirst("#+\\s*", "") : line.replaceFirst("^\\|\\s*", "").replaceFirst("\\s*\\|$", "").replaceAll("\\s*\\|\\s*", ": ")
                .replaceFirst("^- ", "• ");
        int start = shown.length();
        int emphasised = 0;
        for (String part : plain.split("\\*\\*", -1)) {
            if (heading || emphasised++ % 2 == 1) {
                styles.add(new StyleRange(shown.length(), part.length(), null, null, SWT.BOLD));
            }
            shown.append(part.replace("*", ""));
        }
        if (heading) {
            styles.removeIf(style -> style.start >= start);
            styles.add(new StyleRange(start, shown.length() - start, null, null, SWT.BOLD));
        }
        shown.append("\n");
    }

    /** Selects the first place at which the page says some words. */
    void select(String words) {
        int start = fold(text.getText()).indexOf(fold(words));
        if (start >= 0) {
            text.setSelection(start, start + words.length());
        }
    }

    /** Says that no page says some words. */
    void showNone(String words) {
        text.setText(NLS.bind(Messages.help_not_found, words));
    }

    /** How often the page of a kind says some words. */
    static int says(FactorKind kind, String words) {
        return kind.help() == null ? 0 : count(content(kind), words);
    }

    static int count(String content, String words) {
        return fold(content).split(Pattern.quote(fold(words)), -1).length - 1;
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String content(FactorKind kind) {
        if (kind.help() == null) {
            return Messages.help_none;
        }
        try (InputStream stream = URI.create(kind.help().toString()).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
