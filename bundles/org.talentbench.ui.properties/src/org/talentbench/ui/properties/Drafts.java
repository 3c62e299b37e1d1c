// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What was typed and could not be written: still there when the element is selected again. Lives as long as the element. */
final class Drafts {

    private static final Map<EObject, Map<EStructuralFeature, String>> DRAFTS = new WeakHashMap<>();

    private Drafts() {
    }

    static void keep(EObject element, EStructuralFeature feature, String typed) {
        DRAFTS.computeIfAbsent(element, key -> new HashMap<>()).put(feature, typed);
    }

    static String of(EObject element, EStructuralFeature feature) {
        return DRAFTS.getOrDefault(element, Map.of()).get(feature);
    }

    static void forget(EObject element, EStructuralFeature feature) {
        DRAFTS.getOrDefault(element, new HashMap<>()).remove(feature);
    }
}
