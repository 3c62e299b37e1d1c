// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.talentbench.app.Messages;

/** What the welcome page shows: always the same, so one is all there is. */
enum WelcomeInput implements IEditorInput {
    /** The one. */
    ONE;

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return WelcomePage.ICONS.descriptor("welcome");
    }

    @Override
    public String getName() {
        return Messages.welcome_title;
    }

    /** Not brought back at the next start, which decides anew whether there is anything better to show. */
    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return Messages.welcome_title;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return null;
    }
}
