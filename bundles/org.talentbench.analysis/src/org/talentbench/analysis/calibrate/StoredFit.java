// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentbench.data.fit.Coefficient;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Quality;
import org.talentbench.data.fit.Term;
import org.talentbench.model.talent.CalibrationBin;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FitQuality;
import org.talentbench.model.talent.FittedWeight;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

/** Fits as datasets keep them: everything to judge other people by, and nothing of those it was learnt from. */
public final class StoredFit {
    private static final TalentFactory FACTORY = TalentFactory.eINSTANCE;

    private StoredFit() {
    }

    /** The dataset of a model that was fitted last and can be used again: the one in force. */
    public static Optional<Dataset> latest(Organisation organisation) {
        return organisation.getDatasets().reversed().stream().filter(dataset -> predictor(dataset).isPresent()).findFirst();
    }

    /** The fit of a dataset; empty where none is stored, or one of a version that kept less. */
    public static Optional<LinearPredictor> predictor(Dataset dataset) {
        List<Column> terms = terms(dataset);
        var link = Arrays.stream(Link.values()).filter(one -> one.id().equals(dataset.getLink())).findFirst();
        boolean complete = !terms.isEmpty() && dataset.getCovariances().size() == terms.size() + 1
                && IntStream.range(0, terms.size()).allMatch(j -> terms.get(j).getCovariances().size() == j + 1 && terms.get(j).getMean() != null);
        if (!complete || link.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinearPredictor(link.get(), dataset.getIntercept(), terms.stream().map(StoredFit::coefficient).toList(),
                covariance(dataset, terms)));
    }

    /** The columns of a dataset that are terms of its fit. */
    static List<Column> terms(Dataset dataset) {
        return dataset.getColumns().stream().filter(column -> column.getDeviation() != null).toList();
    }

    private static Coefficient coefficient(Column column) {
        Term term = column.isAbsence() ? new Term.Absent(column.getName())
                : column.getLevel() != null ? new Term.Level(column.getName(), column.getLevel()) : new Term.Measure(column.getName());
        return new Coefficient(term, column.getFactor() == null ? Mapping.NO_FACTOR : column.getFactor().getName(),
                column.getCoefficient(), column.getStandardError(), column.getMean(), column.getDeviation());
    }

    private static double[][] covariance(Dataset dataset, List<Column> terms) {
        int size = terms.size() + 1;
        var covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            List<Double> row = i < terms.size() ? terms.get(i).getCovariances() : dataset.getCovariances();
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = row.get(j);
                covariance[j][i] = row.get(j);
            }
        }
        return covariance;
    }

    /** Writes a fit into a dataset that has none yet. */
    static void write(Fit fit, Mapping mapping, Map<String, Factor> factors, Dataset dataset) {
        var predictor = fit.predictor();
        int size = predictor.coefficients().size();
        dataset.setLink(predictor.link().id());
        dataset.setRows(fit.rows());
        dataset.setLeavers(fit.leavers());
        dataset.setPenalty(fit.penalty());
        dataset.setIntercept(predictor.intercept());
        Arrays.stream(predictor.covariance()[size]).forEach(dataset.getCovariances()::add);
        for (int j = 0; j < size; j++) {
            Column column = column(predictor.coefficients().get(j), mapping, factors);
            Arrays.stream(predictor.covariance()[j]).limit(j + 1).forEach(column.getCovariances()::add);
            dataset.getColumns().add(column);
        }
        mapping.team().ifPresent(team -> {
            Column column = FACTORY.createColumn();
            column.setName(team);
            column.setRole(ColumnRole.TEAM);
            dataset.getColumns().add(column);
        });
        fit.factors().stream().filter(weight -> factors.containsKey(weight.factor())).forEach(weight -> {
            FittedWeight fitted = FACTORY.createFittedWeight();
            fitted.setFactor(factors.get(weight.factor()));
            fitted.setWeight(weight.weight());
            fitted.setStandardError(weight.standardError());
            fitted.setChance(weight.chance());
            dataset.getWeights().add(fitted);
        });
        dataset.setQuality(quality(fit.quality()));
    }

    private static Column column(Coefficient coefficient, Mapping mapping, Map<String, Factor> factors) {
        Column column = FACTORY.createColumn();
        Factor factor = factors.get(coefficient.factor());
        boolean tenure = coefficient.term() instanceof Term.Measure(String name) && mapping.tenure().filter(name::equals).isPresent();
        column.setName(coefficient.term().column());
        column.setRole(factor != null ? ColumnRole.FACTOR : tenure ? ColumnRole.TENURE : ColumnRole.COVARIATE);
        column.setFactor(factor);
        column.setLevel(coefficient.term() instanceof Term.Level level ? level.level() : null);
        column.setAbsence(coefficient.term() instanceof Term.Absent);
        column.setCoefficient(coefficient.effect());
        column.setStandardError(coefficient.standardError());
        column.setMean(coefficient.mean());
        column.setDeviation(coefficient.deviation());
        return column;
    }

    /** What was measured, as models keep it. */
    public static FitQuality quality(Quality measured) {
        FitQuality quality = FACTORY.createFitQuality();
        quality.setAuc(measured.auc());
        quality.setAucError(measured.aucError());
        quality.setBrier(measured.brier());
        quality.setChanceBrier(measured.chanceBrier());
        quality.setLogLoss(measured.logLoss());
        quality.setChanceLogLoss(measured.chanceLogLoss());
        measured.calibration().forEach(measuredBin -> {
            CalibrationBin bin = FACTORY.createCalibrationBin();
            bin.setExpected(measuredBin.expected());
            bin.setObserved(measuredBin.observed());
            bin.setRows(measuredBin.rows());
            quality.getBins().add(bin);
        });
        return quality;
    }
}
