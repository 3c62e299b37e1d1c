// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.TalentFactory;

class LearnTest {
    @TempDir
    Path folder;

    private String staff() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("Person,Age,Grade,Rating,Salary\n");
        for (int i = 0; i < 400; i++) {
            int age = 20 + random.nextInt(40);
            int grade = 1 + random.nextInt(6);
            text.append("Person %d,%d,%s,%.2f,%d%n".formatted(i, age, i == 7 ? "" : String.valueOf(grade), 2 + grade / 4.0 + 0.1 * random.nextGaussian(),
                    20_000 + 300 * age + 5_000 * grade));
        }
        return Files.writeString(folder.resolve("staff.csv"), text).toString();
    }

    @Test
    void payIsLearntAndKept() throws IOException {
        Path saved = folder.resolve("pay.model");
        Shell shell = Shell.run("learn", "compensation", staff(), "--target", "Salary", "--feature", "Age", "--feature", "Grade", "--save", saved.toString());
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("1 row was dropped"), shell::out);
        assertTrue(shell.out().contains("the parameters are those of epoch"), shell::out);
        assertTrue(Files.exists(saved));
    }

    @Test
    void predictedPerformanceBecomesTheWeightsOfAnAllocation() throws IOException {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName("Firm");
        Outcome outcome = TalentFactory.eINSTANCE.createOutcome();
        outcome.setName("Effort");
        organisation.getOutcomes().add(outcome);
        for (int i = 0; i < 3; i++) {
            Incentive incentive = TalentFactory.eINSTANCE.createIncentive();
            incentive.setName("Person " + i);
            organisation.getIncentives().add(incentive);
            Influence influence = TalentFactory.eINSTANCE.createInfluence();
            influence.setSource(incentive);
            influence.setTarget(outcome);
            organisation.getInfluences().add(influence);
        }
        Path model = folder.resolve("share.talent");
        ModelFile.save(organisation, model);
        Path out = folder.resolve("weighted.talent");
        Shell shell = Shell.run("learn", "performance", staff(), "--target", "Rating", "--feature", "Grade", "--name", "Person", "--epochs", "3",
                "--into", model.toString(), "--out", out.toString());
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("The weights of 3 incentives are now"), shell::out);
        for (Influence influence : ModelFile.load(out).getInfluences()) {
            assertTrue(influence.getWeight() != 1 && influence.getWeight() > 0.2 && influence.getWeight() < 5, () -> "ω = " + influence.getWeight());
        }
    }

    @Test
    void feedbackBecomesADriversLevel() throws IOException {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName("Firm");
        Factor factor = TalentFactory.eINSTANCE.createFactor();
        factor.setName("Work environment");
        Driver driver = TalentFactory.eINSTANCE.createDriver();
        driver.setName("Culture");
        factor.getDrivers().add(driver);
        organisation.getFactors().add(factor);
        Path model = folder.resolve("firm.talent");
        ModelFile.save(organisation, model);
        StringBuilder text = new StringBuilder("Comment,Good\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 4 == 0 ? "awful,no\n" : "great,yes\n");
        }
        String table = Files.writeString(folder.resolve("comments.csv"), text).toString();
        Path out = folder.resolve("heard.talent");
        Shell shell = Shell.run("learn", "feedback", table, "--text", "Comment", "--positive", "Good", "--driver", "Culture", "--epochs", "2",
                "--into", model.toString(), "--out", out.toString());
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("accuracy") && shell.out().contains("F1"), shell::out);
        assertTrue(shell.out().contains("the mean over 40 texts"), shell::out);
        double level = ModelFile.load(out).getFactors().getFirst().getDrivers().getFirst().getLevel();
        assertTrue(level != 50 && level > 40 && level < 100, () -> "level " + level);
        assertTrue(Shell.run("learn", "feedback", table, "--text", "Comment", "--positive", "Good", "--driver", "Luck", "--epochs", "1",
                "--into", model.toString(), "--out", out.toString()).err().contains("It has: Culture"));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        String table = staff();
        assertTrue(Shell.run("learn", "performance", table, "--target", "Rating", "--feature", "Shoe").err().contains("no column 'Shoe'"));
        assertTrue(Shell.run("learn", "performance", table, "--target", "Rating", "--feature", "Age", "--into", "x.talent").err().contains("--out"));
        assertTrue(Shell.run("learn", "feedback", table, "--text", "Person", "--positive", "Age").err().contains("neither yes nor no"));
        Shell person = Shell.run("learn", "compensation", table, "--target", "Salary", "--feature", "Person");
        assertEquals(1, person.code());
        assertTrue(person.err().contains("Only 0 of 400 rows"), person::err);
    }
}
