// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Outcome;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.Header;
import org.talentbench.data.table.SmallTeams;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Organisation;

/** Calibrates a model's factors from a table of its employees: suggests what the columns are, and fits. Changes nothing. */
public final class ModelCalibration {
    private static final Set<String> OUTCOMES = Set.of("attrition", "left", "leaver", "turnover", "resigned", "quit");
    private static final List<String> CHINESE_OUTCOMES = List.of("离职", "流失", "离开");
    private static final Set<String> TEAMS = Set.of("team", "department", "division", "unit");
    private static final List<String> CHINESE_TEAMS = List.of("团队", "部门", "小组");
    private static final Set<String> TENURES = Set.of("tenure", "seniority", "yearsatcompany", "yearsofservice", "yearswithcompany");
    private static final List<String> CHINESE_TENURES = List.of("工龄", "司龄", "任期", "在职年限");

    private final Organisation organisation;
    private final CalibrationSettings settings;

    public ModelCalibration(Organisation organisation) {
        this(organisation, CalibrationSettings.DEFAULT);
    }

    public ModelCalibration(Organisation organisation, CalibrationSettings settings) {
        this.organisation = organisation;
        this.settings = settings;
    }

    /** The column that by its name says who left, where there is one. */
    public static Optional<String> outcome(TableProfile table) {
        return table.columns().stream().map(ColumnProfile::name).filter(named(OUTCOMES, CHINESE_OUTCOMES)).findFirst();
    }

    /**
     * What the columns seem to be: for each usable one but the outcome the factor that its name points to, and those that tell teams and tenure.
     * Columns of an earlier table keep what they were taken for there.
     */
    public Mapping suggest(TableProfile table, String outcome) {
        var columns = table.used().stream().filter(column -> !column.name().equals(outcome)).toList();
        var names = columns.stream().map(ColumnProfile::name).toList();
        var team = columns.stream().filter(column -> column.type() == ColumnType.CATEGORY).map(ColumnProfile::name)
                .filter(named(TEAMS, CHINESE_TEAMS)).findFirst();
        var tenure = columns.stream().filter(column -> column.type() == ColumnType.NUMBER).map(ColumnProfile::name)
                .filter(name -> TENURES.contains(String.join("", Header.words(name))) || named(TENURES, CHINESE_TENURES).test(name)).findFirst();
        var suggested = Hints.of(organisation).suggest(names);
        var factorOf = new LinkedHashMap<String, String>();
        names.forEach(name -> factorOf.put(name, tenure.filter(name::equals).isPresent() || team.filter(name::equals).isPresent()
                ? Mapping.NO_FACTOR : suggested.getOrDefault(name, Mapping.NO_FACTOR)));
        StoredFit.latest(organisation).ifPresent(earlier -> StoredFit.terms(earlier).stream().filter(column -> factorOf.containsKey(column.getName()))
                .forEach(column -> factorOf.put(column.getName(), column.getFactor() == null ? Mapping.NO_FACTOR : column.getFactor().getName())));
        return new Mapping(outcome, team, tenure, factorOf);
    }

    private static Predicate<String> named(Set<String> words, List<String> chinese) {
        return name -> Header.words(name).stream().anyMatch(words::contains) || chinese.stream().anyMatch(name::contains);
    }

    /**
     * Fits a table by itself.
     *
     * @throws org.talentbench.data.fit.CalibrationException where the table carries no honest weights
     * @throws org.talentbench.data.table.TableException where it cannot be read
     */
    public Calibrated fit(TableProfile profile, Mapping mapping, Link link, Progress progress) {
        return fit(profile, mapping, question(mapping, link), Optional.empty(), progress);
    }

    /**
     * Fits a later table of the same organisation: reviews what the dataset and the plan in force led to expect, and updates that
     * dataset's fit. Its link and its columns are those of the new fit too; only what says who left and which team is taken from the mapping.
     *
     * @throws IllegalStateException where no dataset is in force
     * @throws org.talentbench.data.fit.CalibrationException where the table carries no honest weights
     * @throws org.talentbench.data.table.TableException where it cannot be read, or lacks a column of the earlier one
     */
    public Calibrated update(TableProfile profile, Mapping mapping, Progress progress) {
        Dataset earlier = StoredFit.latest(organisation).orElseThrow(() -> new IllegalStateException(Messages.of("update.noEarlier")));
        var predictor = StoredFit.predictor(earlier).orElseThrow();
        var question = question(mapping, predictor.link()).after(predictor);
        var same = new Mapping(mapping.outcome(), mapping.team(), mapping.tenure().filter(question.factorOf()::containsKey), question.factorOf());
        return fit(profile, same, question, Optional.of(earlier), progress);
    }

