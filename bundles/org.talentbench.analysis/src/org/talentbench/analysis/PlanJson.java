// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.ShadowPrice;
import org.talentbench.model.talent.Team;

/**
 * Writes plans as JSON for machines: numbers as they are, in the model's units; elements by their names; what is absent is {@code null},
 * and so is what is no number.
 */
public final class PlanJson {
    private final JsonWriter json;

    private PlanJson(JsonWriter json) {
        this.json = json;
    }

    /** Writes an object with the model's name, its currency and the plans, the recommended one first. Does not close the writer. */
    public static void write(Organisation organisation, List<Plan> plans, List<String> messages, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject();
        json.name("model").value(organisation.getName());
        json.name("currency").value(organisation.getCurrency());
        json.name("messages").beginArray();
        for (String message : messages) {
            json.value(message);
        }
        json.endArray();
        json.name("plans").beginArray();
        for (Plan plan : plans) {
            new PlanJson(json).plan(plan);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void plan(Plan plan) throws IOException {
        json.beginObject();
        json.name("name").value(plan.getName());
        json.name("createdAt").value(plan.getCreatedAt());
        json.name("status").value(plan.getStatus().getLiteral());
        json.name("method").value(plan.getMethod());
        json.name("scenario").value(plan.getScenario() == null ? null : plan.getScenario().getName());
        number("objective", plan.getObjective());
        array("objectives", plan.getObjectives(), this::objective);
        array("decisions", plan.getDecisions(), this::decision);
        array("outcomes", plan.getOutcomes(), this::outcome);
        array("shadowPrices", plan.getShadowPrices(), this::shadowPrice);
        array("sensitivities", plan.getSensitivities(), this::sensitivity);
        array("front", plan.getFront(), this::frontPoint);
        json.name("provenance");
        if (plan.getProvenance() == null) {
            json.nullValue();
        } else {
            provenance(plan.getProvenance());
        }
        json.endObject();
    }

    private void objective(Objective objective) throws IOException {
        json.name("outcome").value(objective.getOutcome().getName());
        json.name("sense").value(objective.getSense().getLiteral());
        number("weight", objective.getWeight());
    }

    private void decision(PlannedDecision decision) throws IOException {
        json.name("incentive").value(decision.getIncentive().getName());
        team(decision.getTeam());
        json.name("unit").value(decision.getIncentive().getUnit());
        number("today", decision.getToday());
        number("value", decision.getValue());
    }

    private void outcome(PlannedOutcome outcome) throws IOException {
        json.name("outcome").value(outcome.getOutcome().getName());
        json.name("kind").value(outcome.getOutcome().getKind().getLiteral());
        team(outcome.getTeam());
        number("today", outcome.getToday());
        number("value", outcome.getValue());
        number("low", outcome.getLow());
        number("high", outcome.getHigh());
    }

    private void shadowPrice(ShadowPrice price) throws IOException {
        json.name("constraint").value(price.getConstraint().getName());
        team(price.getTeam());
        number("value", price.getValue());
    }

    private void sensitivity(Sensitivity sensitivity) throws IOException {
        json.name("outcome").value(sensitivity.getOutcome().getName());
        json.name("variable").value(sensitivity.getVariable().getName());
        team(sensitivity.getTeam());
        number("elasticity", sensitivity.getElasticity());
    }

    private void frontPoint(FrontPoint point) throws IOException {
        numbers("objectives", point.getObjectives());
        numbers("decisions", point.getDecisions());
    }

    private void provenance(Provenance provenance) throws IOException {
        json.beginObject();
        json.name("problemHash").value(provenance.getProblemHash());
        json.name("backend").value(provenance.getBackend());
        json.name("optimiser").value(provenance.getOptimiser());
        json.name("reason").value(provenance.getReason());
        json.name("version").value(provenance.getVersion());
        json.name("seed").value(provenance.getSeed());
        json.name("evaluations").value(provenance.getEvaluations());
        json.name("milliseconds").value(provenance.getMilliseconds());
        number("residual", provenance.getResidual());
        json.endObject();
    }

    private void team(Team team) throws IOException {
        json.name("team").value(team == null ? null : team.getName());
    }

    private void number(String name, Double value) throws IOException {
        json.name(name);
        if (value == null || !Double.isFinite(value)) {
            json.nullValue();
        } else {
            json.value(value);
        }
    }

    private void numbers(String name, List<Double> values) throws IOException {
        json.name(name).beginArray();
        for (Double value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private <T> void array(String name, List<T> elements, Members<T> members) throws IOException {
        json.name(name).beginArray();
        for (T element : elements) {
            json.beginObject();
            members.write(element);
            json.endObject();
        }
        json.endArray();
    }

    private interface Members<T> {
        void write(T element) throws IOException;
    }
}
