// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a public name finds beside it what it stands for. */
class DocumentationTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^ *public (?:static |sealed |non-sealed |final |abstract )*(?:class|record|enum|@?interface) (\\w+)");
    /** Constructors, methods and constants; not the canonical constructor of a record, whose parameters the record's own comment explains. */
    private static final Pattern MEMBER = Pattern.compile(
            "(?m)^ +public (?!(?:static |sealed |non-sealed |final |abstract )*(?:class|record|enum|interface) )(?!\\w+ \\{)(.*)");
    private static final Pattern OF_INTERFACE = Pattern.compile("(?m)^    (?:default |static )?(?!return|throw|public|private)[\\w<>\\[\\], .?]+ (\\w+\\(.*\\) ?[;{])$");
    private static final Pattern ANNOTATIONS = Pattern.compile("(?:@\\w[\\w.]*(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)+$");

    private final House house = House.open();

    @Test
    void everyPublicTypeIsExplained() {
        List<Path> files = house.productBundles().flatMap(House.Bundle::files).filter(file -> file.toString().endsWith(".java")).toList();
        assertEquals(List.of(), files.stream().flatMap(file -> unexplained(file, TYPE)).toList());
    }

    @Test
    void everyPublicMemberOfTheEngineIsExplained() {
        List<Path> files = Stream.of("compute", "compute.vector", "compute.optimise").map(part -> house.bundles().get("org.talentbench." + part))
                .flatMap(DocumentationTest::exported).toList();
        assertTrue(files.size() > 50, files::toString);
        assertEquals(List.of(), files.stream().flatMap(file -> unexplained(file, MEMBER)).toList());
        assertEquals(List.of(), files.stream().filter(file -> read(file).contains("\npublic interface "))
                .flatMap(file -> unexplained(file, OF_INTERFACE)).toList());
    }

    private static Stream<Path> exported(House.Bundle bundle) {
        List<Path> folders = bundle.exports().stream().map(name -> bundle.folder().resolve("src").resolve(name.replace('.', '/'))).toList();
        return bundle.files().filter(file -> folders.contains(file.getParent()));
    }

    private static Stream<String> unexplained(Path file, Pattern declaration) {
        String text = read(file);
        return declaration.matcher(text).results().filter(found -> {
            String before = text.substring(0, found.start()).stripTrailing();
            Matcher annotations = ANNOTATIONS.matcher(before);
            if (annotations.find()) {
                if (annotations.group().contains("@Override")) {
                    return false;
                }
                before = before.substring(0, annotations.start()).stripTrailing();
            }
            return !before.endsWith("*/");
        }).map(found -> file.getFileName() + ": " + found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
