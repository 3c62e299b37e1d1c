// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;

/**
 * A plan as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. It reads from the conclusion to the
 * assumptions, follows the reader's light or dark setting, and prints.
 */
public final class HtmlReport {
    private final Subject subject;

    private HtmlReport(Subject subject) {
        this.subject = subject;
    }

    /**
     * Writes a report.
     *
     * @param plans of the organisation, the recommended one first; at least one
     * @throws IOException where the file cannot be written
     * @throws IllegalArgumentException where there is no plan
     */
    public static void write(Organisation organisation, List<Plan> plans, Path file) throws IOException {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("A report needs a plan");
        }
        Subject subject = new Subject(organisation, plans, Units.of(organisation));
        Files.writeString(file, new HtmlReport(subject).document());
    }

    private String document() {
        List<Section> sections = List.of(new SummarySection(subject), new LeversSection(subject), new OutcomesSection(subject),
                new BindingsSection(subject), new ComparisonSection(subject), new SensitivitySection(subject), new FrontSection(subject),
                new AssumptionsSection(subject), new ProvenanceSection(subject));
        Html html = new Html();
        html.verbatim("<!DOCTYPE html>\n");
        html.element("html", () -> {
            html.element("head", () -> head(html));
            html.element("body", () -> html.element("main", () -> {
                header(html);
                sections.stream().filter(Section::isPresent).forEach(section -> write(section, html));
            }));
        }, "lang", Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
        return html.verbatim("\n").toString();
    }

    private void head(Html html) {
        html.empty("meta", "charset", "UTF-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.text("title", subject.organisation().getName() + " – " + subject.plan().getName());
        html.element("style", () -> html.verbatim(style()));
    }

    private void header(Html html) {
        html.element("header", () -> {
            html.text("p", Messages.of("header.kind"), "class", "kind");
            html.text("h1", subject.organisation().getName());
            String scenario = subject.plan().getScenario() == null ? "" : " · " + subject.plan().getScenario().getName();
            html.text("p", subject.plan().getName() + scenario + " · " + subject.plan().getCreatedAt().replaceFirst("T.*", ""), "class", "sub");
        });
    }

    private static void write(Section section, Html html) {
        html.verbatim("\n").element("section", () -> {
            html.text("h2", section.title());
            section.write(html);
        });
    }

    private static String style() {
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The installation is damaged: report.css cannot be read", damaged);
        }
    }
}
