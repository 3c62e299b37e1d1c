// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;

class MermaidTest {
    private static final String HIRING = "flowchart LR\n    a[Apply] --> b{Interview}\n    b -->|good| c([Hired])\n    b --> d([Turned down])\n";

    @TempDir
    Path folder;

    private String chart(String text) throws IOException {
        return Files.writeString(folder.resolve("chart.mmd"), text).toString();
    }

    private Path model() {
        return folder.resolve("firm.talent");
    }

    private Organisation loaded() throws ModelException {
        return ModelFile.load(model());
    }

    private static Shell well(Shell shell) {
        assertEquals(0, shell.code(), shell::err);
        return shell;
    }

    private static void assertAnswer(int code, String part, Shell shell) {
        assertEquals(code, shell.code(), shell::err);
        assertTrue(shell.err().contains(part), shell::err);
        assertFalse(shell.err().contains("\tat "), "A stack trace is for --verbose");
    }

    @Test
    void aChartBecomesAProcess() throws IOException {
        Shell shell = well(Shell.run("import", "mermaid", chart(HIRING), "-o", model().toString()));
        assertTrue(shell.out().contains("The diagram “firm” is in " + model()), shell::out);
        assertEquals("", shell.err());
        Process process = loaded().getProcesses().getFirst();
        assertEquals("firm", process.getName());
        assertEquals(List.of("Apply", "Interview", "Hired", "Turned down"), process.getNodes().stream().map(node -> node.getName()).toList());
        assertFalse(Shell.run("validate", model().toString()).out().contains("TB103"), "Everything has a name");
    }

    @Test
    void aChartsTitleIsItsName() throws IOException {
        well(Shell.withInput("---\ntitle: Hiring\n---\n" + HIRING, "import", "mermaid", "-", "-o", model().toString()));
        assertEquals("Hiring", loaded().getProcesses().getFirst().getName());
    }

    @Test
    void aChartIsAddedToAModelUnderTheNameOfItsFile() throws IOException {
        well(Shell.run("import", "mermaid", chart(HIRING), "-o", model().toString()));
        Shell shell = well(Shell.run("import", "mermaid", chart(HIRING), "--into", model().toString()));
        assertTrue(shell.out().contains("The diagram “chart” is in " + model()), shell::out);
        well(Shell.run("import", "mermaid", chart(HIRING), "--into", model().toString()));
        well(Shell.run("import", "mermaid", chart(HIRING), "--into", model().toString(), "--name", "Hiring abroad"));
        assertEquals(List.of("firm", "chart", "chart 2", "Hiring abroad"), loaded().getProcesses().stream().map(Process::getName).toList());
        assertEquals(List.of("firm", "chart", "chart 2", "Hiring abroad"), loaded().getDiagrams().stream().map(Diagram::getName).toList());
        assertFalse(Shell.run("validate", model().toString()).out().contains("TB103"), "Everything has a name");
    }

