// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.util.Locale;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.talent.TalentPackage.Literals;

/** Where a property stands among the others. */
enum Category {
    GENERAL, NUMBERS, LINKS, APPEARANCE, MERMAID;

    static Category of(EStructuralFeature feature) {
        String name = feature.getName();
        if (name.startsWith("mermaid") || name.startsWith("style") || name.equals("shape") || name.equals("markdown")) {
            return MERMAID;
        }
        if (feature.getEContainingClass() == Literals.NODE_LAYOUT || feature.getEContainingClass() == Literals.BEND_POINT || isDrawn(feature)) {
            return APPEARANCE;
        }
        if (feature instanceof EReference) {
            return LINKS;
        }
        return Number.class.isAssignableFrom(boxed(feature.getEType().getInstanceClass())) ? NUMBERS : GENERAL;
    }

    /** What the texts of this bundle call it. */
    String key() {
        return "_UI_" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + "PropertyCategory";
    }

    private static boolean isDrawn(EStructuralFeature feature) {
        return feature.getEType() == Literals.LINE_KIND || feature.getEType() == Literals.HEAD || feature.getEType() == Literals.DIRECTION
                || feature == Literals.GROUP__OWN_DIRECTION || feature == Literals.FLOW__LENGTH;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() && type != boolean.class ? Number.class : type;
    }
}
