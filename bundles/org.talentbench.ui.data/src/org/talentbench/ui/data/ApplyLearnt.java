// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Collection;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.talentbench.model.talent.Organisation;

/** Puts what was learnt into the model, in one step that undo takes back. */
final class ApplyLearnt extends ChangeCommand {
    private final LearnDraft draft;

    ApplyLearnt(Organisation organisation, LearnDraft draft) {
        super(organisation);
        setLabel(Messages.learn_title);
        this.draft = draft;
    }

    @Override
    protected void doExecute() {
        draft.apply();
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return draft.affected();
    }
}
