// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** The Help tab of a factor and of its drivers and parameters: the help page of the factor's kind. */
public final class HelpSection extends AbstractPropertySection {

    /** What is of an installed kind that has a page. */
    public static final class Has implements IFilter {

        @Override
        public boolean select(Object selected) {
            return selected instanceof EObject element && FactorHelp.kind(element).filter(kind -> kind.help() != null).isPresent();
        }
    }

    private static final int LEAST_WIDTH = 240;

    private HelpPage page;
    private EObject element;

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage sheet) {
        super.createControls(parent, sheet);
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(body);
        StyledText text = new StyledText(body, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setMargins(8, 6, 8, 6);
        // Without a width it would be as wide as its longest line.
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(text);
        page = new HelpPage(text);
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        element = selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof EObject selected ? selected : null;
    }

    @Override
    public void refresh() {
        if (element != null) {
            FactorHelp.kind(element).ifPresent(page::show);
        }
    }

    @Override
    public boolean shouldUseExtraSpace() {
        return true;
    }
}
