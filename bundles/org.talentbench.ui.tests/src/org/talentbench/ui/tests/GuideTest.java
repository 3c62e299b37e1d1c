// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the guides tell a person to choose is there to be chosen, and every picture in them is there to be seen. */
class GuideTest {

    private static final Path ROOT = Path.of(System.getProperty("talentbench.root"));
    private static final List<String> GUIDES = List.of("docs/user-guide.md", "README.md");
    /** As the guides write an entry of the menu bar: <em>File ▸ New ▸ Organisation Model…</em>. */
    private static final Pattern ENTRY = Pattern.compile("\\*([^*\n]+ ▸ [^*]+?)\\*");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
    }

    @Test
    void everyMenuEntryOfTheGuidesExists() throws IOException {
        Bench.open(Bench.example("ai-startup", "guide.talent"));
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (String guide : GUIDES) {
            for (String entry : ENTRY.matcher(Files.readString(ROOT.resolve(guide))).results().map(match -> match.group(1).replaceAll("\\s+", " ")).toList()) {
                String[] path = entry.split(" ▸ ");
                List<String> menu = Bench.entries(Arrays.copyOf(path, path.length - 1));
                if (menu.stream().noneMatch(each -> bare(each).equals(bare(path[path.length - 1])))) {
                    missing.add(guide + ": " + entry + ", only " + menu);
                }
                found++;
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(found > 10, found + " entries");
    }

    /** Without the dots that say that a question follows. */
    private static String bare(String entry) {
        return entry.replaceAll("(…|\\.\\.\\.)$", "").strip();
    }

    @Test
    void everyPictureOfTheGuidesExists() throws IOException {
        for (String guide : GUIDES) {
            Path file = ROOT.resolve(guide);
            PICTURE.matcher(Files.readString(file)).results().map(match -> match.group(1))
                    .forEach(picture -> assertTrue(Files.exists(file.resolveSibling(picture)), guide + ": " + picture));
        }
    }
}
