// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import java.util.List;
import java.util.Optional;
import org.talentbench.model.talent.Direction;

/**
 * A frame around nodes and other subgraphs.
 *
 * @param id numbered as Mermaid does where the chart gives none
 * @param direction where it has one of its own
 * @param members ids of the nodes and subgraphs directly inside
 */
public record Subgraph(String id, Label title, Optional<Direction> direction, List<String> members, Decoration decoration,
        Position position) {

    public Subgraph {
        members = List.copyOf(members);
    }

    /** The same subgraph, wherever it stands. */
    public Subgraph withoutPosition() {
        return new Subgraph(id, title, direction, members, decoration, Position.NONE);
    }
}
