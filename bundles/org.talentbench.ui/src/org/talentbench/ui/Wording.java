// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import java.util.Locale;
import java.util.MissingResourceException;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.Elements;
import org.talentbench.model.edit.TalentEditPlugin;
import org.talentbench.ui.tree.Branch;

/** What the kinds, features and values of the metamodel are called in the window: the words of the EMF.Edit bundle. */
public final class Wording {

    private Wording() {
    }

    /** What elements of a class are called, such as "Team". */
    public static String of(EClass type) {
        return word("_UI_" + type.getName() + "_type", type.getName());
    }

    /** What a feature is called, such as "Mean salary". */
    public static String of(EStructuralFeature feature) {
        return word("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature", feature.getName());
    }

    /** What a value of an enumeration is called, such as "at least". */
    public static String of(EEnum type, Enumerator literal) {
        return word("_UI_" + type.getName() + "_" + literal.getName() + "_literal", literal.getName());
    }

    /** What an element is called: its name, or that of its ends, or its kind. */
    public static String of(EObject element) {
        String name = Elements.name(element);
        return name.isEmpty() ? of(element.eClass()) : name;
    }

    /** What a branch is called, with the number of its elements. */
    public static String of(Branch branch) {
        return of(branch.feature()) + " (" + branch.children().size() + ")";
    }

    private static String word(String key, String name) {
        try {
            return TalentEditPlugin.INSTANCE.getString(key);
        } catch (MissingResourceException e) {
            // A feature newer than its translation: its own name, as words.
            String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
