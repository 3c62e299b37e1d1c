// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;
import org.talentbench.mermaid.text.FlowchartParser;

/**
 * Reads Mermaid's text of a flowchart. What Mermaid accepts is read with the same nodes, edges, texts and shapes; some of what
 * people write and Mermaid refuses is read too, with a warning.
 *
 * @see MermaidWriter
 */
public final class MermaidReader {

    private MermaidReader() {}

    /**
     * A chart and what was found on the way.
     *
     * @param warnings in the order of the text
     * @param steps how many characters the parser looked at, some of them more than once: a measure of its work
     */
    public record Reading(Flowchart flowchart, List<Warning> warnings, long steps) {}

    /** Reads a whole text; it is a flowchart from its first line to its last, or an exception says where it is not. */
    public static Reading read(String text) throws MermaidException {
        var parser = new FlowchartParser(text);
        Flowchart flowchart = parser.parse();
        return new Reading(flowchart, parser.warnings(), parser.steps());
    }
}
