// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.talentbench.compute.Availability;
import org.talentbench.compute.cuda.driver.Card;

/** The cards that work together, and the modules that have been compiled for them. */
final class Cards {
    private final List<Card> cards;
    private final Availability.Available availability;
    private final Map<Card, ModuleCache> modules = new ConcurrentHashMap<>();

    Cards(List<Card> cards, Availability.Available availability) {
        this.cards = cards;
        this.availability = availability;
    }

    List<Card> all() {
        return cards;
    }

    Availability.Available availability() {
        return availability;
    }

    ModuleCache modules(Card card) {
        return modules.computeIfAbsent(card, ModuleCache::new);
    }
}
