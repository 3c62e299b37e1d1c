// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.text.FlowchartPrinter;

/**
 * Writes Mermaid's text of a flowchart, such that reading it gives an equal one.
 *
 * @see MermaidReader
 */
public final class MermaidWriter {

    private MermaidWriter() {}

    /** The whole text. */
    public static String write(Flowchart flowchart) {
        return new FlowchartPrinter(flowchart).print();
    }
}
