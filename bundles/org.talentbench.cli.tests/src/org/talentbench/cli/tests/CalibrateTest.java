// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

class CalibrateTest {
    @TempDir
    Path folder;
    private String model;
    private String table;

    /** 1,500 people; low income and overtime make them leave. */
    @BeforeEach
    void write() throws IOException {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName("Firm");
        for (String name : new String[] {"Compensation", "Work-life balance"}) {
            Factor factor = TalentFactory.eINSTANCE.createFactor();
            factor.setName(name);
            organisation.getFactors().add(factor);
        }
        model = folder.resolve("firm.talent").toString();
        ModelFile.save(organisation, Path.of(model));
        var random = new SplittableRandom(1);
        var text = new StringBuilder("Staff No,Full Name,Monthly Income,Over Time,Shoe Size,Left\n");
        for (int i = 0; i < 1500; i++) {
            double income = random.nextGaussian();
            boolean overtime = random.nextBoolean();
            double hazard = Math.exp(-1.6 - 0.6 * income + (overtime ? 0.9 : 0));
            text.append("%d,Person %d,%d,%s,%d,%s%n".formatted(i + 1, i, Math.round(4000 + 900 * income), overtime ? "Yes" : "No",
                    36 + random.nextInt(10), random.nextDouble() < -Math.expm1(-hazard) ? "Yes" : "No"));
        }
        table = Files.writeString(folder.resolve("staff.csv"), text).toString();
    }

    private static Factor factor(Organisation organisation, String name) {
        return organisation.getFactors().stream().filter(factor -> factor.getName().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theWeightsOfAModelComeFromTheTable() throws IOException {
        Path out = folder.resolve("fitted.talent");
        Shell shell = Shell.run("calibrate", model, table, "--out", out.toString());
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("Column 'Full Name' is left out"), shell::out);
        assertTrue(shell.out().contains("Compensation: Monthly Income"), shell::out);
        assertTrue(shell.out().contains("of no factor: Shoe Size"), shell::out);
        Organisation fitted = ModelFile.load(out);
        // An indicator has the range of its effect, 0.9, of which 10 points are a tenth.
        assertEquals(0.09, factor(fitted, "Work-life balance").getWeight(), 0.03);
        assertTrue(factor(fitted, "Compensation").getWeight() > 0.2);
        Dataset dataset = fitted.getDatasets().getFirst();
        assertEquals("cloglog", dataset.getLink());
        assertEquals(1500, dataset.getRows());
        assertEquals(3, dataset.getColumns().size());
        assertFalse(Files.readString(out).contains("Person 7"), "no row goes into the model");
    }

    @Test
    void aColumnGoesWhereItIsTold() {
        Shell shell = Shell.run("calibrate", model, table, "--map", "Shoe Size=Compensation", "--link", "logit");
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("Compensation: Monthly Income, Shoe Size"), shell::out);
    }

    @Test
    void aLaterTableUpdatesTheFit() throws IOException {
        Path out = folder.resolve("fitted.talent");
        assertEquals(0, Shell.run("calibrate", model, table, "--out", out.toString()).code());
        Shell shell = Shell.run("calibrate", out.toString(), table, "--update", "--out", out.toString());
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("Since “staff.csv”"), shell::out);
        assertTrue(shell.out().contains("No column has moved"), shell::out);
        assertEquals(2, ModelFile.load(out).getDatasets().size());
        assertEquals(2, Shell.run("calibrate", model, table, "--update").code());
    }

    @Test
    void aColumnThatIsIgnoredIsNotFitted() {
        Shell shell = Shell.run("calibrate", model, table, "--ignore", "Shoe Size");
        assertEquals(0, shell.code(), shell::err);
        assertFalse(shell.out().contains("of no factor"), shell::out);
    }

    @Test
    void teamsOfTheTableBecomeTeamsOfTheModel() throws IOException {
        Path out = folder.resolve("fitted.talent");
        String teams = Files.writeString(folder.resolve("teams.csv"), Files.readString(Path.of(table)).lines()
                .map(line -> line.startsWith("Staff No") ? "Branch," + line : (line.hashCode() % 3 == 0 ? "North," : "South,") + line)
                .collect(java.util.stream.Collectors.joining("\n"))).toString();
        Shell shell = Shell.run("calibrate", model, teams, "--team", "Branch", "--ignore", "Branch", "--out", out.toString());
        assertEquals(2, shell.code(), "a column cannot be both");
        shell = Shell.run("calibrate", model, teams, "--team", "Branch", "--out", out.toString());
        assertEquals(0, shell.code(), shell::err);
        assertEquals(1500, ModelFile.load(out).getTeams().stream().mapToInt(org.talentbench.model.talent.Team::getHeadcount).sum());
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertTrue(Shell.run("calibrate", model, table, "--map", "Shoe Size=Luck").err().contains("It has: Compensation, Work-life balance"));
        assertTrue(Shell.run("calibrate", model, table, "--outcome", "Gone").err().contains("The table has no column 'Gone'"));
        assertTrue(Shell.run("calibrate", model, folder.resolve("none.csv").toString()).err().contains("is not there"));
        assertTrue(Shell.run("calibrate", model, table, "--link", "probit").err().contains("cloglog, logit"));
        assertEquals(2, Shell.run("calibrate", model, table, "--outcome", "Gone").code());
    }
}
