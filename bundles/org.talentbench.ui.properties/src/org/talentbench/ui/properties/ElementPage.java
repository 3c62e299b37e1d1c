// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.ui.tree.Branch;

/** The Properties of elements; where a branch of the tree is selected, those of the element that it belongs to. */
final class ElementPage extends TabbedPropertySheetPage {

    ElementPage() {
        super(PropertyContributor.INSTANCE);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        super.selectionChanged(part, selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Branch branch
                ? new StructuredSelection(branch.owner()) : selection);
    }
}
