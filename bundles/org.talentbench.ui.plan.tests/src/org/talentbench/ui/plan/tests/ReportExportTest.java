// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.ui.plan.optimise.ReportExport;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;
import org.talentbench.ui.tests.Watchdog;

/** The report that is exported from the window. */
@ExtendWith(ErrorLog.class)
class ReportExportTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Studio studio;

    @AfterEach
    void close() throws Exception {
        if (studio != null) {
            studio.close();
        }
    }

    private Job export(Path file) {
        said.clear();
        return ReportExport.write(studio.session(), studio.state().shown(), file, () -> said.add("written"), said::add);
    }

    private String exported(Path file) {
        export(file);
        Bench.await("there is a report, or a reason for none", () -> !said.isEmpty());
        return said.getFirst();
    }

    @Test
    void theReportIsAPageOrAPdfAndWhatIsInItsWayIsTold() throws Exception {
        studio = Studio.open("retention-cycle", "report.talent");
        studio.run();
        assertEquals("written", exported(folder.resolve("plan.html")));
        assertTrue(Files.readString(folder.resolve("plan.html")).contains("75"));
        assertEquals("written", exported(folder.resolve("plan.pdf")));
        assertEquals("%PDF-", new String(Files.readAllBytes(folder.resolve("plan.pdf")), 0, 5, StandardCharsets.US_ASCII));

        String missing = exported(folder.resolve("no/such/folder.pdf"));
        assertTrue(missing.contains("folder.pdf") && missing.contains("no such folder"), missing);
        String taken = exported(Files.createDirectory(folder.resolve("taken.html")));
        assertTrue(taken.contains("taken.html could not be written"), taken);
    }

    @Test
    void theFrontIsInTheReportEvenWhereNobodyHasLookedAtIt() throws Exception {
        studio = Studio.open("ai-startup", "report-front.talent");
        studio.run();
        Path file = folder.resolve("plan.html");
        try (var watchdog = Watchdog.watch(200)) {
            assertEquals("written", exported(file));
            assertEquals(List.of(), watchdog.stalls());
        }
        assertTrue(Files.readString(file).contains("What more or less would buy"));

        Files.writeString(file, "of yesterday");
        Job job = export(file);
        Bench.rest(100);
        job.cancel();
        Bench.await("the job ends", () -> job.getState() == Job.NONE);
        Bench.rest(100);
        assertEquals(List.of(), said);
        assertEquals("of yesterday", Files.readString(file), "a report that nobody wants any more leaves the file as it was");
    }

    @Test
    void theTypeThatIsChosenDecidesWhatTheReportIs() {
        assertEquals(Path.of("/a/plan.html"), ReportExport.file("/a/plan.html", 0));
        assertEquals(Path.of("/a/plan.pdf"), ReportExport.file("/a/plan.html", 1), "only the type was changed");
        assertEquals(Path.of("/a/plan.PDF"), ReportExport.file("/a/plan.PDF", 0), "typed by hand");
        assertEquals(Path.of("/a/plan.v2.pdf"), ReportExport.file("/a/plan.v2", 1));
        assertEquals(Path.of("/a/plan.html"), ReportExport.file("/a/plan", -1));
    }
}
