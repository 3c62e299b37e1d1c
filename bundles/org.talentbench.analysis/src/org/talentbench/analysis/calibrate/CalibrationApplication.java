// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.data.fit.Term;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.TeamRecord;

/**
 * Makes what a table says the model's own: the factors' weights, the teams' people and today's turnover, and a dataset that says where they
 * come from. Earlier datasets stay, so a model has the history of its fits. Call it within a command where somebody may undo.
 */
public final class CalibrationApplication {
    private static final TalentFactory FACTORY = TalentFactory.eINSTANCE;

    private final Organisation organisation;
    private final Calibrated calibrated;

    private CalibrationApplication(Organisation organisation, Calibrated calibrated) {
        this.organisation = organisation;
        this.calibrated = calibrated;
    }

    /**
     * Applies.
     *
     * @param folder where the model's file lies or will lie: the table is named from there; {@code null} where it has none
     * @return the dataset, already part of the model
     */
    public static Dataset apply(Organisation organisation, Calibrated calibrated, Path folder) {
        return new CalibrationApplication(organisation, calibrated).apply(folder);
    }

    private Dataset apply(Path folder) {
        Map<String, Factor> factors = organisation.getFactors().stream().filter(factor -> factor.getName() != null)
                .collect(Collectors.toMap(Factor::getName, Function.identity(), (first, _) -> first));
        calibrated.fit().factors().stream().filter(weight -> factors.containsKey(weight.factor()))
                .forEach(weight -> factors.get(weight.factor()).setWeight(weight.weight()));
        Dataset dataset = FACTORY.createDataset();
        dataset.setName(freeName(calibrated.table().getFileName().toString()));
        dataset.setPath(folder == null ? calibrated.table().getFileName().toString() : DatasetTables.path(folder, calibrated.table()));
        dataset.setOutcomeColumn(calibrated.mapping().outcome());
        dataset.setFittedAt(Moment.now());
        StoredFit.write(calibrated.fit(), calibrated.mapping(), factors, dataset);
        calibrated.teams().forEach(figures -> dataset.getTeams().add(record(figures)));
        // The review may speak of a copy that the fit was made on; the model's own elements are those in force and of the same names.
        calibrated.review().ifPresent(review -> {
            StoredFit.latest(organisation).ifPresent(dataset::setPrior);
            PlanApplication.inForce(organisation).ifPresent(dataset::setPlan);
            write(review, dataset);
        });
        organisation.getDatasets().add(dataset);
        return dataset;
    }

    private String freeName(String name) {
        Set<String> taken = organisation.getDatasets().stream().map(Named::getName).collect(Collectors.toCollection(HashSet::new));
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** A team of the table as the model's own, which is made where it has none of that name. */
    private TeamRecord record(TeamFigures figures) {
        Team team = organisation.getTeams().stream().filter(one -> figures.name().equals(one.getName())).findFirst().orElseGet(() -> {
            Team made = FACTORY.createTeam();
            made.setName(figures.name());
            organisation.getTeams().add(made);
            return made;
        });
        team.setHeadcount(figures.people());
        team.setTurnover(figures.turnover());
        figures.tenure().ifPresent(team::setTenure);
        TeamRecord record = FACTORY.createTeamRecord();
        record.setTeam(team);
        record.setPeople(figures.people());
        record.setLeavers(figures.leavers());
        return record;
    }

    private static void write(Review review, Dataset dataset) {
        for (Review.Promise promise : review.promises()) {
            dataset.getTeams().stream().filter(record -> record.getTeam().getName().equals(promise.team().getName())).forEach(record -> {
                record.setExpected(promise.expected());
                record.setLow(promise.low());
                record.setHigh(promise.high());
            });
        }
        // The new fit has the earlier one's terms, so its columns are the drifts' too.
        for (Review.Drift drift : review.drifts()) {
            StoredFit.terms(dataset).stream().filter(column -> isOf(drift, column)).forEach(column -> column.setDrift(drift.deviations()));
        }
    }

    private static boolean isOf(Review.Drift drift, Column column) {
        return switch (drift.term()) {
            case Term.Measure(String name) -> name.equals(column.getName()) && column.getLevel() == null && !column.isAbsence();
            case Term.Level(String name, String level) -> name.equals(column.getName()) && level.equals(column.getLevel());
            case Term.Absent(String name) -> name.equals(column.getName()) && column.isAbsence();
        };
    }
}
