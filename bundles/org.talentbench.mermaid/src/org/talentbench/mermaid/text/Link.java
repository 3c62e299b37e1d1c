// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Line;

/** What stands between two nodes of a chain: {@code e1@-->|text|}. */
record Link(int offset, String id, Line line, Label label) {}
