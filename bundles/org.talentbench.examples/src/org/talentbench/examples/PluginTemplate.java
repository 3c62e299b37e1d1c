// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A complete project of a factor plugin, which builds into an update site as it stands. */
public final class PluginTemplate {
    private static final String FOLDER = "template/";
    private static final Pattern ID = Pattern.compile("\\p{Lower}[\\w]*(\\.\\p{Lower}[\\w]*)+");
    private static final String MARK = "@%s@";

    private PluginTemplate() {
    }

    /** Whether a plugin can be called so: at least two words with dots between them, each starting with a small letter. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * Writes the project of a plugin.
     *
     * @param id of the plugin; its last word becomes the factor's name
     * @param folder does not exist or is empty
     * @param home the installed TalentBench that it is to be built against
     * @throws IllegalArgumentException where the id is none
     * @throws FileAlreadyExistsException where the folder holds anything
     */
    public static void write(String id, Path folder, Path home) throws IOException {
        if (!isId(id)) {
            throw new IllegalArgumentException(id);
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        String word = id.substring(id.lastIndexOf('.') + 1);
        Map<String, String> values = Map.of("ID", id, "WORD", word, "LABEL", Character.toUpperCase(word.charAt(0)) + word.substring(1),
                "HOME", home.toString());
        Bundle bundle = FrameworkUtil.getBundle(PluginTemplate.class);
        for (URL file : files(bundle)) {
            String path = file.getPath();
            Path target = folder.resolve(path.substring(path.indexOf(FOLDER) + FOLDER.length()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(text(file), values));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static List<URL> files(Bundle bundle) {
        return Collections.list(bundle.findEntries(FOLDER, "*", true)).stream().filter(file -> !file.getPath().endsWith("/")).toList();
    }

    private static String text(URL file) throws IOException {
        try (InputStream stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(MARK.formatted(value.getKey()), value.getValue());
        }
        return filled;
    }
}
