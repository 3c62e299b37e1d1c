// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

/** The examples there are. Another one is a file in {@code models/}, a title and a description, and its name here. */
public final class Examples {
    private static final List<String> NAMES = List.of("ai-startup", "retention-cycle", "allocation", "attrition-factors",
            "attract-and-retain", "talent-advantage", "talent-strategy", "mistakes", "mistakes-nobody");

    private Examples() {
    }

    /** All examples, the one to begin with first. */
    public static List<Example> all() {
        ResourceBundle texts = ResourceBundle.getBundle("org.talentbench.examples.messages");
        return NAMES.stream().map(name -> new Example(name, texts.getString(name + ".title"), texts.getString(name + ".description"),
                model(name))).toList();
    }

    /** The example of a name. */
    public static Optional<Example> find(String name) {
        return all().stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /**
     * Loads an example; every call gives a model of its own.
     *
     * @throws NoSuchElementException where there is none of that name; says which there are
     * @throws ModelException where the installation is damaged
     */
    public static Organisation open(String name) throws ModelException {
        Example example = find(name).orElseThrow(() -> new NoSuchElementException(
                "There is no example '" + name + "'; there are " + NAMES.stream().collect(Collectors.joining(", "))));
        String label = Example.PREFIX + name;
        try (InputStream stream = example.model().openStream()) {
            return ModelFile.load(stream, label);
        } catch (ModelException damaged) {
            throw damaged;
        } catch (IOException damaged) {
            throw new ModelException(label + " cannot be read: " + damaged.getMessage(), label, 0, 0, damaged);
        }
    }

    private static URL model(String name) {
        return Examples.class.getResource("/models/" + name + "." + ModelFile.EXTENSION);
    }
}
