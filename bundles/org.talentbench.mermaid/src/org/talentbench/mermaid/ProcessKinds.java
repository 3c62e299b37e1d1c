// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.model.talent.LineKind;

/** What the nodes of a process most likely are, from what the edges around them show. */
final class ProcessKinds {

    private final Map<String, Integer> in = new HashMap<>();
    private final Map<String, Integer> out = new HashMap<>();

    ProcessKinds(List<Edge> edges) {
        for (Edge edge : edges) {
            // An invisible edge only places its nodes.
            if (edge.line().kind() != LineKind.INVISIBLE) {
                out.merge(edge.source(), 1, Integer::sum);
                if (!edge.source().equals(edge.target())) {
                    in.merge(edge.target(), 1, Integer::sum);
                }
            }
        }
    }

    ProcessKind likely(String id, Shape shape) {
        return ProcessKind.likely(shape, in.getOrDefault(id, 0), out.getOrDefault(id, 0));
    }
}
