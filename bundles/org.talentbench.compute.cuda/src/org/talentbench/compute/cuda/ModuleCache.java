// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.talentbench.compute.cuda.driver.Card;

/** A card's compiled modules, by their text: a model whose numbers alone were edited runs at once. */
final class ModuleCache {
    /** Modules kept though nobody uses them; the least recently used is forgotten first. */
    private static final int KEPT = 64;

    private static final class Entry {
        private final long module;
        private int users;

        Entry(long module) {
            this.module = module;
        }
    }

    private final Card card;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    ModuleCache(Card card) {
        this.card = card;
    }

    /** A module to be given back with {@link #release}. */
    synchronized long acquire(String text) {
        Entry entry = entries.computeIfAbsent(text, t -> new Entry(card.load(t)));
        entry.users++;
        return entry.module;
    }

    synchronized void release(String text) {
        entries.get(text).users--;
        for (Iterator<Entry> oldest = entries.values().iterator(); entries.size() > KEPT && oldest.hasNext();) {
            Entry entry = oldest.next();
            if (entry.users == 0) {
                oldest.remove();
                card.unload(entry.module);
            }
        }
    }
}
