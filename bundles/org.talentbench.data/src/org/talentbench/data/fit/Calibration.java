// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.talentbench.compute.Progress;
import org.talentbench.data.internal.Messages;
import org.talentbench.data.table.Table;

/**
 * Fits a binomial generalised linear model of who leaves, with a ridge penalty chosen by stratified cross-validation. Everything that is learnt
 * from a table, standardisation and penalty included, is learnt without the rows it is then measured on. After an earlier fit that one's
 * coefficients stand in for the ridge's zeros, and how far they are trusted is chosen in the same way. Reproducible bit by bit for a question's
 * seed, whatever the number of cores.
 */
public final class Calibration {
    /** Fewer leavers a coefficient than this make single coefficients unreliable (P. Peduzzi et al., J. Clin. Epidemiol. 49, 1996). */
    private static final int FEWEST_EVENTS = 10;
    /** Squared distance to the maximum in standard errors at which the reported coefficients stop moving. */
    private static final double TOLERANCE = 1e-18;

    private final Question question;
    private final Progress progress;
    private final List<String> cautions = new ArrayList<>();

    private Calibration(Question question, Progress progress) {
        this.question = question;
        this.progress = progress;
    }

    /**
     * Calibrates.
     *
     * @throws CalibrationException where the table carries no honest weights
     * @throws org.talentbench.data.table.TableException where a column is missing, or the outcome is neither yes nor no
     * @throws CancellationException where the progress says so
     */
    public static Fit of(Table table, Question question, Progress progress) {
        return new Calibration(question, progress).fit(table);
    }

    private Fit fit(Table table) {
        var known = known(table);
        byte[] unordered = Outcome.of(known.column(question.outcome()));
        var folds = Folds.stratified(unordered, question.folds(), question.seed());
        var ordered = known.pick(folds.order());
        var rows = Rows.all(ordered.rows());
        var design = question.earlier().isPresent() ? design(ordered) : independent(design(ordered), rows);
        var prior = question.earlier().map(Prior::of).orElseGet(() -> Prior.ridge(design.features().size()));
        // An earlier fit's coefficients are in its own units.
        Function<Rows, Standardisation> standardise = question.earlier()
                .<Function<Rows, Standardisation>>map(earlier -> _ -> earlier.standardisation()).orElse(design::standardise);
        var whole = standardise.apply(rows);
        cautions.addAll(Separation.of(design, whole).cautions(design.features()));
        double[] penalties = question.penalties(ordered.rows());
        return Watch.over(progress, Messages.of("fit.fitting"), CrossValidation.ticks(folds, penalties.length), watch -> {
            var validation = CrossValidation.of(design, prior, standardise, folds, question.link(), penalties, watch);
            return conclude(design, prior, whole, validation, watch);
        });
    }

    /** The design without what its other columns tell already. */
    private Design independent(Design everything, Rows rows) {
        var collinearity = Collinearity.of(everything, everything.standardise(rows));
        cautions.addAll(collinearity.cautions(everything.features()));
        var design = everything.without(List.copyOf(collinearity.determined().keySet()));
        if (design.features().isEmpty()) {
            throw CalibrationException.noColumns(question.outcome());
        }
        return design;
    }

    /** The rows whose outcome is known, with the columns that count. */
    private Table known(Table table) {
        if (question.factorOf().containsKey(question.outcome())) {
            throw CalibrationException.outcomeAsFactor(question.outcome());
        }
        if (question.factorOf().isEmpty()) {
            throw CalibrationException.noColumns(question.outcome());
        }
        var outcome = table.column(question.outcome());
        int[] rows = IntStream.range(0, table.rows()).filter(row -> !outcome.isMissing(row)).toArray();
        if (rows.length < table.rows()) {
            cautions.add(Messages.of("fit.unknownOutcome", table.rows() - rows.length, question.outcome()));
        }
        var columns = new ArrayList<>(List.of(outcome));
        question.factorOf().keySet().forEach(name -> columns.add(table.column(name)));
        var chosen = new Table(columns);
        return rows.length < table.rows() ? chosen.pick(rows) : chosen;
    }

    private Design design(Table table) {
        byte[] left = Outcome.of(table.column(question.outcome()));
        var terms = question.earlier().map(earlier -> earlier.coefficients().stream().map(Coefficient::term))
                .orElseGet(() -> question.factorOf().keySet().stream().flatMap(name -> Feature.terms(table.column(name)).stream()));
        var features = terms.map(term -> Feature.of(term, table)).toList();
        var design = new Design(features, left);
        int leavers = design.leavers();
        int stayers = left.length - leavers;
        if (leavers == 0 || stayers == 0) {
            throw CalibrationException.oneClass(question.outcome(), left.length, stayers == 0);
        }
        if (Math.min(leavers, stayers) < question.folds()) {
            throw CalibrationException.tooFew(question.outcome(), leavers, stayers, question.folds());
        }
        if (Math.min(leavers, stayers) < FEWEST_EVENTS * features.size()) {
            cautions.add(Messages.of("fit.fewEvents", leavers, stayers, features.size(), FEWEST_EVENTS * features.size()));
        }
        return design;
    }

    private Fit conclude(Design design, Prior prior, Standardisation whole, CrossValidation validation, Watch watch) {
        var rows = Rows.all(design.left().length);
        int best = validation.best();
        double penalty = validation.penalties()[best];
        var newton = new Newton(new Sweep(design, rows, whole, question.link(), watch::isCancelled, 1), prior, penalty);
        var near = validation.path().get(best);
        double[] coefficients = newton.maximise(near.coefficients(), near.information(), TOLERANCE).coefficients();
        double[][] covariance = newton.covariance(coefficients);
        var quality = Quality.of(validation.heldOutProbabilities(), design.left());
        judge(design, whole, validation, best, quality);
        int count = design.features().size();
        var terms = IntStream.range(0, count).mapToObj(j -> {
            var term = design.features().get(j).term();
            return new Coefficient(term, question.factorOf().get(term.column()), coefficients[j], Math.sqrt(covariance[j][j]),
                    whole.mean()[j], whole.deviation()[j]);
        }).toList();
        var factors = question.factorOf().values().stream().distinct().map(factor -> FactorLevels.weight(
                factor, IntStream.range(0, count).filter(j -> terms.get(j).factor().equals(factor)).toArray(), design, whole, coefficients, covariance))
                .toList();
        var trials = IntStream.range(0, validation.penalties().length)
                .mapToObj(p -> new Fit.Trial(validation.penalties()[p], validation.meanLoss(p))).toList();
        return new Fit(new LinearPredictor(question.link(), coefficients[count], terms, covariance), penalty, trials, factors, quality,
                design.left().length, design.leavers(), cautions);
    }

    private void judge(Design design, Standardisation whole, CrossValidation validation, int best, Quality quality) {
        var eta = new double[design.left().length];
        design.predict(Rows.all(eta.length), whole, validation.path().getLast().coefficients(), eta);
        if (Separation.isComplete(eta, design.left())) {
            cautions.add(Messages.of("fit.separated"));
        }
        if (!quality.beatsChance()) {
            cautions.add(Messages.of("fit.chance", quality.auc(), quality.aucError()));
        } else if (best == 0 && question.earlier().isEmpty() && validation.penalties().length > 1) {
            cautions.add(Messages.of("fit.strongest"));
        }
    }
}
