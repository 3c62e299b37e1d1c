// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.Set;
import java.util.stream.Collectors;

import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.DiagramDescription;

/**
 * What of a diagram is to be seen.
 *
 * @param layers    beside the default one
 * @param filters   that are on
 * @param collapsed containers whose inside is hidden; what joins the inside then joins the container
 */
public record Shown(Set<String> layers, Set<String> filters, Set<Key> collapsed) {

    /** With every container open. */
    public Shown(Set<String> layers, Set<String> filters) {
        this(layers, filters, Set.of());
    }

    /** What a diagram shows until people decide. */
    public static Shown initially(DiagramDescription description) {
        return new Shown(description.additionalLayers().stream().filter(DiagramDescription.Layer::shown)
                .map(DiagramDescription.Layer::name).collect(Collectors.toSet()), Set.of());
    }
}
