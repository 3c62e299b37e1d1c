// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.LineKind;

/**
 * How an edge is drawn.
 *
 * @param length least number of ranks it spans, 1…{@value #LONGEST}
 */
public record Line(LineKind kind, Head sourceHead, Head targetHead, int length) {

    /** Mermaid lays out nothing longer. */
    public static final int LONGEST = 10;

    /** The line of {@code -->}. */
    public static final Line ARROW = new Line(LineKind.SOLID, Head.NONE, Head.ARROW, 1);
}
