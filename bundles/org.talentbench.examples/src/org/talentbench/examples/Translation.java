// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.util.ResourceBundle;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage.Literals;

/** Puts what a model says in English into the user's language. The numbers stand in one file for all languages, which so cannot differ in them. */
final class Translation {
    /** Formulas too: they call things by their names. */
    private static final Set<EAttribute> TEXTS = Set.of(Literals.NAMED__NAME, Literals.NAMED__DOCUMENTATION, Literals.INCENTIVE__UNIT,
            Literals.OUTCOME__UNIT, Literals.OUTCOME__FORMULA);

    private final ResourceBundle words;

    private Translation(ResourceBundle words) {
        this.words = words;
    }

    /** Into the user's language; no words in English, which the models are written in. */
    static Translation ofModels() {
        return new Translation(ResourceBundle.getBundle("org.talentbench.examples.words"));
    }

    /** Whether it changes nothing. */
    boolean isEmpty() {
        return words.keySet().isEmpty();
    }

    void apply(Organisation model) {
        translate(model);
        model.eAllContents().forEachRemaining(this::translate);
    }

    private void translate(EObject element) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (TEXTS.contains(attribute) && element.eGet(attribute) instanceof String text && words.containsKey(text)) {
                element.eSet(attribute, words.getString(text));
            }
        }
    }
}
