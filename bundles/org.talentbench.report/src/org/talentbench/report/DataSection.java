// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.talentbench.analysis.calibrate.QualityWords;
import org.talentbench.charts.Axis;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Layer;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.FitQuality;

/** What the model was fitted to, and how sure the fit is of each of its effects. */
record DataSection(Subject subject) implements Section {
    /** Below that a fitted effect cannot be told from none; 1.96 standard errors are 95 %. */
    private static final double STANDARD_ERRORS = 1.96;

    @Override
    public boolean isPresent() {
        return !fitted().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("data");
    }

    @Override
    public void write(Html html) {
        for (Dataset dataset : fitted()) {
            html.text("p", Messages.of("data.fit", Objects.toString(dataset.getName(), dataset.getPath()), dataset.getRows(), dataset.getLeavers(),
                    Objects.toString(dataset.getLink(), "–"), Moment.day(dataset.getFittedAt())));
            if (dataset.getQuality() != null) {
                quality(dataset.getQuality(), html);
            }
            html.text("p", Messages.of("data.key"), "class", "note");
            html.element("table", () -> {
                html.element("thead", () -> html.element("tr", () -> {
                    html.text("th", Messages.of("data.column"), "scope", "col");
                    html.text("th", Messages.of("data.effect"), "scope", "col");
                    html.text("th", Messages.of("data.error"), "scope", "col");
                    html.text("th", "", "scope", "col");
                }));
                html.element("tbody", () -> effects(dataset).forEach(column -> html.element("tr", () -> {
                    html.text("th", column.getLevel() == null ? column.getName() : column.getName() + " · " + column.getLevel(), "scope", "row");
                    html.text("td", subject.units().digits(column.getCoefficient()));
                    html.text("td", subject.units().digits(column.getStandardError()));
                    html.text("td", isCertain(column) ? "" : Messages.of("data.uncertain"), "class", "band");
                })));
            }, "class", "levers");
        }
    }

    /** How far the fit is to be trusted: in words, and as shares that left against risks that were said. */
    private static void quality(FitQuality quality, Html html) {
        html.element("ul", () -> Stream.of(QualityWords.betterThanChance(quality), QualityWords.errorTaken(quality), QualityWords.calibration(quality),
                QualityWords.trust(quality)).forEach(sentence -> html.text("li", sentence)), "class", "bindings");
        if (!quality.getBins().isEmpty()) {
            html.chart(calibration(quality));
        }
    }

    private static Chart calibration(FitQuality quality) {
        List<Spot> groups = quality.getBins().stream().map(bin -> new Spot(bin.getExpected(), bin.getObserved())).toList();
        double end = groups.stream().mapToDouble(group -> Math.max(group.x(), group.y())).max().orElse(1);
        return new Plot(Messages.of("data.calibration"), new Axis(Messages.of("data.expected"), NumberForm.share()), new Axis(Messages.of("data.observed"), NumberForm.share()),
                List.of(new Layer.Line(Messages.of("data.exact"), Tone.REFERENCE, true, List.of(new Spot(0, 0), new Spot(end, end))),
                        new Layer.Points(Messages.of("data.groups"), Tone.PLAN, Layer.Marker.DOT, groups)));
    }

    private List<Dataset> fitted() {
        return subject.organisation().getDatasets().stream().filter(dataset -> dataset.getFittedAt() != null && dataset.getRows() > 0).toList();
    }

    private static List<Column> effects(Dataset dataset) {
        return dataset.getColumns().stream().filter(column -> column.getStandardError() != null)
                .sorted(Comparator.comparingDouble((Column column) -> Math.abs(column.getCoefficient())).reversed()).toList();
    }

    private static boolean isCertain(Column column) {
        return Math.abs(column.getCoefficient()) >= STANDARD_ERRORS * column.getStandardError();
    }
}
