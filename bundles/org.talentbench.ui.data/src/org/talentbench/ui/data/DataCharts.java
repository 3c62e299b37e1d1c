// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
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
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.ProcessNode;

/** What the window draws of fits, curves and processes. */
final class DataCharts {
    private static final int PLACES_OF_A_CURVE = 60;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_CHOICES = 10;
    /** Standard errors to each side of a 95 % interval. */
    private static final double ERRORS = 1.96;

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
                        0, weight.weight(), weight.weight() - ERRORS * weight.standardError(), weight.weight() + ERRORS * weight.standardError())).toList());
    }

    /** Points with the curve through them and the 95 % interval of its mean. */
    static Chart curve(String across, String up, double[] x, double[] y, Curve curve) {
        double low = present(x, y).mapToDouble(i -> x[i]).min().orElse(0);
        double high = present(x, y).mapToDouble(i -> x[i]).max().orElse(1);
        double[] places = IntStream.rangeClosed(0, PLACES_OF_A_CURVE).mapToDouble(i -> low + (high - low) * i / PLACES_OF_A_CURVE).toArray();
        return new Plot(up + " / " + across, new Axis(across, NumberForm.plain()), new Axis(up, NumberForm.plain()), List.of(
                new Layer.Band(Messages.chart_interval, Tone.SECOND, Arrays.stream(places)
                        .mapToObj(place -> new Layer.Reach(place, curve.at(place).low(), curve.at(place).high())).toList()),
                new Layer.Line(Messages.chart_curve, Tone.SECOND, false, spots(places, curve)),
                new Layer.Points(Messages.chart_data, Tone.FIRST, Layer.Marker.DOT, points(x, y))));
    }

    /** What the curve leaves over of each point: of a curve that fits, nothing but chance about 0. */
    static Chart residuals(String across, String up, double[] x, double[] y, Curve curve) {
        double[] over = IntStream.range(0, x.length).mapToDouble(i -> y[i] - curve.applyAsDouble(x[i])).toArray();
        double low = present(x, over).mapToDouble(i -> x[i]).min().orElse(0);
        double high = present(x, over).mapToDouble(i -> x[i]).max().orElse(1);
        return new Plot(Messages.chart_residuals, new Axis(across, NumberForm.plain()), new Axis(up, NumberForm.plain()), List.of(
                new Layer.Line("", Tone.REFERENCE, true, List.of(new Spot(low, 0), new Spot(high, 0))),
                new Layer.Points("", Tone.FIRST, Layer.Marker.DOT, points(x, over))));
    }

    private static IntStream present(double[] x, double[] y) {
        return IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]));
    }

    /** So many of the points that there are, evenly through the table, as can be told apart. */
    private static List<Spot> points(double[] x, double[] y) {
        int[] all = present(x, y).toArray();
        int step = Math.max(1, all.length / MOST_POINTS);
        return IntStream.range(0, all.length / step).mapToObj(i -> new Spot(x[all[i * step]], y[all[i * step]])).toList();
    }

    private static List<Spot> spots(double[] places, DoubleUnaryOperator curve) {
        return Arrays.stream(places).mapToObj(place -> new Spot(place, curve.applyAsDouble(place))).toList();
    }

    /** Turnover as tables saw it and as plans promised it, in the order of time; nothing where there is neither. */
    static Optional<Chart> history(Organisation organisation) {
        record Event(String time, Intervals.Row row) {
        }
        var tables = organisation.getDatasets().stream().filter(dataset -> dataset.getRows() > 0 && dataset.getFittedAt() != null)
                .map(dataset -> new Event(dataset.getFittedAt(), seen(dataset)));
        var plans = organisation.getPlans().stream().filter(plan -> plan.getCreatedAt() != null).flatMap(plan -> plan.getOutcomes().stream()
                .filter(outcome -> outcome.getTeam() == null && outcome.getOutcome() != null && outcome.getOutcome().getKind() == OutcomeKind.TURNOVER)
                .map(outcome -> new Event(time(plan), promised(plan, outcome))));
        var rows = Stream.concat(tables, plans).sorted(Comparator.comparing(Event::time)).map(Event::row).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Intervals(Messages.chart_history, new Axis(Messages.chart_turnover, NumberForm.share()),
                Messages.chart_before, Messages.chart_after, Messages.chart_range, rows));
    }

    private static String time(Plan plan) {
        return plan.getAppliedAt() == null ? plan.getCreatedAt() : plan.getAppliedAt();
    }

    /** The share that left, with the range in which chance leaves it. */
    private static Intervals.Row seen(Dataset dataset) {
        double left = (double) dataset.getLeavers() / dataset.getRows();
        double error = Math.sqrt(left * (1 - left) / dataset.getRows());
        return new Intervals.Row(dataset.getName(), left, left, left - ERRORS * error, left + ERRORS * error);
    }

    private static Intervals.Row promised(Plan plan, PlannedOutcome outcome) {
        String name = NLS.bind(plan.getAppliedAt() == null ? Messages.chart_plan_kept : Messages.chart_plan_applied, plan.getName());
        return new Intervals.Row(name, outcome.getToday(), outcome.getValue(), outcome.getLow() == null ? Double.NaN : outcome.getLow(),
                outcome.getHigh() == null ? Double.NaN : outcome.getHigh());
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
