// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.internal.file.AtomicFile;
import org.talentbench.model.internal.file.TalentResource;
import org.talentbench.model.talent.Organisation;

/**
 * Copies of models with unsaved changes, kept beside their files so that a crash loses little. An editor writes one from time to time,
 * discards it when it saves or closes, and offers to recover one that it finds when it opens a file.
 */
public final class Autosave {

    private Autosave() {}

    /** Where the copy of a file is, whether there is one or not: a hidden file in the same folder. */
    public static Path copyOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".autosave");
    }

    /**
     * Writes a copy of a model as it stands. The resource stays what it was: its file, and whether it has unsaved changes.
     *
     * @param resource as {@link ModelFile} and the workbench's resource sets make it
     * @throws ModelException where the copy cannot be written
     */
    public static void write(Resource resource, Path file) throws ModelException {
        Path copy = copyOf(file);
        try {
            AtomicFile.write(copy, ((TalentResource) resource).content(Map.of()));
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(Messages.of("file.unwritable", copy, e), copy.toString(), 0, 0, e);
        }
    }

    /** The copy of a file, where there is one that is newer than the file, or where the file is gone. */
    public static Optional<Path> find(Path file) {
        Path copy = copyOf(file);
        try {
            boolean newer = Files.isRegularFile(copy)
                    && (!Files.exists(file) || Files.getLastModifiedTime(copy).compareTo(Files.getLastModifiedTime(file)) > 0);
            return newer ? Optional.of(copy) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Loads the copy of a file. The model belongs to the file and has unsaved changes.
     *
     * @throws ModelException where there is no copy or it is no model
     */
    public static Organisation recover(Path file) throws ModelException {
        Organisation organisation = ModelFile.load(copyOf(file));
        organisation.eResource().setURI(URI.createFileURI(file.toAbsolutePath().normalize().toString()));
        organisation.eResource().setModified(true);
        return organisation;
    }

    /**
     * Removes the copy of a file, if there is one.
     *
     * @throws ModelException where it cannot be removed
     */
    public static void discard(Path file) throws ModelException {
        Path copy = copyOf(file);
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new ModelException(Messages.of("file.unwritable", copy, e), copy.toString(), 0, 0, e);
        }
    }
}
