// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.talentbench.notation.scene.Arrow;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Routing;
import org.talentbench.notation.specification.Styles.Colour;
import org.talentbench.notation.specification.Styles.Role;

/** Reads styles and colours. */
final class StyleReader {

    private static final Map<String, Line> LINES = Map.of("solid", Line.SOLID, "dash", Line.DASH, "dot", Line.DOT,
            "dash_dot", Line.DASH_DOT);
    private static final Map<String, Routing> ROUTINGS = Map.of("straight", Routing.STRAIGHT,
            "manhattan", Routing.MANHATTAN, "tree", Routing.TREE);
    private static final Map<String, Arrow> ARROWS = Map.of("NoDecoration", Arrow.NONE, "InputArrow", Arrow.INPUT,
            "OutputArrow", Arrow.OUTPUT, "InputClosedArrow", Arrow.INPUT_CLOSED,
            "OutputClosedArrow", Arrow.OUTPUT_CLOSED, "InputFillClosedArrow", Arrow.INPUT_FILLED,
            "OutputFillClosedArrow", Arrow.OUTPUT_FILLED, "Diamond", Arrow.DIAMOND,
            "FillDiamond", Arrow.DIAMOND_FILLED, "Dot", Arrow.DOT);
    private static final Map<String, Boolean> LABEL_POSITIONS = Map.of("node", true, "border", false);
    private static final Map<String, Boolean> RESIZABLE = Map.of("NONE", false, "NSEW", true);
    private static final Map<String, Role> ROLES = Map.of("color", Role.FILL, "backgroundColor", Role.FILL,
            "foregroundColor", Role.FILL, "borderColor", Role.LINE, "strokeColor", Role.LINE, "labelColor", Role.TEXT);
    private static final String DEFAULT_SIZE = "3";

    private final SpecificationReader reader;
    private final Map<String, Colour> palette = new HashMap<>();

    StyleReader(SpecificationReader reader) {
        this.reader = reader;
    }

    void palettes(List<XmlElement> palettes) {
        for (XmlElement colours : palettes) {
            colours.take("name");
            List<XmlElement> entries = colours.takeAll("entries");
            // Steps refer to fixed colours, which may stand after them.
            entries.stream().filter(entry -> entry.type().equals("UserFixedColor"))
                    .forEach(entry -> palette.put(entry.take("name"), fixed(entry)));
            entries.stream().filter(entry -> !entry.type().equals("UserFixedColor"))
                    .forEach(entry -> palette.put(entry.take("name"),
                            entry.type().equals("ComputedColor") ? computed(entry) : interpolated(entry)));
        }
    }

    Styles<Styles.Shape> shape(XmlElement mapping) {
        return styles(mapping, this::shapeStyle);
    }

    Styles<Styles.Edge> edge(XmlElement mapping) {
        return styles(mapping, this::edgeStyle);
    }

    List<Styles.Customization> customizations(XmlElement layer) {
        return layer.takeOne("customization").stream().flatMap(all -> all.takeAll("vsmElementCustomizations").stream())
                .map(this::customization).toList();
    }

    private Styles.Customization customization(XmlElement element) {
        SpecificationReader.expect(element, "VSMElementCustomization");
        Map<Role, Colour> colours = new EnumMap<>(Role.class);
        for (XmlElement feature : element.takeAll("featureCustomizations")) {
            SpecificationReader.expect(feature, "EReferenceCustomization");
            if (!feature.takeFlag("applyOnAll", false)) {
                throw feature.error("a customization is interpreted only where it applies to all styles");
            }
            colours.put(feature.take("referenceName", "", ROLES), colour(feature, "value"));
        }
        return new Styles.Customization(reader.expression(element, "predicateExpression", ""), colours);
    }

    private <S> Styles<S> styles(XmlElement mapping, Function<XmlElement, S> read) {
        // "conditionnal" is how the metamodel spells it.
        return new Styles<>(one(mapping, read), mapping.takeAll("conditionnalStyles").stream()
                .map(conditional -> new Styles.Conditional<>(
                        reader.expression(conditional, "predicateExpression", ""), one(conditional, read)))
                .toList());
    }

    private static <S> S one(XmlElement owner, Function<XmlElement, S> read) {
        return owner.takeOne("style").map(read).orElseThrow(() -> owner.error("the style is missing"));
    }

    private Styles.Shape shapeStyle(XmlElement style) {
        return switch (style.type()) {
            case "SquareDescription" -> box(style, Figure.SQUARE, side(style, "width"), side(style, "height"), "color");
            case "EllipseNodeDescription" -> box(style, Figure.ELLIPSE, size(style, "horizontalDiameterComputationExpression"),
                    size(style, "verticalDiameterComputationExpression"), "color");
            case "LozengeNodeDescription" -> box(style, Figure.LOZENGE, size(style, "widthComputationExpression"),
                    size(style, "heightComputationExpression"), "color");
            case "DotDescription" -> box(style, Figure.DOT, size(style, "sizeComputationExpression"),
                    size(style, "sizeComputationExpression"), "backgroundColor");
            case "FlatContainerStyleDescription" -> container(style);
            default -> throw style.error("the style is not interpreted; choose from square, ellipse, lozenge, dot and"
                    + " flat container");
        };
    }

    private Expression size(XmlElement style, String feature) {
        return reader.expression(style, feature, DEFAULT_SIZE);
    }

