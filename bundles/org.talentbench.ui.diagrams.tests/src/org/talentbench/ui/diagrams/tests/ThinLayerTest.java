// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.notation.specification.Specification;
import org.talentbench.ui.diagrams.Diagrams;

/** GEF stays behind the canvas, so that another GEF can take its place; and the canvas knows no kind of element by name. */
class ThinLayerTest {

    private static final Path BUNDLES = Path.of(System.getProperty("talentbench.root"), "bundles");
    private static final Path CANVAS = BUNDLES.resolve("org.talentbench.canvas");
    /** What says where things stand, and what everything is part of. */
    private static final Set<String> PLACES = Set.of("Diagram", "NodeLayout", "EdgeLayout", "Organisation");

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheCanvasAsksForGefAndLaterOnesWillDo() {
        List<String> asking = new ArrayList<>();
        try (var folders = Files.list(BUNDLES)) {
            folders.map(folder -> folder.resolve("META-INF/MANIFEST.MF")).filter(Files::exists).filter(file -> !file.toString().contains(".tests"))
                    .filter(file -> !text(file).contains("Fragment-Host")).filter(file -> text(file).contains("org.eclipse.gef") || text(file).contains("org.eclipse.draw2d"))
                    .forEach(file -> asking.add(file.getParent().getParent().getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of("org.talentbench.canvas"), asking);
        String manifest = text(CANVAS.resolve("META-INF/MANIFEST.MF"));
        for (String bundle : List.of("gef", "draw2d")) {
            assertTrue(manifest.contains("org.eclipse." + bundle + ";bundle-version=\"[3.2.100,4.0.0)\""), bundle);
        }
    }

    @Test
    void nothingInternalIsUsed() {
        Pattern internal = Pattern.compile("import (static )?org\\.eclipse\\.(gef|draw2d)\\.[\\w.]*internal\\.");
        assertEquals(List.of(), sources(CANVAS).filter(file -> internal.matcher(text(file)).find()).toList());
    }

    @Test
    void whoeverUsesTheCanvasSeesNothingOfGef() {
        List<String> seen = new ArrayList<>();
        String exported = text(CANVAS.resolve("META-INF/MANIFEST.MF")).replaceAll("(?s).*Export-Package:", "");
        sources(CANVAS.resolve("src")).forEach(file -> {
            String name = CANVAS.resolve("src").relativize(file).toString().replace(".java", "").replace('/', '.');
            if (exported.contains(name.substring(0, name.lastIndexOf('.')) + ";")) {
                Class<?> type = load(name);
                Stream.of(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isPublic(type.getModifiers()))
                        .filter(method -> Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes())).anyMatch(ThinLayerTest::isGef))
                        .map(Method::toString).forEach(seen::add);
                Stream.of(type.getConstructors()).filter(constructor -> Stream.of(constructor.getParameterTypes()).anyMatch(ThinLayerTest::isGef))
                        .map(Constructor::toString).forEach(seen::add);
            }
        });
        assertEquals(List.of(), seen);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, org.talentbench.canvas.DiagramCanvas.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGef(Class<?> type) {
        return type.getName().startsWith("org.eclipse.gef") || type.getName().startsWith("org.eclipse.draw2d");
    }

    @Test
    void noKindOfElementIsKnownByName() {
        Set<String> kinds = TalentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(type -> type.getName())
                .filter(name -> !PLACES.contains(name)).collect(Collectors.toSet());
        Specification specification = Diagrams.notation().specification();
        Set<String> names = Stream.of(kinds.stream(), specification.mappings().keySet().stream(), specification.tools().keySet().stream(),
                specification.diagrams().stream().map(diagram -> diagram.name())).flatMap(all -> all).collect(Collectors.toSet());
        Pattern literals = Pattern.compile("\"(\\w+)\"|import org\\.talentbench\\.model\\.talent\\.(\\w+);");
        List<String> known = new ArrayList<>();
        sources(CANVAS.resolve("src")).forEach(file -> literals.matcher(text(file)).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).filter(names::contains)
                .forEach(name -> known.add(file.getFileName() + ": " + name)));
        assertEquals(List.of(), known);
    }
}
