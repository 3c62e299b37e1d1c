// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.Review;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Quality;
import org.talentbench.model.talent.Named;

/** Writes what was learnt from a table for machines: shares are 0 … 1, effects those of one deviation on the linear predictor. */
final class CalibrationJson {
    private final JsonWriter json;

    CalibrationJson(PrintWriter out) {
        json = new JsonWriter(out);
        json.setIndent("  ");
    }

    void write(Calibrated calibrated) throws IOException {
        Fit fit = calibrated.fit();
        json.beginObject();
        json.name("table").value(calibrated.table().toString());
        json.name("outcome").value(calibrated.mapping().outcome());
        json.name("rows").value(fit.rows());
        json.name("leavers").value(fit.leavers());
        json.name("link").value(fit.link().id());
        json.name("penalty").value(fit.penalty());
        json.name("intercept").value(fit.predictor().intercept());
        writeFactors(fit);
        writeTerms(fit);
        json.name("quality");
        write(fit.quality());
        writeTeams(calibrated);
        json.name("review");
        if (calibrated.review().isPresent()) {
            write(calibrated.review().get());
        } else {
            json.nullValue();
        }
        json.name("cautions").beginArray();
        for (String caution : calibrated.cautions()) {
            json.value(caution);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void writeFactors(Fit fit) throws IOException {
        json.name("factors").beginArray();
        for (var weight : fit.factors()) {
            json.beginObject();
            json.name("factor").value(weight.factor());
            json.name("weight").value(weight.weight());
            json.name("standardError").value(weight.standardError());
            json.name("chance").value(weight.chance());
            json.endObject();
        }
        json.endArray();
    }

    private void writeTerms(Fit fit) throws IOException {
        json.name("terms").beginArray();
        for (var coefficient : fit.coefficients()) {
            json.beginObject();
            json.name("term").value(coefficient.term().label());
            json.name("factor").value(coefficient.factor());
            json.name("effect").value(coefficient.effect());
            json.name("standardError").value(coefficient.standardError());
            json.name("mean").value(coefficient.mean());
            json.name("deviation").value(coefficient.deviation());
            json.endObject();
        }
        json.endArray();
    }

    private void write(Quality quality) throws IOException {
        json.beginObject();
        json.name("auc").value(quality.auc());
        json.name("aucError").value(quality.aucError());
        json.name("brier").value(quality.brier());
        json.name("chanceBrier").value(quality.chanceBrier());
        json.name("logLoss").value(quality.logLoss());
        json.name("chanceLogLoss").value(quality.chanceLogLoss());
        json.name("calibration").beginArray();
        for (Quality.Bin bin : quality.calibration()) {
            json.beginObject();
            json.name("expected").value(bin.expected());
            json.name("observed").value(bin.observed());
            json.name("rows").value(bin.rows());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void writeTeams(Calibrated calibrated) throws IOException {
        json.name("teams").beginArray();
        for (var team : calibrated.teams()) {
            json.beginObject();
            json.name("team").value(team.name());
            json.name("people").value(team.people());
            json.name("leavers").value(team.leavers());
            json.name("turnover").value(team.turnover());
            json.name("tenure").value(number(team.tenure()));
            json.endObject();
        }
        json.endArray();
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private void write(Review review) throws IOException {
        json.beginObject();
        json.name("earlier").value(review.earlier().getName());
        json.name("plan").value(review.plan().map(Named::getName).orElse(null));
        json.name("expected").value(review.expected());
        json.name("observed").value(review.observed());
        json.name("quality");
        write(review.quality());
        json.name("promises").beginArray();
        for (Review.Promise promise : review.promises()) {
            json.beginObject();
            json.name("team").value(promise.team().getName());
            json.name("expected").value(promise.expected());
            json.name("low").value(promise.low());
            json.name("high").value(promise.high());
            json.name("observed").value(promise.observed());
            json.name("kept").value(promise.isKept());
            json.endObject();
        }
        json.endArray();
        json.name("drifts").beginArray();
        for (Review.Drift drift : review.drifts()) {
            json.beginObject();
            json.name("term").value(drift.term().label());
            json.name("earlier").value(drift.earlier());
            json.name("later").value(drift.later());
            json.name("deviations").value(drift.deviations());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
