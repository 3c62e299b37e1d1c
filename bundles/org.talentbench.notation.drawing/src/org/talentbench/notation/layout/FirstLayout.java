// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import org.talentbench.model.talent.Diagram;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.scene.Scene;

/** Gives what a diagram of the model shows its places before anybody has opened it, as after an import. */
public final class FirstLayout {

    /** As many boxes as ELK places while people still wait; larger diagrams are placed when somebody opens them. */
    private static final int LARGEST = 1000;

    private FirstLayout() {
    }

    /** Places what has no place yet, everything anew where nothing has, and keeps it in the model. */
    public static void give(Diagram diagram, Notation notation) {
        Scene scene = notation.scenes(diagram.getDescription(), diagram.getTarget(), DiagramPlaces.shown(diagram)).build();
        if (scene.allBoxes().count() <= LARGEST) {
            DiagramPlaces.write(DiagramPlaces.read(diagram, scene), scene, diagram);
        }
    }
}
