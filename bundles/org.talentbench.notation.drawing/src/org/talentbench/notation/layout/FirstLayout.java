// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.function.Supplier;

import org.talentbench.model.talent.Diagram;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.scene.Scene;

/** Gives what a diagram of the model shows its places before anybody has opened it, as after an import. */
public final class FirstLayout {

    /** As many elements, edges among them, as ELK places while people still wait; larger diagrams are placed when somebody opens them. */
    private static final int LARGEST = 2500;

    private FirstLayout() {
    }

    /** Places what has no place yet, everything anew where nothing has, and keeps it in the model. */
    public static void give(Diagram diagram, Supplier<Notation> notation) {
        // Counted before there is a notation and a scene, which take their time as well.
        if (diagram.getTarget().eContents().size() <= LARGEST) {
            Scene scene = notation.get().scenes(diagram.getDescription(), diagram.getTarget(), DiagramPlaces.shown(diagram)).build();
            DiagramPlaces.write(DiagramPlaces.read(diagram, scene), scene, diagram);
        }
    }
}
