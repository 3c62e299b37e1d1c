// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.util.Set;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.ResourceLocator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.ItemProviderAdapter;
import org.talentbench.model.talent.TalentPackage.Literals;

/**
 * What all generated item providers have in common: pictures by type, properties with the metamodel's own documentation as
 * description, sorted into categories. What is computed cannot be set.
 */
public class TalentItemProvider extends ItemProviderAdapter {
    /** The parts of a result: a plan is never edited, applying it is a change of the model. */
    private static final Set<EClass> RESULTS = Set.of(Literals.PLAN, Literals.PLANNED_DECISION, Literals.PLANNED_OUTCOME,
            Literals.FRONT_POINT, Literals.SHADOW_PRICE, Literals.SENSITIVITY, Literals.PROVENANCE);

    private static final Set<EStructuralFeature> LONG_TEXTS = Set.of(Literals.NAMED__DOCUMENTATION, Literals.OUTCOME__FORMULA,
            Literals.FORMULA_RESPONSE__FORMULA);

    public TalentItemProvider(AdapterFactory adapterFactory) {
        super(adapterFactory);
    }

    @Override
    public Object getImage(Object object) {
        return overlayImage(object, Icons.of((EObject) object));
    }

    @Override
    protected ResourceLocator getResourceLocator() {
        return TalentEditPlugin.INSTANCE;
    }

    @Override
    protected ItemPropertyDescriptor createItemPropertyDescriptor(AdapterFactory adapterFactory, ResourceLocator resourceLocator,
            String displayName, String description, EStructuralFeature feature, boolean isSettable, boolean multiLine,
            boolean sortChoices, Object staticImage, String category, String[] filterFlags, Object propertyEditorFactory) {
        boolean settable = isSettable && feature.isChangeable() && !RESULTS.contains(feature.getEContainingClass());
        return super.createItemPropertyDescriptor(adapterFactory, resourceLocator, displayName, getString(descriptionKey(feature)), feature,
                settable, LONG_TEXTS.contains(feature), sortChoices, staticImage, getString(Category.of(feature).key()), filterFlags,
                propertyEditorFactory);
    }

    private static String descriptionKey(EStructuralFeature feature) {
        return "_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_description";
    }
}
