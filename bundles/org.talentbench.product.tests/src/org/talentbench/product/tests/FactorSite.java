// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Factor plugins as their authors would make them, good ones and bad ones, and an update site that offers them. */
final class FactorSite {

    /** A plugin in the making. */
    static final class Plugin {
        private final String id;
        private final Map<String, byte[]> entries = new LinkedHashMap<>();
        private String version = "1.0.0";
        private String requires = "org.talentbench.model;bundle-version=\"[1.0.0,2.0.0)\"";
        private String factors = "";
        private String extensions = "";

        Plugin(String id) {
            this.id = id;
        }

        Plugin version(String version) {
            this.version = version;
            return this;
        }

        Plugin requires(String clause) {
            requires = clause;
            return this;
        }

        /** Adds a factor with one driver; the rest is either a formula or a builder, as an attribute. */
        Plugin factor(String factorId, String rest) {
            factors += "<factor id=\"%s\" label=\"%s\" %s><driver key=\"a\" label=\"A\" coefficient=\"1\"/></factor>".formatted(factorId, factorId, rest);
            return this;
        }

        /** Adds an extension of another point. */
        Plugin extension(String point, String content) {
            extensions += "<extension point=\"%s\">%s</extension>".formatted(point, content);
            return this;
        }

        /** Adds a class, compiled against the product. */
        Plugin compile(Product product, String name, String source) throws IOException {
            return compile(product, Files.writeString(Files.createTempDirectory("source").resolve(name + ".java"), source));
        }

        /** Adds classes, compiled against the product. */
        Plugin compile(Product product, Path... sources) throws IOException {
            Path folder = Files.createTempDirectory("compile");
            String path;
            try (Stream<Path> plugins = Files.list(product.folder().resolve("plugins"))) {
                path = plugins.map(Path::toString).collect(Collectors.joining(":"));
            }
            var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", path, "-d", folder.toString()));
            Stream.of(sources).map(Path::toString).forEach(arguments::add);
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (failed != 0) {
                throw new IllegalStateException("The classes of " + id + " do not compile.");
            }
            try (Stream<Path> classes = Files.list(folder)) {
                for (Path compiled : (Iterable<Path>) classes.filter(each -> each.toString().endsWith(".class"))::iterator) {
                    entries.put(compiled.getFileName().toString(), Files.readAllBytes(compiled));
                }
            }
            return this;
        }

        /** Writes the plugin into a folder. */
        Path writeInto(Path folder) throws IOException {
            String manifest = """
                    Manifest-Version: 1.0
                    Bundle-ManifestVersion: 2
                    Bundle-Name: %1$s
                    Bundle-SymbolicName: %1$s;singleton:=true
                    Bundle-Version: %2$s
                    Require-Bundle: %3$s
                    """.formatted(id, version, requires);
            entries.put("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
            entries.put("plugin.xml", "<?xml version=\"1.0\"?><plugin>%s</plugin>".formatted(
                    extensions + (factors.isEmpty() ? "" : "<extension point=\"org.talentbench.model.factors\">%s</extension>".formatted(factors))).getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(folder);
            Path jar = folder.resolve(id + "_" + version + ".jar");
            try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return jar;
        }
    }

    private FactorSite() {
    }

    /** Plugins that can be installed and do not work: one that throws, one that cannot be read, and two whose ids are taken. */
    static List<Plugin> wrong(Product product) throws IOException {
        return List.of(
                new Plugin("com.example.throwing").factor("com.example.throwing.x", "builder=\"Throwing\"").compile(product, "Throwing", """
                        public class Throwing implements org.talentbench.model.factor.FactorFormula {
                            public org.talentbench.compute.formula.Expression level(java.util.List<org.talentbench.model.factor.DriverKind> drivers,
                                    java.util.List<org.talentbench.model.factor.ParameterKind> parameters) {
                                throw new IllegalStateException("it rains");
                            }
                        }
                        """),
                new Plugin("com.example.misspelt").factor("com.example.misspelt.x", "formula=\"a +\""),
                new Plugin("com.example.twice").factor("com.example.twice.x", "formula=\"a\"").factor("com.example.twice.x", "formula=\"a\""),
                new Plugin("com.example.thief").factor("org.talentbench.factors.compensation", "formula=\"a\""));
    }

    /** Publishes plugins as an update site, with p2's own publisher out of the product. */
    static Path publish(Product product, Path folder, List<Plugin> plugins) throws IOException, InterruptedException {
        Path source = folder.resolve("source");
        for (Plugin plugin : plugins) {
            plugin.writeInto(source.resolve("plugins"));
        }
        Path site = folder.resolve("site");
        Product.Run run = product.platform("org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher", "-source", source.toString(),
                "-metadataRepository", site.toUri().toString(), "-artifactRepository", site.toUri().toString(), "-publishArtifacts", "-append");
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.output() + run.errors());
        }
        return site;
    }
}
