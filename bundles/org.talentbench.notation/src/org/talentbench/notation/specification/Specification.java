// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A viewpoint specification, as far as it is interpreted here: diagrams, their mappings, styles and tools.
 *
 * @param services    qualified names of the classes whose methods {@code service:} expressions call
 * @param expressions every expression of the specification
 */
public record Specification(String name, List<DiagramDescription> diagrams, Map<String, Mapping> mappings,
        Map<String, Tool> tools, List<String> services, Set<Expression> expressions) {

    /**
     * Reads a specification.
     *
     * @param texts what a label that starts with % means, and in whose place a text explains an element: of its name,
     *              followed by {@code .documentation}
     * @throws SpecificationException where it holds what is not interpreted, with element and reason
     */
    public static Specification read(URL odesign, Map<String, String> texts) {
        try (InputStream stream = odesign.openStream()) {
            return new SpecificationReader(XmlElement.parse(stream), texts).read();
        } catch (IOException e) {
            throw new UncheckedIOException("The specification " + odesign + " cannot be read.", e);
        }
    }

    /** The diagram of a name. */
    public DiagramDescription diagram(String name) {
        return diagrams.stream().filter(diagram -> diagram.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of diagram named «%s», only %s."
                        .formatted(name, diagrams.stream().map(DiagramDescription::name).toList())));
    }
}
