// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.net.MalformedURLException;
import java.net.URL;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;

/** Pictures of the model's elements: SVG, 16 × 16, legible on light and on dark. */
public final class Icons {

    private Icons() {}

    /** Where the picture of an element is: a factor's is that of its kind, where the kind has one, all others' that of their type. */
    public static URL of(EObject element) {
        URI own = element instanceof Factor factor ? FactorKinds.find(factor.getKind()).map(FactorKind::icon).orElse(null) : null;
        try {
            return own == null ? of(element.eClass()) : java.net.URI.create(own.toString()).toURL();
        } catch (MalformedURLException e) {
            return of(element.eClass());
        }
    }

    /**
     * Where the picture of a type is.
     *
     * @return {@code null} for a type that has none, which no concrete type of a model is
     */
    public static URL of(EClass type) {
        return Icons.class.getResource("/icons/full/obj16/" + type.getName() + ".svg");
    }
}
