// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.talentbench.compute.Progress;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.report.pdf.PdfPages;

/** A plan as a report, in the format that the name of its file asks for. */
public final class Report {
    private static final String PDF = ".pdf";

    private Report() {
    }

    /**
     * Writes a report: pages where the file's name ends in {@code .pdf}, otherwise {@link HtmlReport one HTML file}.
     *
     * @param plans of the organisation, the recommended one first; at least one
     * @param progress asked before every section whether to stop
     * @throws IOException where the file cannot be written; it is as it was then
     * @throws IllegalArgumentException where there is no plan
     * @throws CancellationException where it was to stop; the file is as it was
     */
    public static void write(Organisation organisation, List<Plan> plans, Path file, Progress progress) throws IOException {
        if (!isPdf(file)) {
            HtmlReport.write(organisation, plans, file, progress);
            return;
        }
        Content content = Content.of(organisation, plans);
        Html html = new Html();
        html.element("main", () -> content.write(html, progress));
        PdfPages.write(html.toString(), HtmlReport.style(), content.title(), file);
    }

    /** Whether the name of a file asks for pages. */
    public static boolean isPdf(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PDF);
    }
}
