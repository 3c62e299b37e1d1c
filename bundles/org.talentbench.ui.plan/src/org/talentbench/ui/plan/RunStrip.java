// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.problems.PluginInstallation;
import org.talentbench.ui.session.ModelSession;

/** The strip above a plan that says what goes on: how far a run is, why one failed, that the model has moved on. Else it is not there. */
final class RunStrip {

    private final Composite strip;
    private final Label icon;
    private final Link text;
    private final ProgressBar bar;
    private ModelSession session;
    private RunState state;
    private int room;
    private boolean barred;

    RunStrip(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).applyTo(strip);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        icon = new Label(strip, SWT.NONE);
        icon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).create());
        text = new Link(strip, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Selection, event -> follow(event.text));
        bar = new ProgressBar(strip, SWT.SMOOTH);
        bar.setMaximum(1000);
        GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(bar);
    }

    private void follow(String link) {
        switch (link) {
        case "cancel" -> PlanUi.runs().cancel(session);
        case "undo" -> session.domain().getCommandStack().undo();
        case "off" -> {
            PlanUi.live().turn(false, session);
            PlanUi.refreshCommands();
        }
        case "run" -> PlanUi.runs().start(session);
        case "element" -> Reveal.element(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), session, state.failure().element());
        case "install" -> PluginInstallation.open();
        default -> throw new IllegalArgumentException(link);
        }
    }

    /** Shows the state of a model's run; the model may be null where the state is that of no run. */
    void show(ModelSession shown, RunState now) {
        session = shown;
        state = now;
        boolean live = PlanUi.live().on() && session != null;
        if (now.failure() != null) {
            fill(shared(ISharedImages.IMG_OBJS_ERROR_TSK), Note.plain(now.failure().message())
                    + (now.failure().element() instanceof Factor factor && FactorKinds.isMissing(factor) ? "  <a href=\"install\">" + Messages.run_install_plugin + "</a>" : "")
                    + (now.failure().element() == null ? "" : "  <a href=\"element\">" + Messages.run_show_element + "</a>"));
        } else if (live) {
            // The same words whether a run is going on or not: the view must not jump with every change.
            fill(PlanUi.image("live"), Messages.live_on + "  <a href=\"off\">" + Messages.live_off + "</a>");
        } else if (now.running()) {
            String what = now.progress().what().isBlank() ? Messages.run_starting : now.progress().what();
            fill(PlanUi.image("run"), Note.plain(what) + "  <a href=\"cancel\">" + Messages.run_cancel + "</a>");
        } else if (session != null && now.applied(session)) {
            fill(shared(ISharedImages.IMG_OBJS_INFO_TSK), Messages.plan_applied + (session.domain().getCommandStack().canUndo()
                    ? "  <a href=\"undo\">" + Messages.plan_applied_undo + "</a>" : ""));
        } else if (now.stale(session)) {
            fill(shared(ISharedImages.IMG_OBJS_INFO_TSK), Messages.plan_stale + "  <a href=\"run\">" + Messages.run_again + "</a>");
        }
        bar.setSelection(now.running() ? (int) (now.progress().fraction() * bar.getMaximum()) : 0);
        boolean barred = now.failure() == null && (now.running() || live);
        ((GridData) bar.getLayoutData()).exclude = !barred;
        bar.setVisible(barred);
        boolean needed = barred || now.failure() != null || session != null && (now.stale(session) || now.applied(session));
        ((GridData) strip.getLayoutData()).exclude = !needed;
        strip.setVisible(needed);
        // Progress comes ten times a second, and a layout of the whole view is work: only where the strip takes another room.
        int height = needed ? strip.computeSize(strip.getParent().getClientArea().width, SWT.DEFAULT).y : 0;
        if (height != room || barred != this.barred) {
            room = height;
            this.barred = barred;
            strip.getParent().layout();
            strip.layout();
        }
    }

    private void fill(Image image, String sentence) {
        icon.setImage(image);
        // Set only when it changes: a link loses its focus when its text is set.
        if (!text.getText().equals(sentence)) {
            text.setText(sentence);
        }
    }

    private static Image shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }
}
