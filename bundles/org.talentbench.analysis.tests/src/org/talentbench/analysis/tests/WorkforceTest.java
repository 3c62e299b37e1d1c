// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.analysis.calibrate.Workforce;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.PlannedOutcome;

/** The plan of a calibrated model is computed on the people of its table, and its bands hold what the fit does not know of them. */
class WorkforceTest {
    @TempDir
    Path folder;
    private StaffedFirm firm;

    @BeforeEach
    void calibrate() throws IOException {
        firm = new StaffedFirm(folder);
        firm.calibrate(firm.table("staff.csv", 400, -1.6, 40, 1));
        ModelFile.save(firm.organisation, folder.resolve("firm.talent"));
    }

    /** η of a team's people, from the table's text and the numbers that the model keeps. */
    private double[] predictors(String team, LinearPredictor fit, double[] coefficients) throws IOException {
        List<String> header = List.of("Staff No", "Team", "Monthly Income", "Hours", "Left");
        try (Stream<String> lines = Files.lines(folder.resolve("staff.csv"))) {
            return lines.skip(1).map(line -> line.split(",")).filter(row -> row[1].equals(team)).mapToDouble(row -> {
                double eta = coefficients[coefficients.length - 1];
                for (int j = 0; j < fit.coefficients().size(); j++) {
                    var coefficient = fit.coefficients().get(j);
                    String cell = row[header.indexOf(coefficient.term().column())];
                    double value = coefficient.term() instanceof org.talentbench.data.fit.Term.Level(_, String level)
                            ? cell.equals(level) ? 1 : 0 : Double.parseDouble(cell);
                    eta += coefficients[j] * (value - coefficient.mean()) / coefficient.deviation();
                }
                return eta;
            }).toArray();
        }
    }

    private double[] predictors(String team) throws IOException {
        return predictors(team, fit(), coefficients(fit()));
    }

    private LinearPredictor fit() {
        return StoredFit.predictor(firm.organisation.getDatasets().getLast()).orElseThrow();
    }

    private static double[] coefficients(LinearPredictor fit) {
        return Stream.concat(fit.coefficients().stream().map(coefficient -> coefficient.effect()), Stream.of(fit.intercept()))
                .mapToDouble(Double::doubleValue).toArray();
    }

    private static double turnover(double[] eta, double protection) {
        return Arrays.stream(eta).map(one -> -Math.expm1(-Math.exp(one - protection))).average().orElseThrow();
    }

    private static PlannedOutcome outcome(Optimisation.Result result, String name, String team) {
        return result.plan().getOutcomes().stream().filter(outcome -> outcome.getOutcome().getName().equals(name)
                && (team == null ? outcome.getTeam() == null : outcome.getTeam() != null && outcome.getTeam().getName().equals(team))).findFirst().orElseThrow();
    }

