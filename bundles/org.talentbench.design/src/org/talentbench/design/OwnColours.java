// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;

/**
 * Services of the colours that an element of a chart brings with it instead of those of its kind: what Mermaid says in
 * {@code style}, {@code linkStyle}, {@code classDef} and {@code class}. Its own style goes before those of its classes,
 * of which the last one counts; what has no class has the class {@code default}.
 */
public class OwnColours {

    private static final String FILL = "fill";
    private static final String LINE = "stroke";
    private static final String TEXT = "color";
    private static final Pattern DEFINITION = Pattern.compile("classDef\\s+([\\w,-]+)\\s+(.+?);?\\s*", Pattern.DOTALL);
    // A comma inside parentheses belongs to a colour such as rgb(1, 2, 3).
    private static final Pattern BETWEEN_PROPERTIES = Pattern.compile("[,;](?![^(]*\\))");

    @Reads(ofContainer = "mermaidStatements")
    public static boolean hasOwnFill(EObject element) {
        return colour(element, FILL).isPresent();
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownFillRed(EObject element) {
        return colour(element, FILL).map(CssColour::red).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownFillGreen(EObject element) {
        return colour(element, FILL).map(CssColour::green).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownFillBlue(EObject element) {
        return colour(element, FILL).map(CssColour::blue).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static boolean hasOwnLine(EObject element) {
        return colour(element, LINE).isPresent();
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownLineRed(EObject element) {
        return colour(element, LINE).map(CssColour::red).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownLineGreen(EObject element) {
        return colour(element, LINE).map(CssColour::green).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownLineBlue(EObject element) {
        return colour(element, LINE).map(CssColour::blue).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static boolean hasOwnText(EObject element) {
        return colour(element, TEXT).isPresent();
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownTextRed(EObject element) {
        return colour(element, TEXT).map(CssColour::red).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownTextGreen(EObject element) {
        return colour(element, TEXT).map(CssColour::green).orElse(0);
    }

    @Reads(ofContainer = "mermaidStatements")
    public static int ownTextBlue(EObject element) {
        return colour(element, TEXT).map(CssColour::blue).orElse(0);
    }

    private static Optional<CssColour> colour(EObject element, String property) {
        return switch (element) {
            case FlowEnd end -> colour(end, end.getStyle(), end.getStyleClasses(), property);
            case Flow flow -> colour(flow, flow.getStyle(), flow.getStyleClasses(), property);
            default -> Optional.empty();
        };
    }

    private static Optional<CssColour> colour(EObject element, String style, List<String> classes, String property) {
        if ((style == null || style.isEmpty()) && (!(element.eContainer() instanceof Chart chart) || chart.getMermaidStatements().isEmpty())) {
            return Optional.empty();
        }
        String value = properties(style).get(property);
        if (value == null) {
            Map<String, String> defined = defined(element);
            List<String> all = classes.isEmpty() && element instanceof FlowEnd ? List.of("default") : classes.reversed();
            value = all.stream().map(defined::get).map(OwnColours::properties).map(found -> found.get(property))
                    .filter(found -> found != null).findFirst().orElse(null);
        }
        return Optional.ofNullable(value).flatMap(CssColour::parse);
    }

    /** The styles of the classes that the element's chart defines. */
    private static Map<String, String> defined(EObject element) {
        Map<String, String> styles = new HashMap<>();
        if (element.eContainer() instanceof Chart chart) {
            for (String statement : chart.getMermaidStatements()) {
                Matcher definition = DEFINITION.matcher(statement);
                if (definition.matches()) {
                    Arrays.stream(definition.group(1).split(",")).forEach(name -> styles.put(name, definition.group(2)));
                }
            }
        }
        return styles;
    }

    private static Map<String, String> properties(String style) {
        Map<String, String> properties = new HashMap<>();
        if (style != null) {
            for (String property : BETWEEN_PROPERTIES.split(style)) {
                String[] parts = property.split(":", 2);
                if (parts.length == 2) {
                    properties.put(parts[0].strip(), parts[1].strip());
                }
            }
        }
        return properties;
    }
}
