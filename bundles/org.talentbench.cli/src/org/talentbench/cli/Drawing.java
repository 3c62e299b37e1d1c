// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.layout.DiagramPlaces;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription;

/** A picture of a model: what it shows, and where. */
record Drawing(String name, Scene scene, Placement placement) {

    /** Something that can be drawn, by the name that people ask for it with. */
    private record Candidate(String name, DiagramDescription description, EObject element, Diagram stored) {

        boolean isCalled(String asked) {
            // The description's name is the same in every language.
            return name.equalsIgnoreCase(asked) || description.name().equalsIgnoreCase(asked.replace(" ", ""));
        }

        Drawing draw(Notation notation) {
            Shown shown = stored == null ? Shown.initially(description) : DiagramPlaces.shown(stored);
            Scene scene = notation.scenes(description.name(), element, shown).build();
            return new Drawing(name, scene, stored == null ? Layout.arrange(scene) : DiagramPlaces.read(stored, scene));
        }
    }

    /**
     * Draws a diagram of a model: one that is kept in the model, with its places, or else any kind of diagram that fits one of the
     * model's elements, laid out afresh.
     *
     * @param name of the diagram, of the kind of diagram, or of the chart that it shows; {@code null} for the first that shows anything
     * @throws UsageException where there is none
     */
    static Drawing of(Organisation organisation, String name) {
        Notation notation = Notation.talentBench();
        List<Candidate> candidates = candidates(organisation, notation);
        var drawings = candidates.stream().filter(candidate -> name == null || candidate.isCalled(name)).map(candidate -> candidate.draw(notation));
        return (name == null ? drawings.filter(drawing -> !drawing.scene().boxes().isEmpty()) : drawings)
                .findFirst()
                .orElseThrow(() -> new UsageException(name == null ? Messages.of("model.nothingToDraw") : Messages.of("model.noDiagram", name,
                        String.join(", ", candidates.stream().map(Candidate::name).distinct().toList()))));
    }

    private static List<Candidate> candidates(Organisation organisation, Notation notation) {
        List<Candidate> candidates = new ArrayList<>();
        for (Diagram diagram : organisation.getDiagrams()) {
            if (diagram.getTarget() != null && diagram.getDescription() != null) {
                DiagramDescription description = notation.specification().diagram(diagram.getDescription());
                candidates.add(new Candidate(nameOf(diagram, description), description, diagram.getTarget(), diagram));
            }
        }
        List<EObject> elements = new ArrayList<>(List.of(organisation));
        EcoreUtil.<EObject>getAllContents(organisation, true).forEachRemaining(elements::add);
        for (DiagramDescription description : notation.specification().diagrams()) {
            for (EObject element : elements) {
                EClass type = element.eClass();
                if (description.domainClass().equals(type.getEPackage().getName() + "::" + type.getName())) {
                    // The organisation has several kinds of diagram, so its name would not tell them apart.
                    String name = element == organisation ? description.label() : nameOf(element, description);
                    candidates.add(new Candidate(name, description, element, null));
                }
            }
        }
        return candidates;
    }

    private static String nameOf(EObject element, DiagramDescription description) {
        return element instanceof Named named && named.getName() != null ? named.getName() : description.label();
    }
}
