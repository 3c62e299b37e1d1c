// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Gives the model editor its property page, so that the editor need not know of it. */
public final class PropertyPages implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object editor, Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new TabbedPropertySheetPage(PropertyContributor.INSTANCE));
        }
        return type == ITabbedPropertySheetPageContributor.class ? type.cast(PropertyContributor.INSTANCE) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { IPropertySheetPage.class, ITabbedPropertySheetPageContributor.class };
    }
}
