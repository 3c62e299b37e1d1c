// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/** Learns pay, performance or feedback from a table: says which columns, learns with its losses before one's eyes, and puts the outcome into the model. */
final class LearnWizard extends WorkingWizard {
    private final ModelSession session;
    private final LearnDraft draft;

    LearnWizard(ModelSession session) {
        this.session = session;
        draft = new LearnDraft(session.organisation().orElseThrow());
        setWindowTitle(Messages.learn_title);
        setDefaultPageImageDescriptor(TalentUi.icon("wizard"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(new LearnPage(draft, session.path().getParent()));
        addPage(new LearntPage(draft));
    }

    @Override
    public boolean canFinish() {
        return draft.learnt().isPresent();
    }

    @Override
    public boolean performFinish() {
        if (!draft.affected().isEmpty()) {
            session.execute(new ApplyLearnt(session.organisation().orElseThrow(), draft));
        }
        return true;
    }
}
