// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;
import org.talentbench.ui.Wording;
import org.talentbench.ui.tree.Branch;
import org.talentbench.ui.tree.ModelLabels;

/** Names and icons of model elements in the Project Explorer, and what its status line says about them. */
public final class NavigatorLabels extends ModelLabels implements ICommonLabelProvider {

    @Override
    public void init(ICommonContentExtensionSite site) {
        // The labels depend on the elements alone.
    }

    @Override
    public String getText(Object element) {
        // Files keep the names that the workspace gives them.
        return element instanceof IFile ? null : super.getText(element);
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof IFile ? null : super.getImage(element);
    }

    @Override
    public String getDescription(Object element) {
        return switch (element) {
        case Branch branch -> Wording.of(branch);
        case EObject object -> Wording.of(object.eClass()) + " – " + getText(object);
        default -> null;
        };
    }

    @Override
    public void saveState(IMemento memento) {
        // There is no state.
    }

    @Override
    public void restoreState(IMemento memento) {
        // There is no state.
    }
}
