// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the built product, end to end. */
class CommandLineTest {

    private final Product product = Product.built();

    @TempDir
    Path folder;

    @Test
    void optimisesAnExampleAndWritesAReport() throws Exception {
        Path report = folder.resolve("out.html");
        var run = product.run("optimise", "example:ai-startup", "--report", report.toString());
        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(run.output().contains("Retention"), run.output());
        String html = Files.readString(report);
        assertAll(
                () -> assertTrue(html.contains("Retention")),
                () -> assertFalse(html.contains("http://") && html.contains("<script src"), "one file, nothing fetched"));
    }

    @Test
    void theSameSeedGivesTheSameDecisions() throws Exception {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        assertEquals(0, product.run("optimise", "example:ai-startup", "--seed", "7", "--out", first.toString()).exitCode());
        assertEquals(0, product.run("optimise", "example:ai-startup", "--seed", "7", "--out", second.toString()).exitCode());
        assertEquals(decisions(first), decisions(second));
    }

    @Test
    void standardOutputHoldsNothingButTheAnswerForMachines() throws Exception {
        var run = product.run("optimise", "example:retention-cycle", "--json");
        assertEquals(0, run.exitCode(), run.errors());
        String json = run.output().strip();
        assertTrue(json.startsWith("{") && json.endsWith("}"), json);
        assertEquals("", run.errors(), "no progress where standard error is no terminal");
    }

    @Test
    void aModelIsReadFromStandardInput() throws Exception {
        Path model = Path.of(System.getProperty("talentbench.root"), "bundles/org.talentbench.examples/models/ai-startup.talent");
        var run = product.run(model, "validate", "-");
        assertEquals(0, run.exitCode(), run.errors());
    }

    @Test
    void aModelAtFaultIsSaidToBe() throws Exception {
        var run = product.run("validate", "example:mistakes");
        assertEquals(1, run.exitCode(), run.errors());
    }

    @Test
    void aFileThatIsNoModelIsRefusedInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.talent"), "Dear all,");
        var run = product.run("validate", file.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.errors().contains("notes.talent"), run.errors());
        assertFalse(run.errors().contains("\tat "), "no stack trace");
    }

    @Test
    void anUnknownExampleNamesThoseThereAre() throws Exception {
        var run = product.run("optimise", "example:ai-startpu");
        assertTrue(run.errors().contains("ai-startup"), run.errors());
        assertTrue(run.exitCode() == 1 || run.exitCode() == 2, "exit code " + run.exitCode());
    }

    @Test
    void wrongUsageExitsWithTwo() throws Exception {
        var run = product.run("optimize-please");
        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("optimise"), run.errors());
    }

    @Test
    void aModelIsExportedAsJson() throws Exception {
        Path json = folder.resolve("model.json");
        var run = product.run("export", "json", "example:allocation", "-o", json.toString());
        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(Files.readString(json).strip().startsWith("{"));
    }

    @Test
    void backendsAreListedWithTheirDevice() throws Exception {
        var run = product.run("backends");
        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(run.output().contains("reference"), run.output());
    }

    @Test
    void whatTheEngineSaysIsSaidInTheUsersLanguage() throws Exception {
        var backends = product.run("-nl", "zh", "backends");
        assertTrue(backends.output().contains("单线程，双精度") && backends.output().contains("个核心"), backends.output());
        var plan = product.run("-nl", "zh", "optimise", "example:allocation");
        assertEquals(0, plan.exitCode(), plan.errors());
        assertTrue(plan.output().contains("精确求解；已证明最优"), plan.output());
    }

    @Test
    void helpAndVersionAreThere() throws Exception {
        var help = product.run("--help");
        var version = product.run("--version");
        assertAll(
                () -> assertEquals(0, help.exitCode()),
                () -> assertTrue(help.output().contains("optimise") && help.output().contains("validate"), help.output()),
                () -> assertEquals(0, version.exitCode()),
                () -> assertTrue(version.output().contains("1.0.0"), version.output()));
    }

    @Test
    void withoutADisplayTheWindowPointsToTheCommandLine() throws Exception {
        var run = product.run();
        assertEquals(0, run.exitCode());
        assertTrue(run.errors().contains("no display"), run.errors());
        assertTrue(run.output().contains("optimise"), run.output());
    }

    @Test
    void theProductNamesTheLicencesOfWhatItContains() throws Exception {
        String licences = Files.readString(product.folder().resolve("THIRD-PARTY-LICENCES.md"));
        try (var plugins = Files.list(product.folder().resolve("plugins"))) {
            plugins.map(plugin -> plugin.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .filter(bundle -> !bundle.startsWith("org.talentbench."))
                    .forEach(bundle -> assertTrue(licences.contains("| " + bundle + " |"), bundle));
        }
    }

    /** The plan without its provenance, which holds the time of the run. */
    private static String decisions(Path plan) throws Exception {
        String json = Files.readString(plan);
        int start = json.indexOf("\"decisions\"");
        assertTrue(start >= 0, json);
        return json.substring(start, json.indexOf("]", start));
    }
}
