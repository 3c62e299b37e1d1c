// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The project's bundles as their manifests describe them. */
record House(Path root, Map<String, Bundle> bundles) {

    /** A bundle: its folder, what it exports, and the bundles and packages that it asks for. */
    record Bundle(String name, Path folder, List<String> exportClauses, List<String> requires, List<String> imports) {

        List<String> exports() {
            return House.names(exportClauses);
        }

        boolean isTest() {
            return name.endsWith(".tests");
        }

        Stream<Path> files() {
            return walk(folder.resolve("src"));
        }
    }

    static House open() {
        Path root = Path.of(System.getProperty("talentbench.root"));
        var bundles = new TreeMap<String, Bundle>();
        try (var folders = Files.list(root.resolve("bundles"))) {
            folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .map(House::read)
                    .forEach(bundle -> bundles.put(bundle.name(), bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new House(root, bundles);
    }

    Stream<Bundle> productBundles() {
        return bundles.values().stream().filter(bundle -> !bundle.isTest());
    }

    /** The project's own bundles that the given one depends on, through a required bundle or an imported package. */
    List<Bundle> dependencies(Bundle bundle) {
        return bundles.values().stream()
                .filter(other -> !other.equals(bundle))
                .filter(other -> bundle.requires().contains(other.name())
                        || bundle.imports().stream().anyMatch(other.exports()::contains))
                .toList();
    }

    static Stream<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path folder) {
        try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var header = new Manifest(in).getMainAttributes();
            return new Bundle(
                    names(clauses(header.getValue("Bundle-SymbolicName"))).getFirst(),
                    folder,
                    clauses(header.getValue("Export-Package")),
                    names(clauses(header.getValue("Require-Bundle"))),
                    names(clauses(header.getValue("Import-Package"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> clauses(String header) {
        // A comma separates clauses only outside quotes: version ranges have commas too.
        return header == null ? List.of() : Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(String::strip).toList();
    }

    /** The names of an OSGi header's clauses, without directives and attributes. */
    private static List<String> names(List<String> clauses) {
        return clauses.stream().map(clause -> clause.split(";")[0].strip()).toList();
    }
}
