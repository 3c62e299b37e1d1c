// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What a plugin with a mistake in it brings. */
public final class FailingView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        throw new IllegalStateException("a plugin's mistake");
    }

    @Override
    public void setFocus() {
        throw new IllegalStateException("a plugin's mistake");
    }
}
