// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.cli.Talentbench;
import org.talentbench.cli.Terminal;
import org.talentbench.examples.Examples;

class CommandLineTest {
    @TempDir
    Path folder;

    private static void assertAnswer(int code, String part, Shell shell) {
        assertEquals(code, shell.code(), shell::err);
        assertTrue(shell.err().contains(part), shell::err);
        assertFalse(shell.err().contains("\tat "), "A stack trace is for --verbose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "optimise --help", "validate --help", "calibrate --help", "simulate --help", "import --help",
        "import mermaid --help", "export --help", "export json --help", "export mermaid --help", "export svg --help", "export png --help",
        "backends --help", "examples --help", "plugins --help", "plugins list --help", "plugins install --help", "plugins remove --help",
        "plugins update --help", "plugins migrate --help", "plugins new --help"})
    void everyHelpHasAnExample(String command) {
        Shell help = Shell.run(command.split(" "));
        assertEquals(0, help.code());
        assertTrue(help.out().contains("Example"), help::out);
        assertTrue(help.out().contains("  talentbench "), help::out);
        assertTrue(help.out().lines().skip(1).anyMatch(line -> line.startsWith("Usage: talentbench")), help::out);
    }

    @Test
    void everyOptionIsExplained() {
        String help = Shell.run("optimise", "--help").out();
        for (String option : new String[] {"--objective", "--budget", "--scenario", "--backend", "--optimiser", "--seed", "--time", "--out", "--report", "--json"}) {
            assertTrue(help.lines().anyMatch(line -> line.contains(option) && line.strip().length() > option.length() + 20), option + "\n" + help);
        }
    }

    @ParameterizedTest
    @CsvSource({"optimise, MODEL", "validate, MODEL", "calibrate, MODEL", "simulate, MODEL", "import mermaid, FILE",
        "export json, MODEL", "export mermaid, MODEL", "export svg, MODEL", "export png, MODEL"})
    void whatACommandReadsIsExplained(String command, String parameter) {
        String help = Shell.run((command + " --help").split(" ")).out();
        assertTrue(help.lines().anyMatch(line -> line.matches(" +" + parameter + " +.*standard input\\.")), help);
    }

    @Test
    void theVersionIsPrinted() {
        Shell version = Shell.run("--version");
        assertEquals(0, version.code());
        assertTrue(version.out().startsWith("talentbench 1."), version::out);
    }

