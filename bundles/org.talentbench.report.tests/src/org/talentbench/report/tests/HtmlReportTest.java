// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanText;
import org.talentbench.analysis.Units;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.report.HtmlReport;
import org.talentbench.report.Report;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A report says all of its plan, and nothing that a model says becomes markup. */
class HtmlReportTest {
    /** Where the optimum lies does not matter here, only that all of the plan is told. */
    private static final OptimisationSettings BRIEF =
            new OptimisationSettings("auto", "auto", null, java.time.Duration.ofMillis(300), null, null, null, 0, null);

    @TempDir
    static Path folder;

    private static Organisation organisation;
    private static List<Plan> plans;
    private static String report;

    @BeforeAll
    static void write() throws IOException {
        organisation = Examples.open("ai-startup");
        plans = Optimisation.run(organisation, BRIEF, Progress.NONE).plans();
        report = written(organisation, plans);
    }

    private static String written(Organisation organisation, List<Plan> plans) throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(organisation, plans, file, Progress.NONE);
        return Files.readString(file);
    }

    @Test
    void everyDecisionIsInIt() {
        Units units = Units.of(organisation);
        for (PlannedDecision decision : plans.getFirst().getDecisions()) {
            assertTrue(report.contains(">" + units.number(decision.getValue()) + "<"),
                    () -> decision.getIncentive().getName() + " " + decision.getValue());
            assertTrue(report.contains(">" + decision.getIncentive().getName() + "<"));
        }
    }

    @Test
    void everyOutcomeOfEveryTeamIsInIt() {
        Units units = Units.of(organisation);
        plans.getFirst().getOutcomes().forEach(outcome ->
                assertTrue(report.contains("<b>" + units.value(outcome.getOutcome(), outcome.getValue()) + "</b>")));
    }

    @Test
    void theSummaryStandsBeforeTheNumbers() {
        int summary = report.indexOf(new PlanText(organisation, plans.getFirst()).summary().getFirst());
        assertTrue(summary > 0 && summary < report.indexOf("<table"));
    }

    @Test
    void assumptionsAndProvenanceAreInIt() {
        Units units = Units.of(organisation);
        organisation.getIncentives().forEach(incentive -> assertTrue(report.contains(incentive.getDocumentation())
                && report.contains("costs " + units.money(incentive.getCostPerUnit()) + " for one unit"), incentive.getName()));
        organisation.getTeams().forEach(team -> assertTrue(report.contains(team.getHeadcount() + " people · mean salary " + units.money(team.getMeanSalary())), team.getName()));
        assertTrue(report.contains(plans.getFirst().getProvenance().getProblemHash()));
    }

    @Test
    void itNeedsNothingFromElsewhere() {
        assertFalse(report.contains("http:") || report.contains("https:") || report.contains("<script") || report.contains("url("));
    }

    @Test
    void whatAModelSaysNeverBecomesMarkup() throws IOException {
        Organisation odd = Examples.open("retention-cycle");
        odd.setName("<script>alert(1)</script> & “人才”");
        odd.getIncentives().getFirst().setName("<img src=x onerror=\"alert(1)\">");
        String text = written(odd, Optimisation.run(odd, OptimisationSettings.DEFAULT, Progress.NONE).plans());
        assertFalse(text.contains("<script") || text.contains("<img"));
        assertTrue(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “人才”"));
    }

    @Test
    void tagsAreBalanced() throws Exception {
        assertEquals("html", parsed(report).getTagName());
    }

    @Test
    void controlCharactersAreLeftOut() throws Exception {
        Organisation odd = Examples.open("retention-cycle");
        odd.setName("Retention\u001c\f\u0000 \ud83d\ude00");
        String text = written(odd, Optimisation.run(odd, OptimisationSettings.DEFAULT, Progress.NONE).plans());
        assertTrue(parsed(text).getTextContent().contains("Retention \ud83d\ude00"));
    }

    private static Element parsed(String report) throws Exception {
        String xml = report.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    @Test
    void anEarlierReportStaysWholeUntilTheNextOneIs() throws IOException {
        for (String name : List.of("earlier.html", "earlier.pdf")) {
            Path earlier = Files.writeString(folder.resolve(name), "as it was");
            Path seen = Files.createLink(folder.resolve("seen-" + name), earlier);
            Report.write(organisation, plans, earlier, Progress.NONE);
            assertTrue(Files.size(earlier) > 10_000, name);
            assertEquals("as it was", Files.readString(seen), "what was there is replaced, not written over: " + name);
        }
    }

    @Test
    void plansStandSideBySide() throws IOException {
        Organisation allocation = Examples.open("allocation");
        String text = written(allocation, Optimisation.run(allocation, OptimisationSettings.DEFAULT, Progress.NONE).plans());
        assertTrue(text.contains("Proportional rule") && text.contains("3.515") && text.contains("1.343"));
    }
}
