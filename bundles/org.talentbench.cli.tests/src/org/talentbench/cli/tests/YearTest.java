// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

/** A year from the command line: an example to work on, its plan applied, the next year's table, and the plan after that. */
class YearTest {
    @TempDir
    Path folder;
    private Path model;

    @BeforeEach
    void copy() {
        assertEquals(0, Shell.run("examples", "harbour-logistics", "--to", folder.toString()).code());
        model = folder.resolve("harbour-logistics.talent");
    }

    @Test
    void aLaterTableIsHeldAgainstTheAppliedPlan() throws IOException {
        Shell plan = Shell.run("optimise", model.toString(), "--front", "0", "--apply", model.toString());
        assertEquals(0, plan.code(), plan::err);
        assertEquals(1, ModelFile.load(model).getPlans().size());
        Shell year = Shell.run("calibrate", model.toString(), folder.resolve("harbour-logistics-2026.csv").toString(), "--update", "--out", model.toString());
        assertEquals(0, year.code(), year::err);
        assertTrue(year.out().contains("Turnover that “Recommended plan” had promised"), year::out);
        assertTrue(year.out().lines().anyMatch(line -> line.matches("Warehouse .* (as promised|(more|fewer) left than promised)")), year::out);
        assertTrue(year.out().contains("before anything was learnt from it"), year::out);
        assertTrue(year.out().contains("Training Days: "), year::out);
        Organisation organisation = ModelFile.load(model);
        assertEquals(2, organisation.getDatasets().size());
        assertEquals(organisation.getPlans().getFirst(), organisation.getDatasets().getLast().getPlan());
        assertTrue(organisation.getDatasets().getLast().getTeams().stream().allMatch(team -> team.getExpected() != null && team.getLow() < team.getHigh()));
        Shell next = Shell.run("optimise", model.toString(), "--front", "0", "--apply", model.toString());
        assertEquals(0, next.code(), next::err);
        assertFalse(next.out().contains("not beside the model"), next::out);
        assertEquals(2, ModelFile.load(model).getPlans().size());
    }

    @Test
    void machinesGetTheSameAsJson() throws IOException {
        Shell shell = Shell.run("calibrate", model.toString(), folder.resolve("harbour-logistics-2026.csv").toString(), "--update", "--json");
        assertEquals(0, shell.code(), shell::err);
        var fit = JsonParser.parseString(shell.out()).getAsJsonObject();
        assertEquals(900, fit.get("rows").getAsInt());
        assertEquals(4, fit.getAsJsonArray("teams").size());
        assertEquals("harbour-logistics-2025.csv", fit.getAsJsonObject("review").get("earlier").getAsString());
        assertTrue(fit.getAsJsonObject("quality").get("auc").getAsDouble() > 0.6);
    }

    @Test
    void nothingThatTellsAPersonIsInTheModel() throws IOException {
        Shell.run("calibrate", model.toString(), folder.resolve("harbour-logistics-2026.csv").toString(), "--update", "--out", model.toString());
        String saved = Files.readString(model);
        List<String> lines = Files.readAllLines(folder.resolve("harbour-logistics-2026.csv"));
        assertTrue(lines.getFirst().startsWith("Employee No,"));
        for (String line : lines.subList(1, lines.size())) {
            String number = line.substring(0, line.indexOf(','));
            assertFalse(saved.contains('"' + number + '"') || saved.contains(line), number);
        }
        assertFalse(saved.contains("Employee No"));
    }

    @Test
    void aModelThatIsWrittenElsewhereStillFindsItsTable() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("plan.talent");
        assertEquals(0, Shell.run("optimise", model.toString(), "--front", "0", "--apply", elsewhere.toString()).code());
        assertEquals("../harbour-logistics-2025.csv", ModelFile.load(elsewhere).getDatasets().getFirst().getPath());
        Shell again = Shell.run("optimise", elsewhere.toString(), "--front", "0");
        assertFalse(again.out().contains("not beside the model"), again::out);
    }

    @Test
    void whatIsThereIsNotReplaced() {
        Shell again = Shell.run("examples", "harbour-logistics", "--to", folder.toString());
        assertEquals(2, again.code());
        assertTrue(again.err().contains("is there already"), again::err);
        assertTrue(Shell.run("examples", "harbor-logistics").err().contains("harbour-logistics"));
    }

    @Test
    void aPlanThatBreaksAConstraintIsNotApplied() throws IOException {
        Path out = folder.resolve("none.talent");
        Shell shell = Shell.run("optimise", "example:mistakes-nobody", "--apply", out.toString());
        assertFalse(shell.code() == 0);
        assertFalse(Files.exists(out));
    }
}
