// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanText;
import org.talentbench.analysis.Units;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.report.Report;

/** On paper a report says what it says on a screen, in words that can be found and copied. */
class PdfReportTest {
    private static final OptimisationSettings BRIEF =
            new OptimisationSettings("auto", "auto", null, java.time.Duration.ofMillis(300), null, null, null, 0, null);

    @TempDir
    static Path folder;

    private static Organisation organisation;
    private static List<Plan> plans;
    private static String text;

    @BeforeAll
    static void write() throws IOException {
        organisation = Examples.open("ai-startup");
        organisation.setName("北光智能 & Northlight");
        plans = Optimisation.run(organisation, BRIEF, Progress.NONE).plans();
        text = written("report.PDF");
    }

    /** The words of all pages, without the spaces between them, which depend on where lines break. */
    private static String written(String name) throws IOException {
        Path file = folder.resolve(name);
        Report.write(organisation, plans, file, Progress.NONE);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            var words = new StringBuilder();
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                words.append(extractor.getTextFromPage(page));
            }
            return plain(words.toString());
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void conclusionsDecisionsAndAssumptionsAreInIt() {
        new PlanText(organisation, plans.getFirst()).summary().forEach(sentence -> assertTrue(text.contains(plain(sentence)), sentence));
        Units units = Units.of(organisation);
        plans.getFirst().getDecisions().forEach(decision -> assertTrue(text.contains(units.number(decision.getValue()))));
        organisation.getIncentives().forEach(incentive -> assertTrue(text.contains(plain(incentive.getDocumentation())), incentive.getDocumentation()));
        assertTrue(text.contains(plans.getFirst().getProvenance().getProblemHash()));
    }

    @Test
    void ideographsComeOut() {
        assertTrue(text.contains("北光智能&Northlight"));
    }

    @Test
    void noLineOfChineseBeginsWithAFullStop() throws IOException {
        Organisation chinese = Examples.open("retention-cycle");
        chinese.getIncentives().forEach(incentive -> incentive.setDocumentation(IntStream.range(20, 60)
                .mapToObj(length -> "培".repeat(length) + "。").collect(Collectors.joining("\n"))));
        IntStream.range(0, chinese.getTeams().size()).forEach(i -> chinese.getTeams().get(i).setDocumentation("训".repeat(30 + i) + "。"));
        Path file = folder.resolve("chinese.pdf");
        Report.write(chinese, Optimisation.run(chinese, BRIEF, Progress.NONE).plans(), file, Progress.NONE);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                extractor.getTextFromPage(page).lines().forEach(line -> assertFalse(line.strip().startsWith("。"), line));
            }
        }
    }

    @Test
    void aPlanThatBreaksConstraintsIsNotRecommended() throws IOException {
        Plan plan = plans.getFirst();
        PlanStatus before = plan.getStatus();
        plan.setStatus(PlanStatus.INFEASIBLE);
        try {
            String page = written("infeasible.pdf");
            assertTrue(page.contains(plain("No plan meets all constraints")));
            assertEquals(-1, page.indexOf(plain("Recommended incentives")));
            Path html = folder.resolve("infeasible.html");
            Report.write(organisation, plans, html, Progress.NONE);
            assertTrue(Files.readString(html).contains("No plan meets all constraints"));
        } finally {
            plan.setStatus(before);
        }
    }

    @Test
    void diagramsStandOnTheScreenInBothThemes() throws IOException {
        Path html = folder.resolve("report.html");
        Report.write(organisation, plans, html, Progress.NONE);
        String page = Files.readString(html);
        assertEquals(2, page.split("class=\"light\"").length - 1, "the factor map and the team chart");
        assertEquals(2, page.split("class=\"dark\"").length - 1);
        assertEquals(null, organisation.getChosenPlan(), "drawing a plan does not choose it");
    }
}
