// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Polarity;

/** Services of influences: their sign, and how much they weigh. */
public class Influences {

    private static final int MAXIMAL_STROKE = 4;

    public static boolean isPositive(EObject influence) {
        return polarity(influence) == Polarity.POSITIVE;
    }

    public static boolean isNegative(EObject influence) {
        return polarity(influence) == Polarity.NEGATIVE;
    }

    public static boolean isMixed(EObject influence) {
        return polarity(influence) == Polarity.MIXED;
    }

    /** Whether an influence is drawn dotted, as one that is only supposed. */
    public static boolean isSupposed(EObject influence) {
        return ((Influence) influence).getLine() == LineKind.DOTTED;
    }

    /** Whether an influence weighs at least as much as an ordinary one. */
    public static boolean isStrong(EObject influence) {
        return Math.abs(((Influence) influence).getWeight()) >= 1;
    }

    /** The sign of an influence, and its weight where it is not one. */
    public static String influenceLabel(EObject element) {
        String sign = switch (polarity(element)) {
            case POSITIVE -> "+";
            case NEGATIVE -> "−";
            case MIXED -> "±";
            case NONE -> "";
        };
        double weight = Math.abs(((Influence) element).getWeight());
        return weight == 1 || sign.isEmpty() ? sign : sign + " " + Labels.number(weight);
    }

    /** An edge is the wider the more it weighs, within what still looks like a line. */
    public static int influenceWidth(EObject influence) {
        double weight = Math.abs(((Influence) influence).getWeight());
        return (int) Math.clamp(Math.round(1 + Math.log(Math.max(weight, 1)) / Math.log(2)), 1, MAXIMAL_STROKE);
    }

    private static Polarity polarity(EObject influence) {
        return ((Influence) influence).getPolarity();
    }
}