    @Test
    void addingLeavesTheModelAloneWhereItGoesElsewhere() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.talent");
        well(Shell.run("import", "mermaid", chart(HIRING), "--into", "example:talent-strategy", "-o", elsewhere.toString()));
        Organisation organisation = ModelFile.load(elsewhere);
        assertEquals(1, organisation.getConceptMaps().size());
        assertEquals("chart", organisation.getProcesses().getFirst().getName());
    }

    @Test
    void whatWasImportedIsLaidOut() throws IOException {
        well(Shell.run("import", "mermaid", chart(HIRING), "-o", model().toString()));
        Diagram diagram = loaded().getDiagrams().getFirst();
        assertEquals(4, diagram.getNodes().size());
        assertEquals(4, diagram.getNodes().stream().map(node -> node.getX() + " " + node.getY()).distinct().count());
    }

    @Test
    void aConceptMapIsOneIfAskedFor() throws IOException {
        well(Shell.run("import", "mermaid", chart(HIRING), "--as", "Concept-Map", "-o", model().toString()));
        assertEquals(4, loaded().getConceptMaps().getFirst().getNodes().size());
    }

    @Test
    void factorsAreKnownByTheirNamesInAnyLanguage() throws IOException {
        String star = "graph TB\n A[人才流失] --> B[薪酬福利]\n A --> C[Career development]\n A --> D[技术挑战]\n A --> E[Weather]\n";
        Shell shell = well(Shell.run("import", "mermaid", chart(star), "--as", "factor-map", "-o", model().toString()));
        assertTrue(shell.out().contains("«薪酬福利» is the factor Compensation"), shell::out);
        assertTrue(shell.out().contains("No factor has the name «Weather»"), shell::out);
        assertEquals(List.of("org.talentbench.factors.compensation", "org.talentbench.factors.career", "org.talentbench.factors.support"),
                loaded().getFactors().stream().map(Factor::getKind).toList());
        assertTrue(Shell.run("validate", model().toString()).out().contains("No errors"));
    }

    @Test
    void whatIsReadWithDoubtIsSaidToBe() throws IOException {
        Shell shell = well(Shell.run("import", "mermaid", chart("graph TB\n    A[Model(LLM)] --> B\n"), "-o", model().toString()));
        assertTrue(shell.err().contains("chart.mmd: warning: line 2, column"), shell::err);
        assertTrue(shell.err().contains("\"Model(LLM)\""), shell::err);
    }

    @Test
    void whatIsNoChartIsShownWhereItIsNot() throws IOException {
        Shell shell = Shell.run("import", "mermaid", chart("graph TB\n    A[open --> B\n"), "-o", model().toString());
        assertAnswer(1, "in line 2, column ", shell);
        assertTrue(shell.err().contains(" is expected:"), shell::err);
        assertTrue(shell.err().contains("\n        A[open --> B"), shell::err);
        assertFalse(Files.exists(model()));
        assertAnswer(1, "standard input", Shell.withInput("<svg/>", "import", "mermaid", "-", "-o", model().toString()));
    }

    @Test
    void aModelIsOverwrittenOnlyByForce() throws IOException {
        Files.writeString(model(), "mine");
        String chart = chart(HIRING);
        assertAnswer(2, "--force", Shell.run("import", "mermaid", chart, "-o", model().toString()));
        assertEquals("mine", Files.readString(model()));
        well(Shell.run("import", "mermaid", chart, "-o", model().toString(), "--force"));
        assertEquals(1, loaded().getProcesses().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import mermaid                                            | FILE",
        "import mermaid hiring.mmd                                 | with -o, or a model to add to with --into",
        "import mermaid hiring.mmd --into no-such.talent           | There is no file “no-such.talent”",
        "import mermaid hiring.mmd -o no/such/x.talent             | --out",
        "import mermaid no-such.mmd -o x.talent                    | There is no file “no-such.mmd”",
        "import mermaid - -o x.talent --as proces                  | Did you mean “process”?",
        "export mermaid example:retention-cycle                    | say which with -d. It has: Retention cycle, Factor map.",
        "export mermaid example:retention-cycle -d Retention-cycel | Did you mean “Retention cycle”?",
        "export mermaid example:talent-strategy -d Factor-map      | It has: Talent strategy.",
        "export mermaid example:talent-strategy -o no/such/x.mmd   | --out",
    })
    void whatIsNotGivenRightIsUsage(String command, String part) {
        assertAnswer(2, part, Shell.run(command.strip().split(" +")));
    }

    @Test
    void theOnlyChartNeedsNoName() {
        String text = well(Shell.run("export", "mermaid", "example:talent-strategy")).out();
        assertTrue(text.startsWith("---\ntitle: \"Talent strategy\"\n---\nflowchart TB\n"), text);
        assertTrue(text.contains("Large Language Models"), text);
        String chinese = well(Shell.inChinese("export", "mermaid", "example:talent-strategy")).out();
        assertTrue(chinese.startsWith("---\ntitle: 人才战略\n---\nflowchart TB\n"), chinese);
        assertTrue(chinese.contains("大模型"), chinese);
    }

    @Test
    void theFactorMapIsAChartToo() throws IOException {
        Path file = folder.resolve("map.mmd");
        assertEquals("", well(Shell.run("export", "mermaid", "example:ai-startup", "-d", "factor map", "-o", file.toString())).out());
        assertTrue(Files.readString(file).contains("Compensation"));
        well(Shell.run("import", "mermaid", file.toString(), "--as", "factor-map", "-o", model().toString()));
        assertEquals(6, loaded().getFactors().size());
        assertEquals(10, loaded().getIncentives().size());
    }
}
