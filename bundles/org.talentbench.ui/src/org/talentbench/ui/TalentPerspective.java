// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective "Talent": models at the left, what they say below, what comes of them at the right. */
public final class TalentPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.talentbench.ui.perspective";

    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
    private static final String PLAN = "org.talentbench.ui.plan";
    private static final String LOG = "org.eclipse.pde.runtime.LogView";

    /** On a window of 1,400: names four levels deep in the explorer, the most room for the diagram, a plan beside it whose numbers are whole. */
    private static final float EXPLORER_SHARE = 0.18f;
    private static final float EDITOR_SHARE = 0.53f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(EXPLORER, IPageLayout.LEFT, EXPLORER_SHARE, editors);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.6f, EXPLORER);
        layout.addView(PLAN, IPageLayout.RIGHT, EDITOR_SHARE, editors);
        var below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, editors);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        // Nobody needs it until something has failed.
        below.addPlaceholder(LOG);

        layout.addNewWizardShortcut("org.talentbench.ui.newModel");
        layout.addNewWizardShortcut("org.talentbench.ui.newExample");
        layout.addPerspectiveShortcut(ID);
        for (String view : new String[] { EXPLORER, IPageLayout.ID_OUTLINE, PLAN, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
                IPageLayout.ID_PROGRESS_VIEW, LOG }) {
            layout.addShowViewShortcut(view);
        }
    }
}
