// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.List;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Subgraph;

/** What a chart consists of. */
record Parts(List<Node> nodes, List<Edge> edges, List<Subgraph> subgraphs) {}
