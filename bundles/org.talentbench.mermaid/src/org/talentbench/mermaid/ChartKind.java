// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

/** What a flowchart can be read as. */
public enum ChartKind {
    /** A talent process: start, steps, decisions, ends. */
    PROCESS("Process"),
    /** Factors, outcomes and concepts of the organisation, and their influences. */
    FACTOR_MAP("FactorMap"),
    /** Concepts and how they hang together. */
    CONCEPT_MAP("ConceptMap");

    private final String diagram;

    ChartKind(String diagram) {
        this.diagram = diagram;
    }

    /** The kind of diagram that shows it, by the name that the notation gives it. */
    public String diagram() {
        return diagram;
    }
}
