// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.FrontMatter;
import org.talentbench.mermaid.syntax.MermaidException;

/**
 * Takes front matter, directives and comments out of a text, as Mermaid does before it parses. They are overwritten, not cut,
 * so that every offset still is one into the source.
 */
final class Preprocessor {

    private static final String FENCE = "---";

    private final Source source;
    private final char[] text;
    private final List<Kept> kept = new ArrayList<>();
    private FrontMatter frontMatter = FrontMatter.NONE;

    private Preprocessor(Source source) {
        this.source = source;
        this.text = source.text().toCharArray();
    }

    static Preprocessed process(Source source) throws MermaidException {
        var preprocessor = new Preprocessor(source);
        preprocessor.takeFrontMatter();
        preprocessor.takeDirectives();
        preprocessor.takeComments();
        preprocessor.requoteAttributes();
        return new Preprocessed(new String(preprocessor.text), preprocessor.frontMatter, preprocessor.kept);
    }

    private void takeFrontMatter() throws MermaidException {
        String written = source.text();
        int start = skipSpace(0);
        if (!isFence(start)) {
            return;
        }
        int first = lineEnd(start) + 1;
        for (int line = first; line < written.length(); line = lineEnd(line) + 1) {
            int content = skipSpace(line);
            if (content <= lineEnd(line) && isFence(content)) {
                frontMatter = FrontMatterReader.read(written.substring(first, line));
                takeOut(start, lineEnd(line));
                return;
            }
        }
        throw source.error(start, Messages.of("expected.endOfFrontMatter"));
    }

    private boolean isFence(int offset) {
        return source.text().startsWith(FENCE, offset)
                && source.text().substring(offset + FENCE.length(), lineEnd(offset)).isBlank();
    }

    private void takeDirectives() throws MermaidException {
        String written = source.text();
        for (int start = written.indexOf("%%{"); start >= 0; start = written.indexOf("%%{", start + 1)) {
            if (text[start] == Characters.TAKEN_OUT) {
                continue;
            }
            int close = written.indexOf("}%%", start);
            if (close < 0) {
                throw source.error(start, Messages.of("expected.endOfDirective"));
            }
            keep(start, close + 3);
            takeOut(start, close + 3);
        }
    }

    private void takeComments() {
        for (int line = 0; line < text.length; line = lineEnd(line) + 1) {
            int content = line;
            while (content < lineEnd(line) && Characters.isSpace(text[content])) {
                content++;
            }
            if (content + 1 < lineEnd(line) && text[content] == '%' && text[content + 1] == '%') {
                keep(content, lineEnd(line));
                takeOut(line, Math.min(text.length, lineEnd(line) + 1));
            }
        }
    }

    /** Attributes of HTML tags: their double quotes would otherwise begin a quoted text. */
    private void requoteAttributes() {
        String written = source.text();
        int close;
        for (int open = written.indexOf('<'); open >= 0; open = written.indexOf('<', close)) {
            close = written.indexOf('>', open);
            if (close < 0) {
                return;
            }
            if (Characters.isWord(text[open + 1])) {
                requoteAttributes(open, close);
            } else {
                close = open + 1;
            }
        }
    }

    private void requoteAttributes(int open, int close) {
        for (int i = open; i < close - 1; i++) {
            if (text[i] == '=' && text[i + 1] == '"') {
                int end = source.text().indexOf('"', i + 2);
                if (end < 0 || end > close) {
                    return;
                }
                text[i + 1] = '\'';
                text[end] = '\'';
                i = end;
            }
        }
    }

    private int skipSpace(int offset) {
        int i = offset;
        while (i < text.length && Characters.isSpace(text[i])) {
            i++;
        }
        return i;
    }

    private int lineEnd(int offset) {
        int end = source.text().indexOf('\n', offset);
        return end < 0 ? text.length : end;
    }

    private void keep(int start, int end) {
        // A comment may hold a directive, which was taken out before.
        String statement = new String(text, start, end - start).replace(String.valueOf(Characters.TAKEN_OUT), "");
        kept.add(new Kept(start, statement.stripTrailing()));
    }

    private void takeOut(int start, int end) {
        Arrays.fill(text, start, end, Characters.TAKEN_OUT);
    }
}
