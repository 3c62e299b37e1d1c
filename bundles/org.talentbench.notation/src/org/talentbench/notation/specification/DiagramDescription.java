// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Direction;

/**
 * A kind of diagram.
 *
 * @param domainClass qualified name of the class whose inside it shows
 * @param direction   which way it reads where the element shown has no direction of its own
 */
public record DiagramDescription(String name, String label, String documentation, String domainClass, Expression title,
        Direction direction, Layer defaultLayer, List<Layer> additionalLayers, List<Filter> filters) {

    /** The layers, the default one first. */
    public Stream<Layer> layers() {
        return Stream.concat(Stream.of(defaultLayer), additionalLayers.stream());
    }

    public Optional<Filter> filter(String name) {
        return filters.stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    /**
     * What can be shown and hidden together, with the tools to make it; mappings are meant by name.
     *
     * @param shown          whether it is shown until people decide
     * @param customizations colours that go before those of the styles while it is shown
     */
    public record Layer(String name, String label, boolean shown, List<String> mappings, List<Section> sections,
            List<Styles.Customization> customizations) {
    }

    /** A drawer of the palette; tools are meant by name. */
    public record Section(String name, String label, List<String> tools) {
    }

    /** Hides part of a diagram while it is on. */
    public record Filter(String name, String label, List<Rule> rules) {

        /** Of what these mappings draw, only what meets the condition stays; without a condition nothing does. */
        public record Rule(List<String> mappings, Expression condition) {
        }
    }
}
