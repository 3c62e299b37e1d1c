// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.ValueOverride;

/** What messages call the elements of a model. */
public final class Elements {

    private Elements() {}

    /**
     * Type and name, such as {@code Team «Research»} or {@code Influence «Salary → Turnover»}. What has no name of its own is named
     * with what holds it: {@code Linear response of Influence «Salary → Turnover»}.
     */
    public static String path(EObject element) {
        String name = name(element);
        if (!name.isEmpty()) {
            return Messages.of("element.named", type(element), name);
        }
        EObject holder = element.eContainer();
        return holder == null ? type(element) : Messages.of("element.within", type(element), path(holder));
    }

    /** What people call the element: its name, or for an edge without one its ends. Empty where there is neither. */
    public static String name(EObject element) {
        return switch (element) {
            case Influence influence when isBlank(influence.getName()) -> ends(influence.getSource(), influence.getTarget());
            case Flow flow when isBlank(flow.getName()) -> ends(flow.getSource(), flow.getTarget());
            case Setting setting when setting.getVariable() != null -> name(setting.getVariable());
            case ValueOverride override when override.getElement() != null -> name(override.getElement());
            case Named named when !isBlank(named.getName()) -> named.getName().strip();
            default -> "";
        };
    }

    /** The element's type in words and in the user's language, such as {@code Linear response}. */
    public static String type(EObject element) {
        return Messages.of("type." + element.eClass().getName());
    }

    private static String ends(Named source, Named target) {
        return source == null && target == null ? "" : end(source) + " → " + end(target);
    }

    private static String end(Named end) {
        return end == null || isBlank(end.getName()) ? "?" : end.getName().strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
