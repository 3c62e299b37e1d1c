// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

/** What a flowchart can be read as. */
public enum ChartKind {
    /** A talent process: start, steps, decisions, ends. */
    PROCESS,
    /** Factors, outcomes and concepts of the organisation, and their influences. */
    FACTOR_MAP,
    /** Concepts and how they hang together. */
    CONCEPT_MAP
}