    /** A side of a square that is given as a number goes before the size of all its sides. */
    private Expression side(XmlElement style, String feature) {
        Expression size = size(style, "sizeComputationExpression");
        int given = style.takeNumber(feature, 0);
        return given == 0 ? size : new Expression.Constant(Integer.toString(given));
    }

    private Styles.Shape box(XmlElement style, Figure figure, Expression width, Expression height, String fill) {
        boolean inside = style.take("labelPosition", "border", LABEL_POSITIONS);
        return new Styles.Shape(figure, width, height, colour(style, fill), colour(style, "borderColor"),
                reader.expression(style, "borderSizeComputationExpression", "0"),
                style.take("borderLineStyle", "solid", LINES), 0, style.take("resizeKind", "NONE", RESIZABLE),
                label(style, inside), reader.expression(style, "tooltipExpression", ""));
    }

    private Styles.Shape container(XmlElement style) {
        Colour fill = colour(style, "backgroundColor");
        if (!fill.equals(colour(style, "foregroundColor"))) {
            throw style.error("a gradient is not interpreted; give foreground and background the same colour");
        }
        boolean round = style.takeFlag("roundedCorner", false);
        int corner = style.takeNumber("arcWidth", 10);
        if (corner != style.takeNumber("arcHeight", 10)) {
            throw style.error("corners are round alike in width and height");
        }
        return new Styles.Shape(Figure.CONTAINER, reader.expression(style, "widthComputationExpression", "-1"),
                reader.expression(style, "heightComputationExpression", "-1"), fill, colour(style, "borderColor"),
                reader.expression(style, "borderSizeComputationExpression", "0"),
                style.take("borderLineStyle", "solid", LINES), round ? corner : 0, true, label(style, true),
                reader.expression(style, "tooltipExpression", ""));
    }

    private Styles.Edge edgeStyle(XmlElement style) {
        return new Styles.Edge(colour(style, "strokeColor"), style.take("lineStyle", "solid", LINES),
                reader.expression(style, "sizeComputationExpression", "1"),
                style.take("sourceArrow", "NoDecoration", ARROWS), style.take("targetArrow", "InputArrow", ARROWS),
                style.take("routingStyle", "straight", ROUTINGS), edgeLabel(style, "beginLabelStyleDescription"),
                edgeLabel(style, "centerLabelStyleDescription"), edgeLabel(style, "endLabelStyleDescription"));
    }

    private Styles.Label edgeLabel(XmlElement style, String tag) {
        return style.takeOne(tag).map(label -> label(label, false)).orElse(null);
    }

    private Styles.Label label(XmlElement style, boolean inside) {
        boolean icon = style.takeFlag("showIcon", true);
        if (icon && !inside) {
            throw style.error("icons are interpreted in labels inside a shape only; set showIcon to false");
        }
        Set<String> formats = style.takeAll("labelFormat").stream().map(XmlElement::text).collect(Collectors.toSet());
        return new Styles.Label(reader.expression(style, "labelExpression", "feature:name"),
                style.takeNumber("labelSize", 8), formats.contains("bold"), formats.contains("italic"),
                formats.contains("underline"), formats.contains("strike_through"), colour(style, "labelColor"), inside, icon);
    }

    private Colour colour(XmlElement owner, String feature) {
        Optional<XmlElement> system = owner.takeOne(feature);
        if (system.isPresent()) {
            return systemColour(system.get());
        }
        String name = reader.references(owner, feature).stream().findFirst()
                .orElseThrow(() -> owner.error("«" + feature + "» is missing"));
        return Optional.ofNullable(palette.get(name))
                .orElseThrow(() -> owner.error("«" + feature + "» does not refer to a colour"));
    }

    private static Colour systemColour(XmlElement reference) {
        SpecificationReader.expect(reference, "SystemColor");
        String path = reference.take("href");
        String name = path.replaceFirst(".*\\[name='(\\w+)'\\]$", "$1").toUpperCase(Locale.ROOT);
        try {
            return new Colour.Fixed(SystemColour.valueOf(name).rgb());
        } catch (IllegalArgumentException e) {
            throw reference.error("there is no system colour " + path);
        }
    }

    private static Colour fixed(XmlElement entry) {
        return new Colour.Fixed(new Rgb(entry.takeNumber("red", 125), entry.takeNumber("green", 125),
                entry.takeNumber("blue", 125)));
    }

    private Colour computed(XmlElement entry) {
        return new Colour.Computed(reader.expression(entry, "red", ""), reader.expression(entry, "green", ""),
                reader.expression(entry, "blue", ""));
    }

    private Colour interpolated(XmlElement entry) {
        SpecificationReader.expect(entry, "InterpolatedColor");
        List<Colour.Step> steps = entry.takeAll("colorSteps").stream().map(step -> {
            if (colour(step, "associatedColor") instanceof Colour.Fixed(Rgb rgb)) {
                return new Colour.Step(reader.expression(step, "associatedValue", ""), rgb);
            }
            throw step.error("the colour of a step is a fixed one");
        }).toList();
        if (steps.isEmpty()) {
            throw entry.error("an interpolated colour has steps");
        }
        return new Colour.Interpolated(reader.expression(entry, "colorValueComputationExpression", "1"),
                reader.expression(entry, "minValueComputationExpression", "0"),
                reader.expression(entry, "maxValueComputationExpression", "10"), steps);
    }
}