    private Factor factor(String name) {
        return firm.organisation.getFactors().stream().filter(factor -> factor.getName().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void everyRowOfTheTableIsARowOfTheProblem() {
        var population = ProblemBuilder.build(firm.organisation, null).problem().population();
        assertEquals(600, population.rows());
        assertEquals(List.of("Sales", "Service"), population.teams());
        assertEquals(200, population.headcounts()[1]);
    }

    @Test
    void todaysTurnoverOfATeamIsTheMeanOfItsPeople() throws IOException {
        Evaluated today = Evaluated.today(firm.organisation);
        assertEquals(turnover(predictors("Sales"), 0), today.value("Turnover.team", 0), 1e-9);
        assertEquals(turnover(predictors("Service"), 0), today.value("Turnover.team", 1), 1e-9);
        assertEquals(turnover(predictors("Sales"), 0), firm.organisation.getTeams().getFirst().getTurnover(), 1e-12);
    }

    @Test
    void aPlanActsOnEveryPersonsOwnHazard() throws IOException {
        // A rise of 5 moves salary by 20 points and so compensation by 10: its weight is what everybody's log hazard falls by.
        Evaluated planned = Evaluated.at(firm.organisation, 5, 0);
        assertEquals(turnover(predictors("Sales"), factor("Compensation").getWeight()), planned.value("Turnover.team", 0), 1e-9);
        assertEquals(turnover(predictors("Service"), 0), planned.value("Turnover.team", 1), 1e-9);
    }

    @Test
    void aTurnoverThatSomebodyTypedIsSpreadOverThePeople() {
        firm.organisation.getTeams().getFirst().setTurnover(0.4);
        assertEquals(0.4, Evaluated.today(firm.organisation).value("Turnover.team", 0), 1e-9);
        firm.organisation.getTeams().getFirst().setTurnover(0.0);
        assertEquals(0, Evaluated.today(firm.organisation).value("Turnover.team", 0), 1e-12);
    }

    @Test
    void aTeamThatHasGrownSinceCountsWithItsPeopleOfToday() {
        firm.organisation.getTeams().getFirst().setHeadcount(900);
        assertEquals(900, ProblemBuilder.build(firm.organisation, null).problem().population().headcounts()[0], 1e-9);
    }

    @Test
    void bandsHoldWhatTheFitDoesNotKnow() throws IOException {
        var result = Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE);
        // Without a budget the plan gives all: 10 per cent, which is 20 points of the factor.
        LinearPredictor fit = fit();
        double[] center = coefficients(fit);
        double[][] root = cholesky(fit.covariance());
        var random = new Random(7);
        double[] turnovers = new double[2000];
        int compensation = term(fit, "Monthly Income");
        double range = factor("Compensation").getWeight() * 10 / Math.abs(fit.coefficients().get(compensation).effect());
        for (int draw = 0; draw < turnovers.length; draw++) {
            double[] coefficients = center.clone();
            double[] normal = random.doubles(center.length).map(_ -> random.nextGaussian()).toArray();
            for (int i = 0; i < center.length; i++) {
                for (int j = 0; j <= i; j++) {
                    coefficients[i] += root[i][j] * normal[j];
                }
            }
            double weight = -coefficients[compensation] * range / 10;
            turnovers[draw] = turnover(predictors("Service", fit, coefficients), 2 * weight);
        }
        Arrays.sort(turnovers);
        var service = outcome(result, "Turnover", "Service");
        double width = turnovers[1900] - turnovers[100];
        assertEquals(turnovers[100], service.getLow(), 0.12 * width);
        assertEquals(turnovers[1900], service.getHigh(), 0.12 * width);
        assertTrue(service.getLow() < service.getValue() && service.getValue() < service.getHigh());
        assertEquals(List.of(), result.messages());
    }

    private static int term(LinearPredictor fit, String column) {
        for (int j = 0; j < fit.coefficients().size(); j++) {
            if (fit.coefficients().get(j).term().column().equals(column)) {
                return j;
            }
        }
        throw new AssertionError(column);
    }

    private static double[][] cholesky(double[][] matrix) {
        var root = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return root;
    }

    @Test
    void peopleAreReadOnceHoweverTheModelIsEdited() throws IOException {
        Workforce before = Workforce.of(firm.organisation);
        Organisation edited = ModelFile.load(folder.resolve("firm.talent"));
        Factor compensation = edited.getFactors().getFirst();
        compensation.setWeight(2 * compensation.getWeight());
        edited.getIncentives().getFirst().setUpper(7);
        assertSame(before, Workforce.of(edited));
        compensation.setName("Pay");
        assertNotSame(before, Workforce.of(edited), "what is not known of weights is kept by the factor's name");
    }

    @Test
    void withoutItsTableTheTeamsCountAsOneAndThePlanSaysSo() throws IOException {
        Files.delete(folder.resolve("staff.csv"));
        var result = Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE);
        assertTrue(result.messages().getFirst().contains("staff.csv"), result.messages()::toString);
        double hazard = -Math.log1p(-firm.organisation.getTeams().getFirst().getTurnover());
        assertEquals(-Math.expm1(-hazard * Math.exp(-2 * factor("Compensation").getWeight())), outcome(result, "Turnover", "Sales").getValue(), 1e-6);
        assertTrue(outcome(result, "Turnover", "Sales").getLow() < outcome(result, "Turnover", "Sales").getHigh(), "the weight is uncertain still");
    }

    @Test
    void aTableWithoutItsColumnsIsNamedAndNotUsed() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), "Team,Left\nSales,Yes\nService,No\n");
        var result = Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE);
        assertTrue(result.messages().getFirst().contains("no column"), result.messages()::toString);
    }

    @Test
    void aWeightThatSomebodyTypedIsCertain() throws IOException {
        Files.delete(folder.resolve("staff.csv"));
        firm.organisation.getFactors().forEach(factor -> factor.setWeight(0.3));
        var sales = outcome(Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE), "Turnover", "Sales");
        assertEquals(null, sales.getLow());
    }

    @Test
    void whatIsSavedIsLoadedAndNothingOfTheRows() throws IOException {
        Organisation loaded = ModelFile.load(folder.resolve("firm.talent"));
        Dataset dataset = loaded.getDatasets().getFirst();
        assertEquals("staff.csv", dataset.getPath());
        LinearPredictor stored = StoredFit.predictor(dataset).orElseThrow();
        assertEquals(fit().coefficients(), stored.coefficients());
        assertTrue(Arrays.deepEquals(fit().covariance(), stored.covariance()));
        assertEquals(600, dataset.getQuality().getBins().stream().mapToInt(bin -> bin.getRows()).sum());
        assertFalse(Files.readString(folder.resolve("firm.talent")).contains("Staff No"));
    }
}
