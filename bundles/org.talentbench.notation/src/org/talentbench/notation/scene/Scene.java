// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

/**
 * What a diagram shows, without where: the boxes, one inside the other, and the edges between them.
 *
 * @param description name of the kind of diagram
 * @param element     the element whose inside it shows
 */
public record Scene(String description, String title, EObject element, Direction direction, List<Item.Box> boxes,
        List<Item.Edge> edges) {

    /** Every box, the outer ones before what is inside them. */
    public Stream<Item.Box> allBoxes() {
        return boxes.stream().flatMap(Item.Box::all);
    }
}
