// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

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
     * Loads the model in the user's language; every call gives a model of its own, free to be changed.
     *
     * @param label of the model in messages
     */
    Organisation load(String label) throws IOException {
        try (InputStream in = model.openStream()) {
            Organisation organisation = ModelFile.load(in, label);
            Translation.ofModels().apply(organisation);
            return organisation;
        }
    }

    /**
     * Copies the model, in the user's language, and its tables. A table that is there already stays as it is.
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
        Path copy = folder.resolve(as + "." + ModelFile.EXTENSION);
        if (Translation.ofModels().isEmpty()) {
            copy(model, copy);
        } else {
            ModelFile.save(load(PREFIX + name), copy);
        }
        return copy;
    }

    private static void copy(URL from, Path to) throws IOException {
        try (InputStream in = from.openStream()) {
            AtomicFile.write(to, in.readAllBytes());
        }
    }
}
