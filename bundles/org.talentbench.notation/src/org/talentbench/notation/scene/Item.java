// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

/** Something on a diagram, with the element it stands for. Where it stands is said by a placement. */
public sealed interface Item {

    Key key();

    default EObject element() {
        return key().element();
    }

    /** What has an inside: a node or a container. */
    sealed interface Box extends Item {

        Look look();

        Label label();

        String tooltip();

        default List<Box> children() {
            return List.of();
        }

        /** Itself and everything inside. */
        default Stream<Box> all() {
            return Stream.concat(Stream.of(this), children().stream().flatMap(Box::all));
        }
    }

    /** A shape with a text. */
    record Node(Key key, Look look, Label label, String tooltip) implements Box {
    }

    /**
     * A shape with other shapes inside.
     *
     * @param direction which way its inside reads; null for the same way as around it
     * @param collapsed whether there is something inside that is hidden
     */
    record Container(Key key, Look look, Label label, String tooltip, Direction direction, List<Box> children,
            boolean collapsed) implements Box {
    }

    /** A line from one box to another; labels it does not have are empty. */
    record Edge(Key key, Key source, Key target, Stroke stroke, Label begin, Label centre, Label end)
            implements Item {
    }
}
