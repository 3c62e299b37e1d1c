// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.talentbench.design.Design;
import org.talentbench.model.talent.TalentPackage;

/** What lies in {@code sirius/} fits together, though Sirius itself is not here: the bundle runs on stand-ins for what it calls. */
class SiriusBundleTest {

    private static final Path ROOT = Path.of(System.getProperty("talentbench.root", "."));

    private static final String VIEWPOINT = """
            package org.eclipse.sirius.viewpoint.description;
            public interface Viewpoint { }
            """;
    private static final String REGISTRY = """
            package org.eclipse.sirius.business.api.componentization;
            import java.util.*;
            import org.eclipse.sirius.viewpoint.description.Viewpoint;
            public class ViewpointRegistry {
                public static final Map<Viewpoint, String> REGISTERED = new LinkedHashMap<>();
                public static ViewpointRegistry getInstance() { return new ViewpointRegistry(); }
                public Set<Viewpoint> registerFromPlugin(String path) {
                    Viewpoint viewpoint = new Viewpoint() { };
                    REGISTERED.put(viewpoint, path);
                    return Set.of(viewpoint);
                }
                public void disposeFromPlugin(Viewpoint viewpoint) { REGISTERED.remove(viewpoint); }
            }
            """;
    private static final String PLUGIN = """
            package org.eclipse.core.runtime;
            import org.osgi.framework.*;
            public abstract class Plugin implements BundleActivator {
                public void start(BundleContext context) throws Exception { }
                public void stop(BundleContext context) throws Exception { }
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void whileItIsActiveTheSpecificationIsRegisteredWithSirius() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {compiled().toUri().toURL()}, BundleActivator.class.getClassLoader())) {
            var registered = (java.util.Map<?, ?>) loader.loadClass("org.eclipse.sirius.business.api.componentization.ViewpointRegistry")
                    .getField("REGISTERED").get(null);
            var registration = (BundleActivator) loader.loadClass("org.talentbench.sirius.Registration").getConstructor().newInstance();
            registration.start((BundleContext) null);
            String path = (String) registered.values().iterator().next();
            assertTrue(path.startsWith("org.talentbench.design/"), path);
            assertNotNull(Design.class.getResource(path.substring(path.indexOf('/'))), () -> "There is no " + path);
            registration.stop((BundleContext) null);
            assertEquals(Set.of(), registered.keySet());
        }
    }

    @Test
    void theFeatureHoldsWhatItsBundlesNeed() throws IOException {
        Set<String> included = new TreeSet<>(matches(read("sirius/org.talentbench.sirius.feature/feature.xml"), "<plugin id=\"([^\"]+)\""));
        Set<String> missing = new TreeSet<>();
        for (String bundle : included) {
            Path manifest = Stream.of("sirius", "bundles").map(folder -> ROOT.resolve(folder).resolve(bundle).resolve("META-INF/MANIFEST.MF"))
                    .filter(Files::exists).findFirst().orElse(null);
            if (manifest != null) {
                missing.addAll(matches(header(manifest, "Require-Bundle"), "(org\\.talentbench\\.[\\w.]+)"));
                missing.addAll(matches(header(manifest, "Import-Package"), "(org\\.ojalgo)\\."));
            }
        }
        missing.removeAll(included);
        assertEquals(Set.of(), missing);
    }

    @Test
    void theMetamodelIsInABundleOfItsOwnThatTheSpecificationsBundleRequires() throws IOException {
        Path design = ROOT.resolve("bundles/org.talentbench.design");
        assertTrue(header(design.resolve("META-INF/MANIFEST.MF"), "Require-Bundle").contains("org.talentbench.model"));
        assertEquals(List.of(TalentPackage.class.getName()), matches(read("bundles/org.talentbench.model/plugin.xml"),
                "<package uri=\"" + TalentPackage.eNS_URI + "\" class=\"([\\w.]+)\""));
        try (Stream<Path> files = Files.walk(design)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".ecore")).toList());
        }
    }

    /** The bundle and the stand-ins, compiled against what of OSGi this test runs on. */
    private Path compiled() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<JavaFileObject> sources = new ArrayList<>(List.of(source("Viewpoint", VIEWPOINT), source("ViewpointRegistry", REGISTRY),
                source("Plugin", PLUGIN), source("Registration", read("sirius/org.talentbench.sirius/src/org/talentbench/sirius/Registration.java"))));
        String framework = Path.of(URI.create(BundleActivator.class.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20")))
                .toString();
        boolean done = compiler.getTask(null, null, diagnostics, List.of("-d", classes.toString(), "-classpath", framework, "-proc:none"), null, sources)
                .call();
        assertTrue(done, () -> diagnostics.getDiagnostics().toString());
        return classes;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String header(Path manifest, String name) throws IOException {
        try (var stream = Files.newInputStream(manifest)) {
            String value = new Manifest(stream).getMainAttributes().getValue(new Attributes.Name(name));
            return value == null ? "" : Arrays.stream(value.split(",")).filter(part -> !part.contains("resolution:=optional")).toList().toString();
        }
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }
}
