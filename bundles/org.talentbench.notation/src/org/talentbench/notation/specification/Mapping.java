// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;

/** Says which elements are drawn, and how. Other mappings and tools are meant by their names, which are unique. */
public sealed interface Mapping {

    String name();

    /** Qualified name of the class of what is drawn; empty for an edge that stands for a reference. */
    String domainClass();

    /** Finds what is drawn; evaluated on what the diagram or the container shows the inside of. */
    Expression candidates();

    /** What must hold for a candidate to be drawn. */
    Expression precondition();

    Behaviour behaviour();

    /** Draws nodes, or containers with what is inside them. */
    record Shapes(String name, String domainClass, Expression candidates, Expression precondition,
            Styles<Styles.Shape> styles, boolean container, List<String> inside, Behaviour behaviour)
            implements Mapping {
    }

    /**
     * Draws edges: for an element, from what its source finder finds to what its target finder finds; for a reference,
     * from each source to what the target finder finds there.
     */
    record Edges(String name, String domainClass, Expression candidates, Expression precondition,
            List<String> sources, List<String> targets, Expression sourceFinder, Expression targetFinder,
            Styles<Styles.Edge> styles, List<String> reconnections, Behaviour behaviour) implements Mapping {

        public boolean standsForElement() {
            return !domainClass.isEmpty();
        }
    }

    /** Names of the tools that delete, rename and open what a mapping draws; empty where there is none. */
    record Behaviour(String delete, String directEdit, String doubleClick) {
    }
}
