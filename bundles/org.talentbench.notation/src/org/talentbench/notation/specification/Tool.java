// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/**
 * What people can do on a diagram.
 *
 * @param mappings   names of what it creates or is for; empty where mappings name the tool instead
 * @param input      for a direct edit: the text to start from
 * @param candidates for one that creates a chosen element: what there is to choose from
 * @param icon       a picture of its own, where it has one
 */
public record Tool(Kind kind, String name, String label, String documentation, Expression precondition,
        List<String> mappings, Expression input, Expression candidates, Operation operation, Optional<URI> icon) {

    /** The variable that holds what was chosen. */
    public static final String CHOSEN = "element";

    /** What it makes another one of, where that is chosen already. */
    public Optional<EObject> chosen() {
        return operation instanceof Operation.With(String variable, EObject chosen, List<Operation> inside) && variable.equals(CHOSEN)
                ? Optional.of(chosen) : Optional.empty();
    }

    /** What a tool does, and with it the variables its operation sees. */
    public enum Kind {
        CREATE_NODE("container", "containerView"),
        CREATE_CONTAINER("container", "containerView"),
        /** Creates what people choose among candidates, in a dialog of Sirius's; here each has a tool of its own. */
        CREATE_CHOSEN(CHOSEN, "container", "containerView"),
        CREATE_EDGE("source", "target", "sourceView", "targetView"),
        DELETE("element", "elementView", "containerView"),
        RECONNECT_SOURCE("source", "target", "sourceView", "targetView", "element", "edgeView"),
        RECONNECT_TARGET("source", "target", "sourceView", "targetView", "element", "edgeView"),
        RECONNECT_BOTH("source", "target", "sourceView", "targetView", "element", "edgeView"),
        DIRECT_EDIT("0"),
        DOUBLE_CLICK("element", "elementView");

        private final List<String> variables;

        Kind(String... variables) {
            this.variables = List.of(variables);
        }

        /** Names of the variables that its operation sees. */
        public List<String> variables() {
            return variables;
        }

        /** Whether it stands on the palette. */
        public boolean creates() {
            return this == CREATE_NODE || this == CREATE_CONTAINER || this == CREATE_EDGE;
        }
    }
}
