// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.charts.Axis;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Layer;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.data.fit.Curve;
import org.talentbench.data.process.ProcessFlow;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.FitQuality;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.ProcessNode;

/** What the window draws of fits, curves and processes. */
final class DataCharts {
    private static final int POINTS_OF_A_CURVE = 60;
    private static final int MOST_CHOICES = 10;

    private DataCharts() {
    }

    /** Shares that left against risks, beside the diagonal that a perfect fit would follow. */
    static Chart calibration(FitQuality quality) {
        double most = quality.getBins().stream().flatMap(bin -> Stream.of(bin.getExpected(), bin.getObserved())).max(Comparator.naturalOrder()).orElse(1.0);
        var groups = quality.getBins().stream().map(bin -> new Spot(bin.getExpected(), bin.getObserved(), Wording.number(bin.getRows()))).toList();
        return new Plot(Messages.chart_calibration, new Axis(Messages.chart_risk, NumberForm.share()), new Axis(Messages.chart_left, NumberForm.share()), List.of(
                new Layer.Line(Messages.chart_perfect, Tone.REFERENCE, true, List.of(new Spot(0, 0), new Spot(most, most))),
                new Layer.Line("", Tone.FIRST, false, groups),
                new Layer.Points(Messages.chart_groups, Tone.FIRST, Layer.Marker.DOT, groups)));
    }

    /** Weights with their 95 % intervals. */
    static Chart weights(List<FitControl.Weight> weights) {
        return new Intervals(Messages.chart_weights, new Axis(Messages.chart_weight, NumberForm.plain()), Messages.chart_none, Messages.chart_fitted,
                Messages.chart_interval, weights.stream().map(weight -> new Intervals.Row(weight.clear() ? weight.factor() : weight.factor() + " " + Messages.chart_unclear,
                        0, weight.weight(), weight.weight() - 1.96 * weight.standardError(), weight.weight() + 1.96 * weight.standardError())).toList());
    }

    /** Points with the curve through them and the 95 % interval of its mean. */
    static Chart curve(String across, String up, double[] x, double[] y, Curve curve) {
        double low = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).mapToDouble(i -> x[i]).min().orElse(0);
        double high = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).mapToDouble(i -> x[i]).max().orElse(1);
        double[] places = IntStream.rangeClosed(0, POINTS_OF_A_CURVE).mapToDouble(i -> low + (high - low) * i / POINTS_OF_A_CURVE).toArray();
        return new Plot(up + " / " + across, new Axis(across, NumberForm.plain()), new Axis(up, NumberForm.plain()), List.of(
                new Layer.Band(Messages.chart_interval, Tone.SECOND, java.util.Arrays.stream(places)
                        .mapToObj(place -> new Layer.Reach(place, curve.at(place).low(), curve.at(place).high())).toList()),
                new Layer.Line(Messages.chart_curve, Tone.SECOND, false, spots(places, curve::applyAsDouble)),
                new Layer.Points(Messages.chart_data, Tone.FIRST, Layer.Marker.DOT, IntStream.range(0, x.length).mapToObj(i -> new Spot(x[i], y[i])).toList())));
    }

    private static List<Spot> spots(double[] places, ToDoubleFunction<Double> value) {
        return java.util.Arrays.stream(places).mapToObj(place -> new Spot(place, value.applyAsDouble(place))).toList();
    }

    /** Turnover as tables saw it and as plans promised it, in the order of time. */
    static Chart history(Organisation organisation) {
        record Event(String time, String label, double turnover, boolean plan) {
        }
        var events = new ArrayList<Event>();
        for (Dataset dataset : organisation.getDatasets()) {
            if (dataset.getRows() > 0 && dataset.getFittedAt() != null) {
                events.add(new Event(dataset.getFittedAt(), dataset.getName(), (double) dataset.getLeavers() / dataset.getRows(), false));
            }
        }
        for (Plan plan : organisation.getPlans()) {
            plan.getOutcomes().stream().filter(outcome -> outcome.getTeam() == null && outcome.getOutcome() != null && outcome.getOutcome().getKind() == OutcomeKind.TURNOVER)
                    .forEach(outcome -> events.add(new Event(String.valueOf(plan.getCreatedAt()), plan.getName(), outcome.getValue(), true)));
        }
        events.sort(Comparator.comparing(Event::time));
        var seen = new ArrayList<Spot>();
        var promised = new ArrayList<Spot>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            (event.plan() ? promised : seen).add(new Spot(i + 1.0, event.turnover(), event.label()));
        }
        return new Plot(Messages.chart_history, new Axis(Messages.chart_order, NumberForm.plain()), new Axis(Messages.chart_turnover, NumberForm.share()), List.of(
                new Layer.Line("", Tone.TODAY, false, seen),
                new Layer.Points(Messages.chart_seen, Tone.TODAY, Layer.Marker.DISC, seen),
                new Layer.Points(Messages.chart_promised, Tone.PLAN, Layer.Marker.RING, promised)));
    }

    /** Shares of the ends. */
    static Chart ends(ProcessSimulation simulation) {
        var nodes = simulation.chain().flow().nodes();
        int[] ends = IntStream.range(0, nodes.size()).filter(i -> nodes.get(i).kind() != ProcessFlow.Kind.PASSING).toArray();
        return new Bars(Messages.chart_ends, new Axis(Messages.chart_share, NumberForm.share()), IntStream.of(ends).mapToObj(i -> nodes.get(i).name()).toList(),
                List.of(new Bars.Series("", Tone.PLAN, IntStream.of(ends).mapToObj(i -> simulation.chain().visits()[i]).toList())));
    }

    /** What one more in a hundred on each way of a decision does to the share retained, in percentage points. */
    static Chart choices(ProcessSimulation simulation) {
        var choices = simulation.choices().stream().limit(MOST_CHOICES).toList();
        return new Bars(Messages.chart_choices, new Axis(Messages.chart_retained, NumberForm.plain()),
                choices.stream().map(choice -> choice.from().getName() + " → " + ((ProcessNode) choice.way().getTarget()).getName()).toList(),
                List.of(new Bars.Series("", Tone.CHANGE, choices.stream().map(choice -> Math.round(1000 * choice.lever().retained()) / 1000.0).toList())));
    }
}
