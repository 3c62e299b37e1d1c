// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/** Where models are edited: every change is a command on one stack, and so can be undone. */
public final class TalentEditingDomain {

    private TalentEditingDomain() {}

    /** A new domain with an empty resource set, for one editor. Dispose of its adapter factory with the editor. */
    public static AdapterFactoryEditingDomain create() {
        var providers = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
        providers.addAdapterFactory(new TalentItemProviders());
        // What a later version wrote and this one only keeps has no providers of its own.
        providers.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        return new AdapterFactoryEditingDomain(providers, new BasicCommandStack());
    }
}
