// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;

/**
 * An intervention with its model at hand, in the person's language. The model is only read.
 *
 * @param intervention what it is called and what it is for
 * @param model what it consists of
 */
record Programme(Intervention intervention, Organisation model) {

    /** All that the library has, in its order. */
    private static final class Shelf {
        private static final List<Programme> ALL = Interventions.all().stream().map(Programme::load).toList();
    }

    private static Programme load(Intervention intervention) {
        try {
            return new Programme(intervention, Interventions.open(intervention.name()));
        } catch (ModelException e) {
            throw new IllegalStateException("The installation is damaged: " + e.getMessage(), e);
        }
    }

    static List<Programme> all() {
        return Shelf.ALL;
    }

    static Programme of(Intervention intervention) {
        return all().stream().filter(programme -> programme.intervention().name().equals(intervention.name())).findFirst().orElseThrow();
    }

    /** Whether a word that somebody looks for stands in the title, the description or the name of anything inside. */
    boolean mentions(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Stream<String> names = Stream.of(model.getIncentives(), model.getFactors(), model.getOutcomes()).flatMap(List::stream).map(Named.class::cast).map(Named::getName);
        return Stream.concat(Stream.of(intervention.title(), intervention.description(), Interventions.title(intervention.group())), names)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
