// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Coefficient;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.fit.Term;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.Header;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

/** Calibrates a model's factors from a table of its employees. The model stores the mapping and the fit, never a row. */
public final class ModelCalibration {
    /**
     * The group of columns that belong to no factor. They are fitted with the others, since an age or a distance that is left out would lend
     * its effect to the factors it goes with; they just move no weight.
     */
    public static final String NO_FACTOR = "";

    private static final Set<String> OUTCOMES = Set.of("attrition", "left", "leaver", "turnover", "resigned", "quit");
    private static final List<String> CHINESE_OUTCOMES = List.of("离职", "流失", "离开");

    private final Organisation organisation;

    public ModelCalibration(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The column that by its name says who left, where there is one. */
    public static Optional<String> outcome(TableProfile table) {
        return table.columns().stream().map(ColumnProfile::name)
                .filter(name -> Header.words(name).stream().anyMatch(OUTCOMES::contains) || CHINESE_OUTCOMES.stream().anyMatch(name::contains))
                .findFirst();
    }

    /** For each usable column but the outcome the name of the factor that its own name points to, or {@link #NO_FACTOR}. */
    public Map<String, String> suggest(TableProfile table, String outcome) {
        var names = table.used().stream().map(ColumnProfile::name).filter(name -> !name.equals(outcome)).toList();
        var suggested = Hints.of(organisation).suggest(names);
        var mapping = new LinkedHashMap<String, String>();
        names.forEach(name -> mapping.put(name, suggested.getOrDefault(name, NO_FACTOR)));
        return mapping;
    }

    /**
     * Fits the table.
     *
     * @param factorOf for each column to use the name of its factor, or {@link #NO_FACTOR}
     * @throws org.talentbench.data.fit.CalibrationException where the table carries no honest weights
     * @throws org.talentbench.data.table.TableException where it cannot be read
     */
    public Fit fit(TableProfile table, String outcome, Map<String, String> factorOf, Link link, Progress progress) {
        var columns = new ArrayList<>(factorOf.keySet());
        columns.add(outcome);
        var question = new Question(outcome, factorOf, link, 10, 20, organisation.getSeed());
        return Calibration.of(table.read(columns, progress), question, progress);
    }

    /**
     * Sets the factors' weights and adds the dataset that says where they come from. Call it within a command where somebody may undo.
     *
     * @return the dataset, already part of the model
     */
    public Dataset apply(Path table, String outcome, Fit fit) {
        var factors = organisation.getFactors().stream().collect(Collectors.toMap(Factor::getName, Function.identity(), (first, _) -> first));
        fit.factors().stream().filter(weight -> factors.containsKey(weight.factor()))
                .forEach(weight -> factors.get(weight.factor()).setWeight(weight.weight()));
        Dataset dataset = TalentFactory.eINSTANCE.createDataset();
        dataset.setName(table.getFileName().toString());
        dataset.setPath(table.toString());
        dataset.setOutcomeColumn(outcome);
        dataset.setLink(fit.link().id());
        dataset.setRows(fit.rows());
        dataset.setIntercept(fit.intercept());
        dataset.setFittedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        fit.coefficients().forEach(coefficient -> dataset.getColumns().add(column(coefficient, factors.get(coefficient.factor()))));
        organisation.getDatasets().add(dataset);
        return dataset;
    }

    private static Column column(Coefficient coefficient, Factor factor) {
        Column column = TalentFactory.eINSTANCE.createColumn();
        column.setName(coefficient.term().column());
        // The metamodel has no role for what is only held constant; to the factors such a column is left out.
        column.setRole(factor == null ? ColumnRole.IGNORED : ColumnRole.FACTOR);
        column.setFactor(factor);
        column.setLevel(coefficient.term() instanceof Term.Level level ? level.level() : null);
        column.setCoefficient(coefficient.effect());
        column.setStandardError(coefficient.standardError());
        return column;
    }
}
