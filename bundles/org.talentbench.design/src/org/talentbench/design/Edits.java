// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Variable;

/** Services of the tools: where a new element goes, what it is called, and what goes with one that is deleted. */
public class Edits {

    /** The organisation that an element is part of. */
    public static EObject root(EObject element) {
        return EcoreUtil.getRootContainer(element);
    }

    /** The chart that an element is part of. */
    public static EObject chart(EObject element) {
        EObject chart = element;
        while (chart != null && !(chart instanceof Chart)) {
            chart = chart.eContainer();
        }
        return chart;
    }

    public static boolean isGroup(EObject element) {
        return element instanceof Group;
    }

    /** The kind of an element with its place among its like, as in "Step 3". */
    public static String newName(EObject element) {
        String kind = Elements.type(element);
        EObject container = element.eContainer();
        long place = container == null ? 1 : container.eContents().stream()
                .filter(sibling -> sibling.eClass() == element.eClass()).count();
        return kind + " " + place;
    }

    /** The edges that would lose an end if an element went. */
    public static List<EObject> danglingEdges(EObject element) {
        List<EObject> edges = new ArrayList<>();
        if (element instanceof FlowEnd end) {
            edges.addAll(end.getOutgoingFlows());
            end.getIncomingFlows().stream().filter(flow -> !edges.contains(flow)).forEach(edges::add);
        }
        if (element instanceof Variable variable) {
            edges.addAll(variable.getOutgoing());
            variable.getIncoming().stream().filter(influence -> !edges.contains(influence)).forEach(edges::add);
        }
        if (element instanceof Factor factor) {
            factor.getDrivers().forEach(driver -> edges.addAll(danglingEdges(driver)));
        }
        return edges;
    }

    /** Holds for nothing: the condition to delete what a diagram shows but may not delete. */
    public static boolean never(EObject element) {
        return false;
    }

    static Optional<Organisation> organisation(EObject element) {
        return root(element) instanceof Organisation organisation ? Optional.of(organisation) : Optional.empty();
    }
}
