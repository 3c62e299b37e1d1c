// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

/** The examples there are. Another one is a file in {@code models/}, a title and a description, its words in other languages, and its name here. */
public final class Examples {
    private static final List<String> NAMES = List.of("ai-startup", "harbour-logistics", "retention-cycle", "allocation", "attrition-factors",
            "attract-and-retain", "talent-advantage", "talent-strategy", "mistakes", "mistakes-nobody");
    private static final Map<String, List<String>> TABLES = Map.of(
            "harbour-logistics", List.of("harbour-logistics-2025.csv", "harbour-logistics-2026.csv"));

    private static Path temporary;

    private Examples() {
    }

    /** All examples, the one to begin with first. */
    public static List<Example> all() {
        ResourceBundle texts = ResourceBundle.getBundle("org.talentbench.examples.messages");
        return NAMES.stream().map(name -> new Example(name, texts.getString(name + ".title"), texts.getString(name + ".description"),
                model(name), TABLES.getOrDefault(name, List.of()).stream().map(Examples::resource).toList())).toList();
    }

    /** The example of a name. */
    public static Optional<Example> find(String name) {
        return all().stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /**
     * Loads an example in the user's language; every call gives a model of its own. One with tables is loaded from a temporary copy beside
     * them, which lasts as long as the program.
     *
     * @throws NoSuchElementException where there is none of that name; says which there are
     * @throws ModelException where the installation is damaged
     */
    public static Organisation open(String name) throws ModelException {
        Example example = find(name).orElseThrow(() -> new NoSuchElementException(
                "There is no example '" + name + "'; there are " + NAMES.stream().collect(Collectors.joining(", "))));
        String label = Example.PREFIX + name;
        try {
            return example.tables().isEmpty() ? example.load(label) : ModelFile.load(example.copyTo(temporaryFolder(), name));
        } catch (ModelException damaged) {
            throw damaged;
        } catch (IOException damaged) {
            throw new ModelException(label + " cannot be read: " + damaged.getMessage(), label, 0, 0, damaged);
        }
    }

    private static synchronized Path temporaryFolder() throws IOException {
        if (temporary == null || !Files.isDirectory(temporary)) {
            temporary = Files.createTempDirectory("talentbench-examples");
            Path folder = temporary;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        }
        return temporary;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException left) {
            // The system empties its folder of temporary files by itself.
        }
    }

    private static URL model(String name) {
        return resource(name + "." + ModelFile.EXTENSION);
    }

    private static URL resource(String file) {
        return Examples.class.getResource("/models/" + file);
    }
}
