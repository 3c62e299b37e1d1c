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
import org.talentbench.model.internal.file.TalentResource;
import org.talentbench.model.talent.Organisation;

/**
 * Copies of models with unsaved changes, kept beside their files so that a crash loses little. An editor writes one from time to time,
 * discards it when it saves or closes, and offers to recover one that it finds when it opens a file.
 */
public final class Autosave {

    private static final String PREFIX = ".";
    private static final String SUFFIX = ".autosave";

    private Autosave() {}

    /** Where the copy of a file is, whether there is one or not: a hidden file in the same folder. */
    public static Path copyOf(Path file) {
        return file.resolveSibling(PREFIX + file.getFileName() + SUFFIX);
    }

    /**
     * A copy of a model as it stands. The resource stays what it was: its file, and whether it has unsaved changes. To be made where the
     * model is changed; {@link #write} may then take its time elsewhere.
     *
     * @param resource as {@link ModelFile} and the workbench's resource sets make it
     * @throws ModelException where there is something in the model that no file can hold
     */
    public static byte[] content(Resource resource) throws ModelException {
        return ((TalentResource) resource).content(Map.of());
    }

    /**
     * Writes the copy of a file: whole or not at all.
     *
     * @param content as {@link #content} makes it
     * @throws ModelException where the copy cannot be written
     */
    public static void write(byte[] content, Path file) throws ModelException {
        Path copy = copyOf(file);
        try {
            AtomicFile.write(copy, content);
        } catch (IOException e) {
            throw new ModelException(Messages.of("file.unwritable", copy, FileReason.of(e)), copy.toString(), 0, 0, e);
        }
    }

    /**
     * The copy of a file, where there is one that says something else than the file, or where the file is gone. Which of the two is the
     * newer does not matter: after a crash the file may have been replaced, and the changes are no less unsaved for that.
     */
    public static Optional<Path> find(Path file) {
        Path copy = copyOf(file);
        try {
            boolean different = Files.isRegularFile(copy) && (!Files.exists(file) || Files.mismatch(copy, file) >= 0);
            return different ? Optional.of(copy) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The file that a copy was made of; absent where the path is that of no copy. */
    public static Optional<Path> fileOf(Path copy) {
        String name = copy.getFileName().toString();
        boolean named = name.startsWith(PREFIX) && name.endsWith(SUFFIX) && name.length() > PREFIX.length() + SUFFIX.length();
        return named ? Optional.of(copy.resolveSibling(name.substring(PREFIX.length(), name.length() - SUFFIX.length()))) : Optional.empty();
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
            throw new ModelException(Messages.of("file.unwritable", copy, FileReason.of(e)), copy.toString(), 0, 0, e);
        }
    }
}
