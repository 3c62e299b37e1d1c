// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a chart says about the looks of a node, an edge or a subgraph.
 *
 * @param classes names of style classes, in the order they were given
 * @param style style text such as {@code fill:#f9f,stroke:#333}; empty for none
 * @param data what <code>@{…}</code> says beside shape and label, in its order
 */
public record Decoration(List<String> classes, String style, Map<String, String> data) {

    /** Nothing said. */
    public static final Decoration NONE = new Decoration(List.of(), "", Map.of());

    public Decoration {
        classes = List.copyOf(classes);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
