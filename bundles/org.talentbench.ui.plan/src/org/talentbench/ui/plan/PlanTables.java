// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;

/** A plan on paper: what to set, what comes of it, and what stands in the way of more. */
final class PlanTables implements PlanPage {

    /** What a table needs beside its rows, counted in rows. */
    private static final int HEAD = 3;
    private static final int MOST_ROWS = 14;
    /** Two rows a sentence, as they wrap; they are never pushed out. */
    private static final int MOST_SENTENCES = 8;

    private SashForm sash;
    private LeverTable levers;
    private OutcomeTable outcomes;
    private Label leversTitle;
    private Label limitsTitle;
    private Text limits;
    private Plan shown;
    private List<String> remarks = List.of();
    private int[] shares = {};

    @Override
    public String title() {
        return Messages.page_plan;
    }

    @Override
    public Control create(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 6).applyTo(page);
        sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Composite top = titled(Messages.plan_levers);
        leversTitle = (Label) top.getChildren()[0];
        levers = new LeverTable(top);
        outcomes = new OutcomeTable(titled(Messages.plan_outcomes));
        Composite box = titled(Messages.plan_limits);
        limitsTitle = (Label) box.getChildren()[0];
        limits = new Text(box, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(limits);
        return page;
    }

    private Composite titled(String title) {
        var box = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(2, 3).applyTo(box);
        var label = new Label(box, SWT.NONE);
        label.setText(title);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        return box;
    }

    @Override
    public void show(Subject subject) {
        Plan plan = subject.plan();
        // Progress of a run is no news of the plan.
        if (plan == shown && subject.state().remarks().equals(remarks)) {
            return;
        }
        shown = plan;
        remarks = subject.state().remarks();
        levers.show(subject.organisation(), plan);
        outcomes.show(subject.organisation(), plan);
        // Nobody shall take for a recommendation what the constraints rule out.
        boolean impossible = plan.getStatus() == PlanStatus.INFEASIBLE;
        say(leversTitle, impossible ? Messages.plan_levers_closest : Messages.plan_levers);
        say(limitsTitle, impossible ? Messages.plan_clashes : Messages.plan_limits);
        List<String> sentences = PlanSentences.limits(subject.organisation(), plan, remarks);
        limits.setText(String.join("\n", sentences));
        share(rows(levers.rows()), rows(outcomes.rows()), HEAD + Math.clamp(2L * sentences.size(), HEAD, MOST_SENTENCES));
    }

    /** Only where it is another: a layout of two tables is work, and who has moved the sash does not want it moved back by the next plan. */
    private void share(int... among) {
        if (!Arrays.equals(among, shares)) {
            shares = among;
            sash.setWeights(among);
        }
    }

    private static void say(Label title, String words) {
        if (!title.getText().equals(words)) {
            title.setText(words);
            title.getParent().layout();
        }
    }

    private static int rows(int shown) {
        return HEAD + Math.min(shown, MOST_ROWS);
    }

    @Override
    public void setFocus() {
        levers.setFocus();
    }

    /** Everything as text, with tabs between cells. */
    String text() {
        return String.join("\n", leversTitle.getText(), levers.text(), "", Messages.plan_outcomes, outcomes.text(), "", limitsTitle.getText(), limits.getText());
    }
}
