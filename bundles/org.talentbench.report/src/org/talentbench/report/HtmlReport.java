// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.talentbench.compute.Progress;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;

/**
 * A plan as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. It reads from the conclusion to the
 * assumptions, follows the reader's light or dark setting, and prints.
 */
public final class HtmlReport {
    private final Content content;
    private final Progress progress;

    private HtmlReport(Content content, Progress progress) {
        this.content = content;
        this.progress = progress;
    }

    /**
     * Writes a report.
     *
     * @param plans of the organisation, the recommended one first; at least one
     * @param progress asked before every section whether to stop
     * @throws IOException where the file cannot be written; it is as it was then
     * @throws IllegalArgumentException where there is no plan
     * @throws CancellationException where it was to stop; the file is as it was
     */
    public static void write(Organisation organisation, List<Plan> plans, Path file, Progress progress) throws IOException {
        AtomicFile.write(file, new HtmlReport(Content.of(organisation, plans), progress).document());
    }

    private String document() {
        Html html = new Html();
        html.verbatim("<!DOCTYPE html>\n");
        html.element("html", () -> {
            html.element("head", () -> head(html));
            html.element("body", () -> html.element("main", () -> content.write(html, progress)));
        }, "lang", Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
        return html.verbatim("\n").toString();
    }

    private void head(Html html) {
        html.empty("meta", "charset", "UTF-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.text("title", content.title());
        html.element("style", () -> html.verbatim(style()));
    }

    /** The style sheet of every report. */
    static String style() {
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The installation is damaged: report.css cannot be read", damaged);
        }
    }
}
