// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.Optional;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.interpreter.LiveScene;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.layout.DiagramPlaces;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription;

/**
 * A diagram that is being drawn on: what it shows and where, following the model, and the one way to change it, which
 * makes each gesture one step of the model's command stack. Only for one thread.
 * <p>
 * A diagram that was laid out by itself need not be part of the model: the first gesture puts it there.
 */
public final class Sheet implements AutoCloseable {

    private final Notation notation;
    private final EditingDomain domain;
    private final Diagram diagram;
    private final LiveScene live;
    private Runnable listener = () -> { };
    private Placement placement = Placement.EMPTY;
    /** Where everything stood while the diagram said nothing about it, also what has been deleted since: an undo may lead back there. */
    private Placement automatic = Placement.EMPTY;
    private SheetView view;
    private boolean recording;

    /**
     * Opens a diagram.
     *
     * @param diagram with its description and its target; in the model of the domain, or in none yet
     */
    public Sheet(Notation notation, EditingDomain domain, Diagram diagram) {
        this.notation = notation;
        this.domain = domain;
        this.diagram = diagram;
        live = new LiveScene(notation.scenes(diagram.getDescription(), diagram.getTarget(), DiagramPlaces.shown(diagram)),
                diagram.getTarget(), this::changed);
    }

    /** A new diagram of an element, which no model has yet. */
    public static Diagram blank(Diagram diagram, DiagramDescription description, EObject target) {
        diagram.setDescription(description.name());
        diagram.setTarget(target);
        diagram.getLayers().addAll(Shown.initially(description).layers());
        return diagram;
    }

    /** Who wants to know that the sheet looks different; called for each change of the model, of which there may be many in a row. */
    public void onChange(Runnable changed) {
        listener = changed;
    }

    private void changed() {
        view = null;
        listener.run();
    }

    public Notation notation() {
        return notation;
    }

    public Diagram diagram() {
        return diagram;
    }

    /** What kind of diagram it is, with what there is to choose now. */
    public DiagramDescription description() {
        return notation.specification().diagram(diagram.getDescription());
    }

    /** The element whose inside the diagram shows. */
    public EObject element() {
        return diagram.getTarget();
    }

    /** Whether there is anything to show: the element may have been deleted. */
    public boolean isAlive() {
        return element() != null && element().eResource() != null;
    }

    /** Which layers and filters are on. */
    public Shown shown() {
        return DiagramPlaces.shown(diagram);
    }

    /** What the sheet shows as the model stands; the same object until something has changed. */
    public SheetView view() {
        if (view == null) {
            live.show(shown());
            Scene scene = live.scene();
            boolean byItself = diagram.getNodes().isEmpty();
            Placement known = byItself ? automatic : placement;
            Placement grown = Growth.of(scene, known);
            placement = DiagramPlaces.read(diagram, scene, grown);
            automatic = byItself ? automatic.with(Growth.undone(known, grown, placement)) : automatic;
            view = new SheetView(scene, placement);
        }
        return view;
    }

    /** Every change of the sheet and of the model that is made on it. */
    public SheetEdits edits() {
        return new SheetEdits(this);
    }

    /** What can be done with what is dragged onto the sheet. */
    public SheetDrops drops() {
        return new SheetDrops(this);
    }

    /** Which tools there are, and where they may be used. */
    public SheetTools tools() {
        return new SheetTools(this);
    }

    /** The model's command stack. */
    public CommandStack commands() {
        return domain.getCommandStack();
    }

    EditingDomain domain() {
        return domain;
    }

    /**
     * Makes a change that can be taken back as one step. A change inside a change is part of it.
     *
     * @throws RuntimeException what the change threw, after everything that it did has been taken back
     */
    public void execute(String label, Runnable change) {
        if (recording) {
            change.run();
            return;
        }
        var gesture = new Gesture(label, element().eResource(), change);
        recording = true;
        try {
            commands().execute(gesture);
        } finally {
            recording = false;
        }
        if (gesture.failure() != null) {
            throw gesture.failure();
        }
    }

    /** Writes down where everything stands. Only inside a change. */
    void place(Placement places) {
        Scene scene = view().scene();
        attach();
        DiagramPlaces.write(places, scene, diagram);
    }

    /** Makes the diagram part of the model, if it is not yet. Only inside a change. */
    void attach() {
        if (diagram.eResource() == null) {
            organisation().ifPresent(organisation -> organisation.getDiagrams().add(diagram));
        }
    }

    Optional<Organisation> organisation() {
        return EcoreUtil.getRootContainer(element()) instanceof Organisation organisation ? Optional.of(organisation) : Optional.empty();
    }

    @Override
    public void close() {
        live.close();
        listener = () -> { };
    }
}
