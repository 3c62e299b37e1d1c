// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.Mapping;
import org.talentbench.analysis.calibrate.QualityWords;
import org.talentbench.analysis.calibrate.Review;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.analysis.calibrate.TeamFigures;
import org.talentbench.data.fit.FactorWeight;
import org.talentbench.data.fit.Fit;

/** Prints what was learnt from a table. */
final class CalibrationPrinter {
    private static final int MOST_DRIFTS = 5;

    private final PrintWriter out;

    CalibrationPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Calibrated calibrated) {
        Fit fit = calibrated.fit();
        out.println();
        calibrated.review().ifPresent(this::print);
        String penalty = calibrated.review().isPresent() ? "calibrate.fitAfter" : "calibrate.fit";
        out.println(Messages.of(penalty, fit.rows(), fit.leavers(), calibrated.mapping().outcome(), fit.link().id(), fit.penalty()));
        var quality = fit.quality();
        out.println(Messages.of("calibrate.quality", quality.auc(), 1.96 * quality.aucError(),
                quality.brier(), quality.chanceBrier(), quality.logLoss(), quality.chanceLogLoss()));
        out.println(QualityWords.trust(StoredFit.quality(quality)));
        out.println();
        printFactors(fit);
        printTeams(calibrated.teams());
        calibrated.mapping().factorOf().entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .forEach((factor, columns) -> out.println(factor.equals(Mapping.NO_FACTOR)
                        ? Messages.of("calibrate.others", columns) : factor + ": " + columns));
        calibrated.cautions().forEach(out::println);
    }

    private void printFactors(Fit fit) {
        var table = new Table();
        table.row(List.of(Messages.of("calibrate.factor"), Messages.of("calibrate.weight"), Messages.of("calibrate.clear"), Messages.of("calibrate.terms")));
        for (FactorWeight weight : fit.factors()) {
            if (!weight.factor().equals(Mapping.NO_FACTOR)) {
                table.row(List.of(weight.factor(), Messages.of("calibrate.interval", weight.weight(), 1.96 * weight.standardError()),
                        Messages.of(weight.isClear() ? "calibrate.yes" : "calibrate.no"), String.valueOf(weight.terms())));
            }
        }
        table.print(out);
        out.println();
    }

    private void printTeams(List<TeamFigures> teams) {
        if (!teams.isEmpty()) {
            var table = new Table();
            table.row(List.of(Messages.of("calibrate.team"), Messages.of("calibrate.people"), Messages.of("calibrate.leavers"), Messages.of("calibrate.turnover")));
            teams.forEach(team -> table.row(List.of(team.name(), Messages.of("calibrate.count", team.people()), Messages.of("calibrate.count", team.leavers()),
                    Messages.of("calibrate.share", team.turnover()))));
            table.print(out);
            out.println();
        }
    }

    private void print(Review review) {
        out.println(Messages.of("calibrate.review", review.earlier().getName(), review.expected(), review.observed()));
        out.println(QualityWords.foretold(StoredFit.quality(review.quality())));
        if (!review.promises().isEmpty()) {
            out.println(Messages.of("calibrate.promised", review.plan().orElseThrow().getName()));
            var table = new Table();
            table.row(List.of(Messages.of("calibrate.team"), Messages.of("calibrate.promise"), Messages.of("calibrate.range"),
                    Messages.of("calibrate.seen"), Messages.of("calibrate.verdict")));
            review.promises().forEach(promise -> table.row(List.of(promise.team().getName(), Messages.of("calibrate.share", promise.expected()),
                    Messages.of("calibrate.shares", promise.low(), promise.high()), Messages.of("calibrate.share", promise.observed()),
                    Messages.of(promise.isKept() ? "calibrate.kept" : promise.observed() > promise.high() ? "calibrate.more" : "calibrate.fewer"))));
            table.print(out);
        }
        var moved = review.drifts().stream().filter(Review.Drift::isNotable).limit(MOST_DRIFTS).toList();
        out.println(Messages.of(moved.isEmpty() ? "calibrate.noDrift" : "calibrate.drift"));
        moved.forEach(drift -> out.println("  " + Messages.of("calibrate.moved", drift.term().label(), drift.earlier(), drift.later(), drift.deviations())));
        out.println();
    }
}
