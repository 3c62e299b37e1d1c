// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.text.Draft.SubgraphDraft;

/**
 * The subgraphs of a chart and who is in which. A node is a member of the first subgraph to close that mentions it, which is
 * the innermost one.
 */
final class Subgraphs {

    private final Map<String, SubgraphDraft> byId = new HashMap<>();
    private final Map<String, SubgraphDraft> parents = new HashMap<>();
    private int closed;

    /** Gives the subgraph its id and members; answers what was wrong with it. */
    Optional<String> closed(SubgraphDraft subgraph) {
        if (subgraph.id.isEmpty()) {
            subgraph.id = "subGraph" + closed;
        }
        closed++;
        SubgraphDraft earlier = byId.putIfAbsent(subgraph.id, subgraph);
        SubgraphDraft parent = earlier == null ? subgraph : earlier;
        for (String member : subgraph.mentioned) {
            if (!parents.containsKey(member) && !isInside(parent, member)) {
                parents.put(member, parent);
                parent.members.add(member);
            }
        }
        if (earlier == null) {
            return Optional.empty();
        }
        return Optional.of(Messages.of("warning.subgraphTwice", subgraph.id));
    }

    /** Whether a subgraph is, or is somewhere in, the one of that id: the other way round as well would make a circle. */
    private boolean isInside(SubgraphDraft subgraph, String id) {
        for (SubgraphDraft around = subgraph; around != null; around = parents.get(around.id)) {
            if (around.id.equals(id)) {
                return true;
            }
        }
        return false;
    }

    Optional<SubgraphDraft> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, in the order they open. */
    List<SubgraphDraft> all() {
        return byId.values().stream().sorted(Comparator.comparingInt(subgraph -> subgraph.offset)).toList();
    }
}
