// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.talentbench.analysis.GlobalSensitivity;
import org.talentbench.charts.Axis;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Sensitivity;

/** What a plan looks like: its compromises, what it hangs on, what comes of it. */
public final class PlanCharts {

    /** What comes after those moves next to nothing. */
    private static final int MOST_BARS = 14;

    private PlanCharts() {
    }

    /** How the numbers of an outcome are written. */
    public static NumberForm form(Organisation organisation, Outcome outcome) {
        return switch (outcome.getKind()) {
        case TURNOVER, RETENTION -> NumberForm.share();
        case COST, NET_BENEFIT -> NumberForm.amount(organisation.getCurrency());
        case SATISFACTION, ABILITY, TENURE, FORMULA -> NumberForm.of(outcome.getUnit());
        };
    }

    /** An axis of an outcome. */
    public static Axis axis(Organisation organisation, Outcome outcome) {
        return new Axis(Elements.name(outcome), form(organisation, outcome));
    }

    /**
     * The Pareto front: what giving up some of one objective would buy of another, with today and with plans, each marked in a way of its own.
     *
     * @param marked the recommended plan, then others to see beside it, such as one that was picked from the front
     * @param front the points; of the objectives of the first plan
     * @param up the objective from below, by its index
     * @param across the one from left to right
     * @return empty where there are no points
     */
    public static Optional<Plot> front(Organisation organisation, List<Plan> marked, List<FrontPoint> front, int up, int across) {
        Plan plan = marked.getFirst();
        if (front.isEmpty() || Math.max(up, across) >= plan.getObjectives().size()) {
            return Optional.empty();
        }
        Outcome first = plan.getObjectives().get(up).getOutcome();
        Outcome second = plan.getObjectives().get(across).getOutcome();
        List<Spot> points = front.stream().map(point -> new Spot(point.getObjectives().get(across), point.getObjectives().get(up))).toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Points(Messages.of("front.points"), Tone.PLAN, Marker.DOT, points));
        whole(plan, first).ifPresent(y -> whole(plan, second).ifPresent(x -> {
            layers.add(new Layer.Points(Messages.of("outcomes.today"), Tone.TODAY, Marker.RING,
                    List.of(new Spot(x.getToday(), y.getToday(), Messages.of("outcomes.today")))));
        }));
        for (Plan shown : marked) {
            whole(shown, first).ifPresent(y -> whole(shown, second).ifPresent(x -> layers.add(new Layer.Points(shown.getName(), shown == plan ? Tone.PLAN : Tone.SECOND,
                    shown == plan ? Marker.DISC : Marker.DIAMOND, List.of(new Spot(x.getValue(), y.getValue(), shown.getName()))))));
        }
        return Optional.of(new Plot(Messages.of("front", Elements.name(first), Elements.name(second)), axis(organisation, second), axis(organisation, first), layers));
    }

    /** A tornado: the strongest answers of an outcome to levers and factors; empty where nothing is known of it. */
    public static Optional<Bars> tornado(Plan plan, Outcome outcome) {
        List<Sensitivity> strongest = plan.getSensitivities().stream().filter(answer -> answer.getOutcome() == outcome)
                .sorted(Comparator.comparingDouble((Sensitivity answer) -> Math.abs(answer.getElasticity())).reversed()).limit(MOST_BARS).toList();
        if (strongest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bars(Messages.of("tornado", Elements.name(outcome)), new Axis(Messages.of("elasticity"), NumberForm.plain()),
                strongest.stream().map(answer -> Elements.name(answer.getVariable())).toList(),
                List.of(new Bars.Series("", Tone.CHANGE, strongest.stream().map(Sensitivity::getElasticity).toList()))));
    }

    /** An outcome today and planned, for the organisation and its teams; of a sum, for the teams only where there are several: the parts would vanish beside the whole. */
    public static Intervals outcome(Organisation organisation, Plan plan, Outcome outcome) {
        boolean several = organisation.getTeams().size() > 1;
        boolean sum = outcome.getKind() == OutcomeKind.COST || outcome.getKind() == OutcomeKind.NET_BENEFIT;
        List<PlannedOutcome> all = plan.getOutcomes().stream().filter(planned -> planned.getOutcome() == outcome).toList();
        List<PlannedOutcome> parts = several ? all.stream().filter(planned -> planned.getTeam() != null).toList() : List.of();
        List<PlannedOutcome> wholes = all.stream().filter(planned -> planned.getTeam() == null).toList();
        List<PlannedOutcome> shown = parts.isEmpty() ? wholes : sum ? parts : Stream.concat(wholes.stream(), parts.stream()).toList();
        return intervals(organisation, outcome, shown);
    }

    /** The given values of an outcome, today and planned. */
    public static Intervals intervals(Organisation organisation, Outcome outcome, List<PlannedOutcome> shown) {
        return new Intervals(Messages.of("outcome", Elements.name(outcome)), axis(organisation, outcome), Messages.of("outcomes.today"), Messages.of("outcomes.plan"),
                Messages.of("band"), shown.stream().map(PlanCharts::row).toList());
    }

    private static Intervals.Row row(PlannedOutcome planned) {
        String name = planned.getTeam() == null ? Messages.of("everybody") : Elements.name(planned.getTeam());
        return new Intervals.Row(name, planned.getToday(), planned.getValue(), planned.getLow() == null ? Double.NaN : planned.getLow(),
                planned.getHigh() == null ? Double.NaN : planned.getHigh());
    }

    /** Which part of an outcome's variation each lever causes over its whole range; empty where nothing moves it. */
    public static Optional<Bars> parts(Outcome outcome, List<GlobalSensitivity.Part> all) {
        List<GlobalSensitivity.Part> parts = all.stream().filter(part -> part.outcome() == outcome).limit(MOST_BARS).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bars(Messages.of("sobol", Elements.name(outcome)), new Axis(Messages.of("sobol.share"), NumberForm.share()),
                parts.stream().map(part -> Elements.name(part.incentive())).toList(), List.of(
                        new Bars.Series(Messages.of("sobol.first"), Tone.FIRST, parts.stream().map(part -> Math.max(0, part.first())).toList()),
                        new Bars.Series(Messages.of("sobol.total"), Tone.SECOND, parts.stream().map(part -> Math.max(0, part.total())).toList()))));
    }

    /** What several plans of one model decide, side by side: the optimum and a rule of thumb, or the answers to several what-ifs. */
    public static Bars decisions(List<Plan> plans, List<String> names) {
        List<PlannedDecision> rows = plans.getFirst().getDecisions();
        return new Bars(Messages.of("decisions"), new Axis("", NumberForm.of(unit(rows))), rows.stream().map(PlanCharts::name).toList(),
                IntStream.range(0, plans.size()).mapToObj(i -> new Bars.Series(names.get(i), Tone.nth(i),
                        plans.get(i).getDecisions().stream().map(PlannedDecision::getValue).toList())).toList());
    }

    /** The unit that all decisions share; empty where they do not. */
    private static String unit(List<PlannedDecision> decisions) {
        List<String> units = decisions.stream().map(decision -> String.valueOf(decision.getIncentive().getUnit())).distinct().toList();
        return units.size() == 1 && !units.getFirst().equals("null") ? units.getFirst() : "";
    }

    private static String name(PlannedDecision decision) {
        return decision.getTeam() == null ? Elements.name(decision.getIncentive())
                : Elements.name(decision.getIncentive()) + " · " + Elements.name(decision.getTeam());
    }

    /**
     * How a run came closer to its result; empty for one that needed no search.
     *
     * @param costs the best weighted objective by iteration, as engines tell it: as a cost
     */
    public static Optional<Plot> convergence(Organisation organisation, Plan plan, List<Double> costs) {
        if (costs.size() < 2 || plan.getObjectives().isEmpty()) {
            return Optional.empty();
        }
        List<Objective> wanted = plan.getObjectives().stream().filter(objective -> objective.getWeight() > 0).toList();
        // The one outcome that is wanted is told in its own unit; a weighted sum of several has none.
        boolean one = wanted.size() == 1;
        double weight = one ? wanted.getFirst().getWeight() : 1;
        double sign = (one ? wanted : plan.getObjectives()).getFirst().getSense() == Sense.MAXIMISE ? -1 : 1;
        List<Spot> spots = IntStream.range(0, costs.size()).mapToObj(i -> new Spot(i + 1, sign * costs.get(i) / weight)).toList();
        return Optional.of(new Plot(Messages.of("convergence"), new Axis(Messages.of("convergence.iteration"), NumberForm.plain()),
                one ? axis(organisation, wanted.getFirst().getOutcome()) : new Axis(Messages.of("convergence.objective"), NumberForm.plain()),
                List.of(new Layer.Line("", Tone.PLAN, false, spots))));
    }

    /** An outcome today and in several what-ifs. @param plans with the names of what they answer */
    public static Bars scenarios(Organisation organisation, Outcome outcome, List<Plan> plans, List<String> names) {
        List<String> rows = new ArrayList<>(List.of(Messages.of("outcomes.today")));
        rows.addAll(names);
        List<Double> values = new ArrayList<>();
        values.add(plans.stream().flatMap(plan -> whole(plan, outcome).stream()).mapToDouble(PlannedOutcome::getToday).findFirst().orElse(Double.NaN));
        plans.forEach(plan -> values.add(whole(plan, outcome).map(PlannedOutcome::getValue).orElse(Double.NaN)));
        return new Bars(Messages.of("scenarios", Elements.name(outcome)), axis(organisation, outcome), rows, List.of(new Bars.Series("", Tone.PLAN, values)));
    }

    private static Optional<PlannedOutcome> whole(Plan plan, Outcome outcome) {
        return plan.getOutcomes().stream().filter(planned -> planned.getOutcome() == outcome && planned.getTeam() == null).findFirst();
    }
}
