// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.design.Design;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Specification;

/** A specification with the services it calls: what turns elements into scenes, and gestures into changes. */
public final class Notation {

    private final Specification specification;
    private final Services services;
    private final Evaluator evaluator;
    private Specification offer;
    private List<FactorKind> offered = List.of();

    public Notation(Specification specification, ClassLoader services) {
        this.specification = specification;
        this.services = new Services(specification, services);
        evaluator = new Evaluator(this.services);
    }

    /** The notation of this workbench. */
    public static Notation talentBench() {
        return new Notation(Specification.read(Design.specification(), Design.texts()), Design.services());
    }

    /** The specification, with a tool for each kind of factor that is installed now; the same object until that changes. */
    public synchronized Specification specification() {
        // Late, since drawing does not need it: kinds that nobody uses are not read for a picture.
        List<FactorKind> installed = List.copyOf(FactorKinds.all());
        if (offer == null || !installed.equals(offered)) {
            offer = Offer.of(specification, evaluator);
            offered = installed;
        }
        return offer;
    }

    /** Builds scenes of an element in a kind of diagram. */
    public SceneBuilder scenes(String description, EObject element, Shown shown) {
        return new SceneBuilder(specification, services, evaluator, specification.diagram(description), element, shown);
    }

    /** The same, with the layers that are shown until people decide. */
    public SceneBuilder scenes(String description, EObject element) {
        DiagramDescription diagram = specification.diagram(description);
        return scenes(description, element, Shown.initially(diagram));
    }

    /** For using a tool once. */
    public ToolRun tools() {
        return new ToolRun(evaluator);
    }

    /** Every expression that has been evaluated through this notation. */
    public Set<Expression> evaluated() {
        return Set.copyOf(evaluator.evaluated());
    }
}