    @Test
    void nothingAskedIsUsage() {
        assertAnswer(2, "Usage: talentbench", Shell.run());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "optimise                                              | MODEL",
        "optimize-it                                           | optimi",
        "optimise example:retention-cycle --bugdet 3           | --budget",
        "optimise example:retention-cycel                      | Did you mean “example:retention-cycle”?",
        "optimise example:nothing                              | ai-startup, harbour-logistics, retention-cycle",
        "optimise no/such.talent                               | There is no file “no/such.talent”",
        "validate .                                            | “.” is a folder",
        "optimise example:retention-cycle --budget much        | “much” is no number",
        "optimise example:retention-cycle --seed 1.5           | “1.5” is no whole number",
        "optimise example:retention-cycle --backend quantum    | There is no backend “quantum”",
        "optimise example:retention-cycle --backend refrence   | Did you mean “reference”?",
        "optimise example:retention-cycle --optimiser linaer   | Did you mean “linear”?",
        "optimise example:retention-cycle --budget -3          | 0 or more",
        "optimise example:retention-cycle --time soon          | “soon” is no time",
        "optimise example:retention-cycle --objective Cots     | Did you mean “Cost”?",
        "optimise example:retention-cycle --objective up:Cost  | maximise or minimise",
        "optimise example:ai-startup --scenario Tigth-market   | Tight market",
        "optimise example:retention-cycle --out no/such/p.json | --out",
    })
    void whatIsNotGivenRightIsUsage(String command, String part) {
        assertAnswer(2, part, Shell.run(command.strip().split(" +")));
    }

    @Test
    void aPlanIsPrintedForPeople() {
        Shell shell = Shell.run("optimise", "example:retention-cycle");
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("0 → 66.67"), shell::out);
        assertTrue(shell.out().contains("60 points → 75 points"), shell::out);
        assertTrue(shell.out().contains("“Satisfaction target” is at its floor: +1 point would change Cost per head by +5 EUR."), shell::out);
        assertEquals("", shell.err());
    }

    @Test
    void aPlanIsPrintedForMachines() {
        Shell shell = Shell.run("optimise", "example:retention-cycle", "--json");
        assertEquals(0, shell.code(), shell::err);
        JsonObject json = JsonParser.parseString(shell.out()).getAsJsonObject();
        JsonObject plan = json.getAsJsonArray("plans").get(0).getAsJsonObject();
        assertEquals(425 / 3.0, plan.get("objective").getAsDouble(), 1e-9);
        assertEquals("optimal", plan.get("status").getAsString());
    }

    @Test
    void planAndReportAreWritten() throws IOException {
        Path plan = folder.resolve("plan.json");
        Path report = folder.resolve("report.html");
        Shell shell = Shell.run("optimise", "example:allocation", "--out", plan.toString(), "--report", report.toString());
        assertEquals(0, shell.code(), shell::err);
        assertEquals(2, JsonParser.parseString(Files.readString(plan)).getAsJsonObject().getAsJsonArray("plans").size());
        assertTrue(Files.readString(report).startsWith("<!DOCTYPE html>"));
        assertTrue(shell.out().contains(report.toString()));
    }

    @Test
    void budgetAndObjectiveReplaceTheModels() {
        Shell shell = Shell.run("optimise", "example:retention-cycle", "--objective", "max:Cost", "--budget", "20000", "--json");
        assertEquals(0, shell.code(), shell::err);
        double cost = JsonParser.parseString(shell.out()).getAsJsonObject().getAsJsonArray("plans").get(0).getAsJsonObject().get("objective").getAsDouble();
        assertEquals(20_000, cost, 1e-6);
    }

    @Test
    void whatNoPlanCanMeetIsTheModelsFault() {
        assertAnswer(1, "Budget", Shell.run("optimise", "example:retention-cycle", "--budget", "100"));
        assertAnswer(1, "example:mistakes: ", Shell.run("optimise", "example:mistakes"));
    }

    @Test
    void aHyphenIsStandardInput() throws IOException {
        String model = new String(Examples.find("retention-cycle").orElseThrow().model().openStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, Shell.withInput(model, "optimise", "-").code());
        assertAnswer(1, "standard input", Shell.withInput("<no model/>", "optimise", "-"));
    }

    @Test
    void aFileThatIsNoModelIsTheModelsFault() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.talent"), "<broken");
        assertAnswer(1, "broken.talent", Shell.run("validate", file.toString()));
    }

    @Test
    void findingsAreSaidWithTheirCodes() {
        Shell shell = Shell.run("validate", "example:retention-cycle");
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("warning TB503"), shell::out);
        assertTrue(shell.out().contains("No errors, 1 warning."), shell::out);
        JsonObject json = JsonParser.parseString(Shell.run("validate", "example:retention-cycle", "--json").out()).getAsJsonObject();
        assertEquals("TB503", json.getAsJsonArray("findings").get(0).getAsJsonObject().get("code").getAsString());
    }

    @Test
    void allOfAModelIsExported() throws IOException {
        Path file = folder.resolve("model.json");
        assertEquals(0, Shell.run("export", "json", "example:ai-startup", "-o", file.toString()).code());
        JsonObject model = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertEquals("Northlight AI", model.get("name").getAsString());
        assertEquals(3, model.getAsJsonArray("teams").size());
        String team = model.getAsJsonArray("teams").get(0).getAsJsonObject().get("id").getAsString();
        String overridden = model.getAsJsonArray("scenarios").get(0).getAsJsonObject().getAsJsonArray("overrides").get(0).getAsJsonObject().get("element").getAsString();
        assertEquals(team, overridden);
    }

    @Test
    void backendsAreListedWithTheirReasons() {
        assertTrue(Shell.run("backends").out().contains("reference: available"));
        assertTrue(JsonParser.parseString(Shell.run("backends", "--json").out()).getAsJsonObject().getAsJsonArray("backends").size() >= 1);
    }

    @Test
    void backendsSayHowFastTheyAreAndWhatAutoTakes() {
        String text = Shell.run("backends").out();
        assertTrue(text.contains("million employee-scenarios a second"), text);
        assertTrue(text.lines().anyMatch(line -> line.startsWith("1,000,000") && line.contains("vector")), text);
        JsonArray choices = JsonParser.parseString(Shell.run("backends", "--json").out()).getAsJsonObject().getAsJsonArray("auto");
        assertEquals("vector", choices.get(2).getAsJsonObject().get("backend").getAsString());
    }

    @Test
    void examplesAreListed() {
        assertTrue(Shell.run("examples").out().contains("example:ai-startup"));
    }

    @Test
    void resultsThatCannotBeWrittenAreAFailureThatIsTold() {
        var err = new ByteArrayOutputStream();
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int code = Talentbench.run(Terminal.of(InputStream.nullInputStream(), full, err), "examples");
        assertEquals(3, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("could not be written to its end: No space left on device"), err::toString);
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, Talentbench.run(Terminal.of(InputStream.nullInputStream(), gone, err), "examples"), "whoever reads the first lines only has what they wanted");
    }

    @Test
    void memoryThatRunsOutIsAFailureThatIsTold() {
        var err = new ByteArrayOutputStream();
        var large = new OutputStream() {
            @Override
            public void write(int one) {
                throw new OutOfMemoryError("as if there were none left");
            }
        };
        assertEquals(3, Talentbench.run(Terminal.of(InputStream.nullInputStream(), large, err), "examples"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("more memory than there is"), err::toString);
    }
}
