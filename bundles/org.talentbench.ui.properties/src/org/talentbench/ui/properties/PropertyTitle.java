// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.talentbench.ui.Wording;
import org.talentbench.ui.tree.ModelLabels;

/** The heading of the Properties view: what is selected, of which kind, and whether it is the first of several that are. */
public final class PropertyTitle extends ModelLabels {

    @Override
    public String getText(Object selection) {
        String first = selected(selection) instanceof EObject element ? title(super.getText(element), Wording.of(element.eClass())) : "";
        return selection instanceof IStructuredSelection several && several.size() > 1 ? NLS.bind(Messages.title_first, first, several.size()) : first;
    }

    /** What has no name is called by its kind, which need not be said twice. */
    private static String title(String name, String kind) {
        return kind.equals(name) ? kind : NLS.bind(Messages.candidate, name, kind);
    }

    @Override
    public Image getImage(Object selection) {
        return selected(selection) instanceof EObject element ? super.getImage(element) : null;
    }

    private static EObject selected(Object selection) {
        return Subject.of(selection instanceof IStructuredSelection structured ? structured.getFirstElement() : selection);
    }
}