    private Question question(Mapping mapping, Link link) {
        return new Question(mapping.outcome(), mapping.factorOf(), link, settings.folds(), 20, organisation.getSeed());
    }

    private Calibrated fit(TableProfile profile, Mapping mapping, Question question, Optional<Dataset> earlier, Progress progress) {
        Table table = read(profile, mapping, progress);
        Fit fit = Calibration.of(table, question, progress);
        var cautions = new ArrayList<>(fit.cautions());
        Table known = known(table, mapping);
        var teams = teams(known, mapping, fit);
        mapping.team().map(table::column).map(ModelCalibration::categories)
                .flatMap(team -> SmallTeams.warning(team, settings.smallestTeam())).ifPresent(cautions::add);
        if (teams.isEmpty() && organisation.getTeams().size() > 1) {
            cautions.add(Messages.of("fit.noTeams"));
        }
        var review = earlier.map(dataset -> Review.of(dataset, StoredFit.predictor(dataset).orElseThrow(),
                PlanApplication.inForce(organisation), known, mapping, fit, teams));
        return new Calibrated(profile.file().path(), mapping, fit, teams, review, cautions);
    }

    private static Table read(TableProfile profile, Mapping mapping, Progress progress) {
        var columns = new LinkedHashSet<>(mapping.factorOf().keySet());
        columns.add(mapping.outcome());
        mapping.team().ifPresent(columns::add);
        return profile.read(List.copyOf(columns), progress);
    }

    private static Table known(Table table, Mapping mapping) {
        Column outcome = table.column(mapping.outcome());
        return outcome.missing() == 0 ? table : table.pick(IntStream.range(0, table.rows()).filter(row -> !outcome.isMissing(row)).toArray());
    }

    /** The teams of a table, or the only one of the model where the table tells none apart. */
    private List<TeamFigures> teams(Table table, Mapping mapping, Fit fit) {
        double[] risks = Arrays.stream(fit.predictor().of(table)).map(fit.link()::probability).toArray();
        byte[] left = Outcome.of(table.column(mapping.outcome()));
        double[] tenure = mapping.tenure().map(name -> ((Column.Numeric) table.column(name)).values()).orElse(new double[0]);
        if (mapping.team().isPresent()) {
            Column.Categorical team = categories(table.column(mapping.team().get()));
            return IntStream.range(0, team.levels().size()).mapToObj(level ->
                    figures(team.levels().get(level), IntStream.range(0, left.length).filter(row -> team.codes()[row] == level).toArray(), risks, left, tenure))
                    .filter(figures -> figures.people() > 0).toList();
        }
        return organisation.getTeams().size() != 1 ? List.of()
                : List.of(figures(organisation.getTeams().getFirst().getName(), IntStream.range(0, left.length).toArray(), risks, left, tenure));
    }

    private static TeamFigures figures(String name, int[] rows, double[] risks, byte[] left, double[] tenure) {
        return new TeamFigures(name, rows.length, Arrays.stream(rows).map(row -> left[row]).sum(),
                Arrays.stream(rows).mapToDouble(row -> risks[row]).average().orElse(0),
                tenure.length == 0 ? java.util.OptionalDouble.empty()
                        : Arrays.stream(rows).mapToDouble(row -> tenure[row]).filter(Double::isFinite).average());
    }

    /** Teams may be numbered. */
    static Column.Categorical categories(Column column) {
        return switch (column) {
            case Column.Categorical categorical -> categorical;
            case Column.Numeric(String name, double[] values) -> {
                double[] levels = Arrays.stream(values).filter(Double::isFinite).distinct().sorted().toArray();
                yield new Column.Categorical(name, Arrays.stream(levels).mapToObj(level -> level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level)).toList(),
                        Arrays.stream(values).mapToInt(value -> Double.isNaN(value) ? -1 : Arrays.binarySearch(levels, value)).toArray());
            }
        };
    }
}
