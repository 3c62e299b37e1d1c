// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.design.Kinds;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.notation.interpreter.Palette.Drawer;
import org.talentbench.notation.interpreter.Palette.Entry;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.DiagramDescription.Section;
import org.talentbench.notation.specification.Specification;
import org.talentbench.notation.specification.Tool;

/** Lays out the palette of a diagram. */
final class PaletteBuilder {

    private final Specification specification;
    private final Evaluator evaluator;
    private final EObject element;

    PaletteBuilder(Specification specification, Evaluator evaluator, EObject element) {
        this.specification = specification;
        this.evaluator = evaluator;
        this.element = element;
    }

    Palette build(DiagramDescription diagram, Shown shown) {
        return new Palette(diagram.layers()
                .filter(layer -> layer == diagram.defaultLayer() || shown.layers().contains(layer.name()))
                .flatMap(layer -> layer.sections().stream()).flatMap(section -> drawers(section).stream()).toList());
    }

    /** Candidates get a drawer to themselves, before the rest of their section: there may be many. */
    private List<Drawer> drawers(Section section) {
        List<Drawer> drawers = new ArrayList<>();
        List<Entry> rest = new ArrayList<>();
        section.tools().stream().map(specification.tools()::get).filter(tool -> tool.kind().creates()).forEach(tool -> {
            if (tool.candidates().isPresent()) {
                drawers.add(new Drawer(tool.label(), candidates(tool)));
            } else {
                rest.add(new Entry(tool, tool.name(), tool.label(), tool.documentation(), "", Optional.empty(), Map.of()));
            }
        });
        if (!rest.isEmpty()) {
            drawers.add(new Drawer(section.label(), rest));
        }
        return drawers;
    }

    private List<Entry> candidates(Tool tool) {
        return Values.elements(evaluator.evaluate(tool.candidates(), element, Map.of(), Trace.NONE)).stream()
                .flatMap(candidate -> Kinds.of(candidate).map(kind -> entry(tool, candidate, kind)).stream()).toList();
    }

    private static Entry entry(Tool tool, EObject candidate, FactorKind kind) {
        return new Entry(tool, tool.name() + "/" + kind.id(), kind.label(), kind.description(), kind.category(),
                Optional.ofNullable(kind.icon()), Map.of("element", candidate));
    }
}
