// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Comparator;
import java.util.List;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Sensitivity;

/** What the wanted outcome hangs on: a tornado of elasticities. */
record SensitivitySection(Subject subject) implements Section {
    /** What comes after those moves next to nothing. */
    private static final int BARS = 14;
    private static final double WIDTH = 720;
    private static final double ROW = 24;
    private static final double LABELS = 210;
    private static final double NUMBERS = 64;

    @Override
    public boolean isPresent() {
        return !bars().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("sensitivity");
    }

    private Outcome outcome() {
        return subject.plan().getObjectives().isEmpty() ? null : subject.plan().getObjectives().getFirst().getOutcome();
    }

    private List<Sensitivity> bars() {
        return subject.plan().getSensitivities().stream().filter(s -> s.getOutcome() == outcome())
                .sorted(Comparator.comparingDouble((Sensitivity s) -> Math.abs(s.getElasticity())).reversed()).limit(BARS).toList();
    }

    @Override
    public void write(Html html) {
        List<Sensitivity> bars = bars();
        Sensitivity first = bars.getFirst();
        html.text("p", Messages.of("sensitivity.key", outcome().getName(), first.getVariable().getName(),
                first.getElasticity() < 0 ? "−" : "+", subject.units().digits(Math.abs(first.getElasticity()))), "class", "note");
        double largest = Math.abs(first.getElasticity());
        boolean bothWays = bars.stream().anyMatch(s -> s.getElasticity() < 0) && bars.stream().anyMatch(s -> s.getElasticity() > 0);
        double low = bothWays || first.getElasticity() < 0 ? -largest : 0;
        double high = bothWays || first.getElasticity() > 0 ? largest : 0;
        Scale scale = new Scale(low, high, LABELS + (low < 0 ? NUMBERS : 0), WIDTH - (high > 0 ? NUMBERS : 0));
        html.element("svg", () -> {
            for (int i = 0; i < bars.size(); i++) {
                bar(bars.get(i), i * ROW, scale, html);
            }
            double zero = scale.at(0);
            html.empty("line", "x1", zero, "x2", zero, "y1", 0, "y2", bars.size() * ROW, "class", "zero");
        }, "viewBox", "0 0 " + (int) WIDTH + " " + (int) (bars.size() * ROW), "class", "tornado", "role", "img", "aria-label", title());
    }

    private void bar(Sensitivity sensitivity, double top, Scale scale, Html html) {
        double end = scale.at(sensitivity.getElasticity());
        double zero = scale.at(0);
        boolean up = sensitivity.getElasticity() > 0;
        double baseline = top + ROW / 2 + 4.5;
        html.text("text", sensitivity.getVariable().getName(), "x", LABELS - 12, "y", baseline, "text-anchor", "end");
        html.empty("rect", "x", Math.min(zero, end), "y", top + 4, "width", Math.max(1, Math.abs(end - zero)), "height", ROW - 8,
                "class", up ? "positive" : "negative");
        html.text("text", (up ? "+" : "−") + subject.units().digits(Math.abs(sensitivity.getElasticity())),
                "x", up ? end + 6 : end - 6, "y", baseline, "text-anchor", up ? "start" : "end", "class", "number");
    }
}
