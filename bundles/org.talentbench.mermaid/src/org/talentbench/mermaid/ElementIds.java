// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.mermaid.text.Ids;

/** Ids of elements in one text: their own where it can be written and nobody has it yet, else new ones. */
final class ElementIds {

    private final Map<EObject, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int last;

    /** Gives an element the id it had, if it can. First come, first served: before anything gets a new one. */
    void prefer(EObject element, String id) {
        if (id != null && Ids.isSafe(id) && taken.add(id)) {
            ids.put(element, id);
        }
    }

    /** The element's id, a new one if it has none. */
    String assign(EObject element) {
        return ids.computeIfAbsent(element, _ -> unused());
    }

    private String unused() {
        String id;
        do {
            id = "n" + ++last;
        } while (!taken.add(id));
        return id;
    }

    boolean has(EObject element) {
        return ids.containsKey(element);
    }

    String of(EObject element) {
        return ids.get(element);
    }
}
