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
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.session.ModelSession;

/** The strip above a plan that says what goes on: how far a run is, why one failed, that the model has moved on. Else it is not there. */
final class RunStrip {

    private final Composite strip;
    private final Label icon;
    private final Link text;
    private final ProgressBar bar;
    private ModelSession session;
    private RunState state;

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
        case "run" -> PlanUi.runs().start(session);
        case "element" -> Reveal.element(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), session, state.failure().element());
        default -> throw new IllegalArgumentException(link);
        }
    }

    /** Shows the state of a model's run; the model may be null where the state is that of no run. */
    void show(ModelSession shown, RunState now) {
        session = shown;
        state = now;
        if (now.running()) {
            String what = now.progress().what().isBlank() ? Messages.run_starting : now.progress().what();
            fill(PlanUi.image("run"), escaped(what) + "  <a href=\"cancel\">" + Messages.run_cancel + "</a>");
            bar.setSelection((int) (now.progress().fraction() * bar.getMaximum()));
        } else if (now.failure() != null) {
            fill(shared(ISharedImages.IMG_OBJS_ERROR_TSK), escaped(now.failure().message())
                    + (now.failure().element() == null ? "" : "  <a href=\"element\">" + Messages.run_show_element + "</a>"));
        } else if (now.stale(session)) {
            fill(shared(ISharedImages.IMG_OBJS_INFO_TSK), Messages.plan_stale + "  <a href=\"run\">" + Messages.run_again + "</a>");
        }
        ((GridData) bar.getLayoutData()).exclude = !now.running();
        bar.setVisible(now.running());
        boolean needed = now.running() || now.failure() != null || now.stale(session);
        ((GridData) strip.getLayoutData()).exclude = !needed;
        strip.setVisible(needed);
        strip.layout();
        strip.getParent().layout();
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

    /** A team called "A&amp;B &lt;new&gt;" is no link. */
    private static String escaped(String words) {
        return words.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }
}
