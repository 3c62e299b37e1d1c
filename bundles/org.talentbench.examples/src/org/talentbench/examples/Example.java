// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.talentbench.model.ModelFile;

/**
 * A model that comes with the workbench.
 *
 * @param name what {@code example:NAME} says
 * @param title what people call it
 * @param description what it shows, in a sentence or two
 * @param model where its file is
 * @param tables where the tables are that it is calibrated from, which belong beside it; mostly none
 */
public record Example(String name, String title, String description, URL model, List<URL> tables) {
    /** What stands before an example's name wherever a model's file could be named. */
    public static final String PREFIX = "example:";

    public Example {
        tables = List.copyOf(tables);
    }

    /**
     * Copies the model and its tables. A table that is there already stays as it is.
     *
     * @param as name of the model's file, without its extension
     * @return the model's file
     */
    public Path copyTo(Path folder, String as) throws IOException {
        for (URL table : tables) {
            Path copy = folder.resolve(table.getPath().substring(table.getPath().lastIndexOf('/') + 1));
            if (!Files.exists(copy)) {
                copy(table, copy);
            }
        }
        return copy(model, folder.resolve(as + "." + ModelFile.EXTENSION));
    }

    private static Path copy(URL from, Path to) throws IOException {
        try (InputStream in = from.openStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }
}
