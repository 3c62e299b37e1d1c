// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;

/** Services for the kinds of factors, which plugins bring: one can be drawn as soon as its plugin is installed. */
public class Kinds {

    /** A factor of each installed kind, to choose from; none is part of a model. Kinds of a category stand together. */
    public static List<Factor> factorKinds(EObject element) {
        return FactorKinds.all().stream().sorted(Comparator.comparing(FactorKind::category).thenComparing(FactorKind::label))
                .map(FactorKind::create).toList();
    }

    /** A factor like a chosen one, with a name that no other factor of the organisation has. */
    public static Factor newFactor(EObject organisation, EObject chosen) {
        Factor factor = (Factor) EcoreUtil.copy(chosen);
        Set<String> taken = organisation.eContents().stream().filter(Factor.class::isInstance).map(Labels::name).collect(Collectors.toSet());
        for (int number = 2; taken.contains(factor.getName()); number++) {
            factor.setName(Labels.name(chosen) + " " + number);
        }
        return factor;
    }

    /** What the organisation's youngest factor moves, by its kind; a factor that moves nothing would count for nothing. */
    public static List<Influence> newInfluences(EObject organisation) {
        Organisation whole = (Organisation) organisation;
        Factor youngest = whole.getFactors().getLast();
        return of(youngest).map(kind -> kind.connect(youngest, whole)).orElse(List.of());
    }

    /** Whether a factor, or a driver's factor, is of a kind whose plugin is not installed. */
    @Reads("factors")
    public static boolean isKindMissing(EObject element) {
        EObject owner = element instanceof Driver ? element.eContainer() : element;
        return owner instanceof Factor factor && FactorKinds.isMissing(factor);
    }

    /** Where the icon of a factor's kind is; empty where the kind has none or is not installed. */
    public static String icon(EObject element) {
        return of(element).map(FactorKind::icon).map(Object::toString).orElse("");
    }

    /** The installed kind of a factor. */
    public static Optional<FactorKind> of(EObject element) {
        return element instanceof Factor factor ? FactorKinds.find(factor.getKind()) : Optional.empty();
    }

    /** The plugin that a factor's kind is from. */
    static String plugin(Factor factor) {
        String plugin = FactorKind.pluginOf(factor.getKind());
        return plugin.isEmpty() ? factor.getKind() : plugin;
    }
}
