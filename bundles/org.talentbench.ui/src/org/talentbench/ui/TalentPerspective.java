// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.talentbench.ui.plan.PlanView;

/** The perspective "Talent": models at the left, what they say below, what comes of them at the right. */
public final class TalentPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.talentbench.ui.perspective";

    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(EXPLORER, IPageLayout.LEFT, 0.2f, editors);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.6f, EXPLORER);
        layout.addView(PlanView.ID, IPageLayout.RIGHT, 0.52f, editors);
        var below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, editors);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);

        layout.addNewWizardShortcut("org.talentbench.ui.newModel");
        layout.addNewWizardShortcut("org.talentbench.ui.newExample");
        layout.addPerspectiveShortcut(ID);
        for (String view : new String[] { EXPLORER, IPageLayout.ID_OUTLINE, PlanView.ID, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
                IPageLayout.ID_PROGRESS_VIEW }) {
            layout.addShowViewShortcut(view);
        }
    }
}
