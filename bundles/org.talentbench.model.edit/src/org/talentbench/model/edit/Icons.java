// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.net.URL;
import org.eclipse.emf.ecore.EClass;

/** Pictures of the model's types: SVG, 16 × 16, legible on light and on dark. */
public final class Icons {

    private Icons() {}

    /**
     * Where the picture of a type is.
     *
     * @return {@code null} for a type that has none, which no concrete type of a model is
     */
    public static URL of(EClass type) {
        return Icons.class.getResource("/icons/full/obj16/" + type.getName() + ".svg");
    }
}
