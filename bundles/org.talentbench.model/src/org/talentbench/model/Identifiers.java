// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.util.stream.Collectors;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.talent.Named;

/** How formulas write the names of elements. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * The element's name with every character that is no letter, mark of a letter or digit replaced by {@code _}. A name that a formula could not
     * use as it is gets one more {@code _}: in front where it starts with no letter, behind where it is a word of the formula language.
     *
     * @return always a name of the formula language; {@code _} where the element has none
     */
    public static String of(Named element) {
        return of(element.getName());
    }

    /** The same for a name that belongs to no element yet; {@code null} counts as no name. */
    public static String of(String name) {
        if (name == null || name.isBlank()) {
            return "_";
        }
        String letters = name.strip().codePoints()
                .map(c -> Formula.isName("_" + Character.toString(c)) ? c : '_')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (Formula.isName(letters)) {
            return letters;
        }
        return Formula.isName(letters + "_") ? letters + "_" : "_" + letters;
    }
}
