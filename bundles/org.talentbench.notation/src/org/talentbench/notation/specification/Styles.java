// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;
import java.util.Map;

import org.talentbench.notation.scene.Arrow;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Routing;

/**
 * How a mapping draws: the first style whose condition holds, or else the standard one.
 *
 * @param <S> what is styled: {@link Shape} or {@link Edge}
 */
public record Styles<S>(S standard, List<Conditional<S>> conditional) {

    /** A style that holds where its predicate does. */
    public record Conditional<S>(Expression predicate, S style) {
    }

    /** Of a node or a container; width and height are in units of ten pixels, and −1 is as large as the label asks for. */
    public record Shape(Figure figure, Expression width, Expression height, Colour fill, Colour border,
            Expression borderWidth, Line borderLine, int cornerDiameter, boolean resizable, Label label,
            Expression tooltip) {
    }

    /** Of an edge; labels it does not have are null. */
    public record Edge(Colour stroke, Line line, Expression width, Arrow sourceArrow, Arrow targetArrow,
            Routing routing, Label begin, Label centre, Label end) {
    }

    /** Of a text; the size is in points, and one that is not inside its shape stands below it. With or without the element's icon before it. */
    public record Label(Expression text, int size, boolean bold, boolean italic, boolean underlined, boolean struck,
            Colour colour, boolean inside, boolean icon) {
    }

    /** What a customization of a layer may colour differently. */
    public enum Role {
        FILL, LINE, TEXT
    }

    /** Whatever a style says, these colours are taken for elements that the predicate holds for. */
    public record Customization(Expression predicate, Map<Role, Colour> colours) {

        public Customization {
            colours = Map.copyOf(colours);
        }
    }

    /** A colour, fixed or computed. */
    public sealed interface Colour {

        /** Always the same. */
        record Fixed(Rgb rgb) implements Colour {
        }

        /** Each part, 0…255, by an expression. */
        record Computed(Expression red, Expression green, Expression blue) implements Colour {
        }

        /** Between the colours of the two steps around a value; the steps are in order. */
        record Interpolated(Expression value, Expression minimum, Expression maximum, List<Step> steps)
                implements Colour {
        }

        /** The colour at a value. */
        record Step(Expression value, Rgb rgb) {
        }
    }
}
