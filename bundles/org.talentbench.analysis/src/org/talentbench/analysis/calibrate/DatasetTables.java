// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Organisation;

/** Where the tables of datasets lie. A model's file says it relative to itself, so that a folder can be moved as a whole. */
public final class DatasetTables {
    private DatasetTables() {
    }

    /** The table of a dataset; empty where it is not where the model says, or the model has no file. */
    public static Optional<Path> file(Organisation organisation, Dataset dataset) {
        Resource resource = organisation.eResource();
        URI uri = resource == null ? null : resource.getURI();
        if (uri == null || !uri.isFile() || uri.isRelative() || dataset.getPath() == null) {
            return Optional.empty();
        }
        return Optional.of(Path.of(uri.toFileString()).resolveSibling(dataset.getPath()).normalize()).filter(Files::isRegularFile);
    }

    /** Has datasets name their tables from the folder that the model is about to be written to. Tables that are not at hand keep their names. */
    public static void follow(Organisation organisation, Path folder) {
        organisation.getDatasets().forEach(dataset -> file(organisation, dataset).ifPresent(table -> dataset.setPath(path(folder, table))));
    }

    static String path(Path folder, Path table) {
        Path home = folder.toAbsolutePath().normalize();
        Path absolute = table.toAbsolutePath().normalize();
        return home.getRoot().equals(absolute.getRoot()) ? home.relativize(absolute).toString().replace('\\', '/') : absolute.toString();
    }
}
