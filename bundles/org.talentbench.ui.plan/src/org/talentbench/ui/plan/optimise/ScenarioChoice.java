// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.talentbench.model.talent.Scenario;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.Messages;

/** Asks which what-ifs to compare; all of them, if nothing is changed. */
final class ScenarioChoice {

    private ScenarioChoice() {
    }

    /** The chosen ones in the model's order; none where the question was cancelled. */
    static List<Scenario> ask(Shell shell, List<Scenario> all) {
        ListSelectionDialog dialog = ListSelectionDialog.of(all).contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(scenario -> Wording.of((Scenario) scenario))).title(Messages.comparison_choose_title)
                .message(Messages.comparison_choose).preselect(all.toArray()).create(shell);
        return dialog.open() == Window.OK ? Stream.of(dialog.getResult()).map(Scenario.class::cast).toList() : List.of();
    }
}
