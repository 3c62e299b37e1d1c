// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands of plugins do without an installation to change. */
class PluginsTest {
    @TempDir
    Path folder;

    @Test
    void theBuiltInFactorsAreAPluginAmongOthers() {
        Shell list = Shell.run("plugins", "list", "--json");
        assertEquals(0, list.code(), list::err);
        JsonArray plugins = JsonParser.parseString(list.out()).getAsJsonArray();
        var builtIn = plugins.asList().stream().map(plugin -> plugin.getAsJsonObject())
                .filter(plugin -> plugin.get("id").getAsString().equals("org.talentbench.factors")).findFirst().orElseThrow();
        assertEquals(6, builtIn.get("factors").getAsJsonArray().size());
        assertEquals(0, builtIn.get("problems").getAsJsonArray().size());
    }

    @Test
    void aNewProjectIsWrittenWholeAndOnce() throws IOException {
        Path project = folder.resolve("project");
        Shell written = Shell.run("plugins", "new", "com.example.mentoring", project.toString());
        assertEquals(0, written.code(), written::err);
        assertTrue(Files.readString(project.resolve("plugin/META-INF/MANIFEST.MF")).contains("Bundle-SymbolicName: com.example.mentoring;"));
        assertTrue(Files.readString(project.resolve("plugin/plugin.xml")).contains("id=\"com.example.mentoring.mentoring\""));
        assertTrue(Files.exists(project.resolve(".mvn/maven.config")));
        assertEquals(List.of(), unfilled(project));
        Shell again = Shell.run("plugins", "new", "com.example.mentoring", project.toString());
        assertEquals(2, again.code());
        assertTrue(again.err().contains("not empty"), again::err);
    }

    /** The files that still hold a mark for something to be filled in. */
    private static List<Path> unfilled(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile).filter(file -> text(file).matches("(?s).*@[A-Z]+@.*")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentoring", "Com.example", "com..example", "com.example.my factor", "../x.y"})
    void whatIsNoIdIsRefused(String id) {
        Shell refused = Shell.run("plugins", "new", id, folder.resolve("x").toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains(id) && refused.err().contains("com.example.mentoring"), refused::err);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void withoutAnInstallationThereIsNothingToInstallInto() {
        Shell refused = Shell.run("plugins", "install", folder.toString(), "com.example.mentoring");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("built product"), refused::err);
    }
}
