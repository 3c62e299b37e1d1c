// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal;

import org.eclipse.emf.ecore.EValidator;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.validation.TalentValidator;

/** Makes EMF's own validation give the findings of this bundle. There is no extension point for that. */
public final class ModelBundle implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        EValidator.Registry.INSTANCE.put(TalentPackage.eINSTANCE, new TalentValidator());
    }

    @Override
    public void stop(BundleContext context) {
        EValidator.Registry.INSTANCE.remove(TalentPackage.eINSTANCE);
    }
}
