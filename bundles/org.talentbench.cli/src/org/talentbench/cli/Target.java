// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.talentbench.analysis.calibrate.DatasetTables;
import org.talentbench.examples.Example;
import org.talentbench.model.talent.Organisation;

/** A file that a command is to write. */
final class Target {
    private Target() {
    }

    /**
     * Makes sure that a file can be written before there is anything to write.
     *
     * @param file or {@code null}, which is always well
     * @param option that names it
     * @throws UsageException where it is a folder or its folder does not exist
     */
    static void check(Path file, String option) {
        Path directory = file == null ? null : file.toAbsolutePath().getParent();
        if (file != null && (directory == null || !Files.isDirectory(directory) || Files.isDirectory(file))) {
            throw new UsageException(Messages.of("target.unusable", option, file));
        }
    }

    /** Has a model's datasets name their tables from where it is about to be written. An example's tables are no files to be named. */
    static void follow(Organisation organisation, String model, Path file) {
        if (!model.startsWith(Example.PREFIX)) {
            DatasetTables.follow(organisation, file.toAbsolutePath().getParent());
        }
    }
}
