// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.ui.Icons;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.ModelEditors;
import org.talentbench.ui.session.ModelSession;

/** The diagrams of a model: which there are, what they are called, and how one is opened. */
public final class Diagrams {

    static final Icons ICONS = new Icons("org.talentbench.ui.diagrams");

    /** Read once: only the kinds of factors that it offers change while the window is open. */
    private static final class Reading {
        static final Notation NOTATION = Notation.talentBench();
    }

    private Diagrams() {
    }

    /** The notation that all diagrams are drawn in. */
    public static Notation notation() {
        return Reading.NOTATION;
    }

    /** The kinds of diagrams that can show an element, in the order of the specification. */
    public static List<DiagramDescription> kinds(EObject element) {
        return notation().specification().diagrams().stream().filter(kind -> isA(element.eClass(), kind)).toList();
    }

    private static boolean isA(EClass type, DiagramDescription kind) {
        String name = kind.domainClass().substring(kind.domainClass().lastIndexOf(':') + 1);
        return Stream.concat(Stream.of(type), type.getEAllSuperTypes().stream()).anyMatch(each -> each.getName().equals(name));
    }

    /** What a diagram is called: its own name, or what it shows and how. */
    public static String title(Diagram diagram) {
        return diagram.getName() != null && !diagram.getName().isBlank() ? diagram.getName()
                : NLS.bind(Messages.diagram_title, Wording.of(diagram.getTarget()), kind(diagram).label());
    }

    static DiagramDescription kind(Diagram diagram) {
        return notation().specification().diagram(diagram.getDescription());
    }

    /** The model's diagram of a kind of an element, or one that no model has yet. */
    public static Diagram of(EObject element, String description) {
        return stored(element).filter(diagram -> diagram.getTarget() == element && description.equals(diagram.getDescription())).findFirst()
                .orElseGet(() -> Sheet.blank(TalentFactory.eINSTANCE.createDiagram(), notation().specification().diagram(description), element));
    }

    private static Stream<Diagram> stored(EObject element) {
        return EcoreUtil.getRootContainer(element) instanceof Organisation organisation ? organisation.getDiagrams().stream() : Stream.empty();
    }

    /** The diagram that shows most of a model: its first stored one, or of all kinds the one with the most on it. */
    public static Optional<Diagram> best(Organisation organisation) {
        Optional<Diagram> first = organisation.getDiagrams().stream().filter(diagram -> diagram.getTarget() != null).findFirst();
        return first.isPresent() ? first : Stream.concat(Stream.of((EObject) organisation),
                Stream.concat(organisation.getProcesses().stream(), organisation.getConceptMaps().stream()))
                .flatMap(element -> kinds(element).stream().map(kind -> of(element, kind.name())))
                .reduce((one, other) -> size(other) > size(one) ? other : one);
    }

    private static long size(Diagram diagram) {
        return notation().scenes(diagram.getDescription(), diagram.getTarget()).build().allBoxes().count();
    }

    /** Opens diagrams that a tool asks for. */
    static void open(IWorkbenchPage page, ModelSession session, List<ToolRun.Opening> openings) {
        openings.forEach(opening -> open(page, session, of(opening.element(), opening.description())));
    }

    /** Opens a diagram, or brings the editor to the front that has it. */
    public static Optional<DiagramEditor> open(IWorkbenchPage page, ModelSession session, Diagram diagram) {
        Optional<DiagramEditor> open = ModelEditors.of(page, session).filter(DiagramEditor.class::isInstance).map(DiagramEditor.class::cast)
                .filter(editor -> editor.shows(diagram)).findFirst();
        open.ifPresent(page::activate);
        return open.isPresent() ? open : session.file().map(file -> {
            try {
                return (DiagramEditor) page.openEditor(DiagramInput.of(file, session, diagram), DiagramEditor.ID);
            } catch (PartInitException e) {
                TalentUi.log(e.getStatus());
                return null;
            }
        });
    }
}
