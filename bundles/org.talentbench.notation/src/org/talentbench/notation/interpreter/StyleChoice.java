// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Look;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Stroke;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Styles;
import org.talentbench.notation.specification.Styles.Colour;
import org.talentbench.notation.specification.Styles.Customization;
import org.talentbench.notation.specification.Styles.Role;

/** Chooses the style that holds for an element, and computes what is an expression in it. */
final class StyleChoice {

    private static final double PIXELS_PER_UNIT = 10;
    private static final double PIXELS_PER_POINT = 4.0 / 3;
    private static final Label NO_LABEL = new Label("", 1, false, false, false, false, Rgb.WHITE, false, "");
    /** The service that tells where an element's icon is. */
    private static final Expression ICON = new Expression.Call("icon", List.of());

    private final Evaluations evaluations;
    private List<Customization> customizations = List.of();

    StyleChoice(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** What goes before the colours of the styles from now on. @return whether it is anything else than before */
    boolean customize(List<Customization> whatGoesBefore) {
        boolean changes = !customizations.equals(whatGoesBefore);
        customizations = whatGoesBefore;
        return changes;
    }

    <S> S choose(Styles<S> styles, EObject self) {
        return styles.conditional().stream().filter(style -> evaluations.holds(style.predicate(), self)).findFirst()
                .map(Styles.Conditional::style).orElse(styles.standard());
    }

    Look look(Styles.Shape style, EObject self) {
        return new Look(style.figure(), colour(Role.FILL, style.fill(), self), colour(Role.LINE, style.border(), self),
                evaluations.number(style.borderWidth(), self), style.borderLine(), length(style.width(), self),
                length(style.height(), self), style.cornerDiameter() / 2.0, style.resizable());
    }

    Stroke stroke(Styles.Edge style, EObject self) {
        return new Stroke(colour(Role.LINE, style.stroke(), self), style.line(), evaluations.number(style.width(), self),
                style.sourceArrow(), style.targetArrow(), style.routing());
    }

    Label label(Styles.Label style, EObject self) {
        return style == null ? NO_LABEL : new Label(evaluations.text(style.text(), self),
                style.size() * PIXELS_PER_POINT, style.bold(), style.italic(), style.underlined(), style.struck(),
                colour(Role.TEXT, style.colour(), self), style.inside(), style.icon() ? evaluations.text(ICON, self) : "");
    }

    private double length(Expression expression, EObject self) {
        return Math.max(0, evaluations.number(expression, self) * PIXELS_PER_UNIT);
    }

    private Rgb colour(Role role, Colour colour, EObject self) {
        return colour(customizations.stream().filter(customization -> customization.colours().containsKey(role))
                .filter(customization -> evaluations.holds(customization.predicate(), self)).findFirst()
                .map(customization -> customization.colours().get(role)).orElse(colour), self);
    }

    private Rgb colour(Colour colour, EObject self) {
        return switch (colour) {
            case Colour.Fixed(Rgb rgb) -> rgb;
            case Colour.Computed(var red, var green, var blue) -> new Rgb(part(red, self), part(green, self), part(blue, self));
            case Colour.Interpolated(var value, var minimum, var maximum, var steps) -> interpolate(
                    Math.clamp(evaluations.number(value, self), evaluations.number(minimum, self),
                            evaluations.number(maximum, self)), steps, self);
        };
    }

    private int part(Expression expression, EObject self) {
        return (int) Math.clamp(Math.round(evaluations.number(expression, self)), 0, 255);
    }

    private Rgb interpolate(double value, List<Colour.Step> steps, EObject self) {
        Colour.Step below = steps.getFirst();
        for (Colour.Step above : steps) {
            double upper = evaluations.number(above.value(), self);
            if (value <= upper) {
                double lower = evaluations.number(below.value(), self);
                return upper == lower ? above.rgb()
                        : below.rgb().towards(above.rgb(), (value - lower) / (upper - lower));
            }
            below = above;
        }
        return below.rgb();
    }
}
