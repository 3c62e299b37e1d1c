// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
