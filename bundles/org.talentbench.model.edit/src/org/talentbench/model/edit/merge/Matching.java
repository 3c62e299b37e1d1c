// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Variable;

/** Finds for every element of a library the one of the model that means the same, and what is left without one. */
final class Matching {
    private final Organisation library;
    private final Organisation model;
    private final Map<EObject, EObject> twins = new LinkedHashMap<>();
    private final List<EObject> newcomers = new ArrayList<>();

    Matching(Organisation library, Organisation model) {
        this.library = library;
        this.model = model;
        match(library.getFactors(), model.getFactors(), (ours, theirs) -> ours.getKind() != null && ours.getKind().equals(theirs.getKind()));
        for (Factor factor : library.getFactors()) {
            if (twins.get(factor) instanceof Factor twin) {
                match(factor.getDrivers(), twin.getDrivers(), (ours, theirs) -> ours.getKey() != null && ours.getKey().equals(theirs.getKey()));
            }
        }
        match(library.getIncentives(), model.getIncentives(), Matching::isSameLever);
        match(library.getOutcomes(), model.getOutcomes(), Matching::isSameOutcome);
        match(library.getConcepts(), model.getConcepts(), Matching::isSameName);
        // After all that they can join.
        match(library.getInfluences(), model.getInfluences(), this::isSameInfluence);
        match(library.getProcesses(), model.getProcesses(), Matching::isSameName);
        match(library.getConceptMaps(), model.getConceptMaps(), Matching::isSameName);
        if (model.getObjectives().isEmpty()) {
            newcomers.addAll(library.getObjectives());
        }
    }

    Map<EObject, EObject> twins() {
        return twins;
    }

    List<EObject> newcomers() {
        return newcomers;
    }

    private <T extends EObject> void match(List<T> ours, List<T> theirs, BiPredicate<T, T> same) {
        for (T element : ours) {
            theirs.stream().filter(candidate -> same.test(element, candidate)).findFirst()
                    .ifPresentOrElse(twin -> twins.put(element, twin), () -> newcomers.add(element));
        }
    }

    private static boolean isSameLever(Incentive ours, Incentive theirs) {
        return isSameName(ours, theirs) && text(ours.getUnit()).equalsIgnoreCase(text(theirs.getUnit()));
    }

    private static boolean isSameOutcome(Outcome ours, Outcome theirs) {
        return ours.getKind() == theirs.getKind() && (ours.getKind() != OutcomeKind.FORMULA || isSameName(ours, theirs));
    }

    /** Turnover and retention are two sides of one hazard, which a factor must enter only once. */
    private boolean isSameInfluence(Influence ours, Influence theirs) {
        return ours.getSource() != null && twins.get(ours.getSource()) == theirs.getSource()
                && (twins.get(ours.getTarget()) == theirs.getTarget() || isHazard(ours.getTarget()) && isHazard(theirs.getTarget()));
    }

    private static boolean isHazard(Variable variable) {
        return variable instanceof Outcome outcome && (outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.RETENTION);
    }

    private static boolean isSameName(Named ours, Named theirs) {
        String name = Elements.name(ours);
        return !name.isEmpty() && name.equalsIgnoreCase(Elements.name(theirs));
    }

    private static String text(String unit) {
        return unit == null ? "" : unit.strip();
    }
}
