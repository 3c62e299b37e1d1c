// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.charts.Plot;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.Wording;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.charts.Pick;
import org.talentbench.ui.plan.optimise.Answer;

/** The Pareto front: which compromises there are. A point that is picked is the plan that the whole view and the diagrams show. */
final class FrontPage implements PlanPage {

    private Composite page;
    private Composite axes;
    private Combo up;
    private Combo across;
    private ChartControl chart;
    private Note note;
    private Subject subject;
    /** The plan whose front was looked for without being asked: once, so that a search that was cancelled stays so. */
    private Plan asked;

    @Override
    public String title() {
        return Messages.page_front;
    }

    @Override
    public Control create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        axes = new Composite(page, SWT.NONE);
        axes.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(axes);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(axes);
        up = axis(Messages.front_up);
        across = axis(Messages.front_across);
        note = new Note(page);
        chart = new ChartControl(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        chart.addPickListener(this::pick);
        return page;
    }

    private Combo axis(String label) {
        new Label(axes, SWT.NONE).setText(label);
        var combo = new Combo(axes, SWT.READ_ONLY);
        combo.addListener(SWT.Selection, event -> draw());
        return combo;
    }

    private void pick(Pick pick) {
        List<FrontPoint> points = front().result();
        if (front().stale(subject.session())) {
            find();
        } else if (pick.layer() == 0 && points != null && pick.index() < points.size()) {
            chart.select(pick);
            PlanUi.runs().pick(subject.session(), points.get(pick.index()));
        } else if (!subject.state().plans().isEmpty()) {
            PlanUi.runs().show(subject.session(), subject.state().plans().getFirst());
        }
    }

    private Answer<List<FrontPoint>> front() {
        return PlanUi.runs().front(subject.session());
    }

    /** The objectives of the run, whose order is that of the points' numbers. */
    private List<Outcome> outcomes() {
        return subject.plan().getObjectives().stream().map(objective -> objective.getOutcome()).toList();
    }

    @Override
    public void show(Subject shown) {
        boolean compromise = PlanUi.runs().compromise(shown.session()).running() || !shown.state().plans().contains(shown.plan());
        if (!compromise || subject != null && subject.session() != shown.session()) {
            chart.select(null);
        }
        subject = shown;
        boolean computed = !shown.state().plans().isEmpty();
        boolean possible = outcomes().size() > 1;
        if (possible && computed && asked != shown.state().plans().getFirst() && upToDate()) {
            asked = shown.state().plans().getFirst();
            if (front().result() == null || front().stale(shown.session())) {
                find();
                // Asking has shown this page again.
                return;
            }
        }
        fill(up, 0);
        fill(across, 1);
        boolean choice = outcomes().size() > 2;
        if (axes.getVisible() != choice) {
            axes.setVisible(choice);
            GridDataFactory.fillDefaults().exclude(!choice).applyTo(axes);
            page.layout();
        }
        if (!possible) {
            note.say(Messages.front_one_objective, Map.of());
        } else if (!computed) {
            note.say(Messages.front_kept, Map.of("run", () -> PlanUi.runs().start(shown.session())));
        } else {
            int count = front().result() == null ? 0 : front().result().size();
            Answer<Plan> picked = PlanUi.runs().compromise(shown.session());
            note.say(picked.running() || picked.failure() != null ? picked : front(), front().stale(shown.session()),
                    front().result() == null ? Messages.front_ask : count == 0 ? Messages.front_none : NLS.bind(Messages.front_pick, count),
                    () -> PlanUi.runs().cancel(shown.session()), this::find);
        }
        draw();
    }

    /** Whether there is a plan of the model as it is: for an earlier model nobody wants compromises. */
    private boolean upToDate() {
        return !subject.state().running() && !subject.state().stale(subject.session()) && !subject.state().applied(subject.session());
    }

    private void find() {
        PlanUi.runs().findFront(subject.session());
    }

    private void fill(Combo combo, int otherwise) {
        String[] names = outcomes().stream().map(Wording::of).toArray(String[]::new);
        if (!Arrays.equals(combo.getItems(), names)) {
            combo.setItems(names);
            combo.select(Math.min(otherwise, names.length - 1));
        }
    }

    private void draw() {
        List<FrontPoint> points = front().result() != null ? front().result() : subject.plan().getFront();
        Optional<Plot> front = outcomes().size() < 2 ? Optional.empty()
                : PlanCharts.front(subject.organisation(), marked(), points, up.getSelectionIndex(), across.getSelectionIndex());
        chart.show(front.orElse(null));
    }

    /** The recommended plan, and beside it what is looked at where that is another. */
    private List<Plan> marked() {
        return Stream.concat(subject.state().plans().stream().limit(1), Stream.of(subject.plan())).distinct().toList();
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
