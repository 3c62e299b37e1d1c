// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.Set;
import java.util.stream.Collectors;

import org.talentbench.notation.specification.DiagramDescription;

/** What of a diagram is to be seen: layers beside the default one, and filters that are on. */
public record Shown(Set<String> layers, Set<String> filters) {

    /** What a diagram shows until people decide. */
    public static Shown initially(DiagramDescription description) {
        return new Shown(description.additionalLayers().stream().filter(DiagramDescription.Layer::shown)
                .map(DiagramDescription.Layer::name).collect(Collectors.toSet()), Set.of());
    }
}
