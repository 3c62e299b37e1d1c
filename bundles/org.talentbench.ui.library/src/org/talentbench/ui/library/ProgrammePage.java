// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.Wording;
import org.talentbench.ui.session.ModelSession;

/** A programme to read: what it is for, its levers and what they move, its steps and its measures, each number with where it comes from. */
final class ProgrammePage {

    private final ScrolledComposite scrolled;
    private final Runnable add;
    private Composite body;

    /** @param add what the button does that puts the programme into a model; null for a page to read only */
    ProgrammePage(Composite parent, Runnable add) {
        this.add = add;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
    }

    /** Shows a programme, beside what a model has of it already; the model may be null. */
    void show(Programme programme, ModelSession session) {
        scrolled.setRedraw(false);
        if (body != null) {
            body.dispose();
        }
        body = new Composite(scrolled, SWT.NONE);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(12, 4).applyTo(body);
        var page = new ProgrammeText(body);
        head(page, programme);
        if (session != null) {
            session.organisation().ifPresent(model -> effect(page, programme, model));
        }
        page.levers(programme.model());
        page.steps(programme.model());
        page.measures(programme.model());
        scrolled.setContent(body);
        fit();
        scrolled.setOrigin(0, 0);
        scrolled.setRedraw(true);
    }

    private void head(ProgrammeText page, Programme programme) {
        Control title = page.title(programme.intervention().title());
        if (add == null) {
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(title);
        } else {
            var button = new Button(body, SWT.PUSH);
            button.setText(Messages.library_add);
            button.setImage(LibraryView.ICONS.image("add-programme"));
            button.addListener(SWT.Selection, event -> add.run());
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        }
        page.words(programme.intervention().description());
    }

    private static void effect(ProgrammeText page, Programme programme, Organisation model) {
        Merge merge = Merge.of(programme.model(), model);
        page.remark(NLS.bind(merge.isEmpty() ? Messages.library_there : Messages.library_target, Wording.of(model)));
    }

    private void fit() {
        if (body != null) {
            int width = scrolled.getClientArea().width;
            scrolled.setMinSize(width, body.computeSize(width, SWT.DEFAULT).y);
        }
    }
}
