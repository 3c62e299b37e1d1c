// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;

/**
 * Gives an element, a branch of the tree and a model's file the same tabs wherever it is selected: the Properties view asks the selected object
 * first, and only then the part it is selected in, which in the Project Explorer knows of files alone, and tells what they are to Eclipse.
 */
public final class PropertyContributor implements ITabbedPropertySheetPageContributor, IAdapterFactory {

    /** For the parts that show models. */
    public static final PropertyContributor INSTANCE = new PropertyContributor();

    @Override
    public String getContributorId() {
        return "org.talentbench.ui.properties";
    }

    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        boolean ours = !(object instanceof IFile file) || Subject.isModel(file);
        return ours && type == ITabbedPropertySheetPageContributor.class ? type.cast(INSTANCE) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { ITabbedPropertySheetPageContributor.class };
    }
}
