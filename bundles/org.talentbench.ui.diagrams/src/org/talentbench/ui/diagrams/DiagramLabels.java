// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.model.IWorkbenchAdapter;
import org.eclipse.ui.model.WorkbenchAdapter;
import org.talentbench.model.talent.Diagram;

/** Tells the trees of models what a diagram is called: as its editor is. */
public final class DiagramLabels implements IAdapterFactory {

    private static final IWorkbenchAdapter TITLES = new WorkbenchAdapter() {
        @Override
        public String getLabel(Object diagram) {
            return Diagrams.title((Diagram) diagram);
        }
    };

    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        return object instanceof Diagram diagram && diagram.getTarget() != null ? type.cast(TITLES) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { IWorkbenchAdapter.class };
    }
}
