// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.internal.file.Screening;
import org.talentbench.model.internal.file.TalentResource;
import org.talentbench.model.talent.Organisation;

/**
 * Loads and saves {@code .talent} files.
 *
 * <p>Loading is safe for files from anywhere: no document type, no entities, no reference out of the file, and limits on size and
 * nesting. Saving is atomic: whenever the process or the machine stops, the file is either the old or the new one. What a later minor
 * version wrote and this one does not know is kept.
 */
public final class ModelFile {
    /** File extension, without the dot. */
    public static final String EXTENSION = "talent";
    /** The largest file that is read, in bytes. */
    public static final int MAX_SIZE = Screening.MAX_SIZE;
    /** The deepest nesting of elements that is read. */
    public static final int MAX_DEPTH = Screening.MAX_DEPTH;

    private ModelFile() {}

    /**
     * Loads a file.
     *
     * @return the root, in a resource of its own
     * @throws ModelException where the file cannot be read or is no model of this version
     */
    public static Organisation load(Path file) throws ModelException {
        if (Files.isDirectory(file)) {
            throw new ModelException(Messages.of("file.folder", file), file.toString(), 0, 0, null);
        }
        if (!Files.isRegularFile(file)) {
            throw new ModelException(Messages.of("file.missing", file), file.toString(), 0, 0, null);
        }
        return load(resource(file), file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Loads what a stream holds, and leaves closing it to the caller.
     *
     * @param name of the source in messages
     * @return the root, in a resource whose URI is the name
     * @throws ModelException where the stream cannot be read or holds no model of this version
     */
    public static Organisation load(InputStream stream, String name) throws ModelException {
        return load(resource(URI.createURI(URI.encodeSegment(name, true))), name, () -> stream);
    }

    /**
     * Saves an organisation, in the resource that holds it or in a new one; a resource that holds it belongs to the file from then on.
     *
     * @throws ModelException where the file cannot be written; it is as it was then
     */
    public static void save(Organisation organisation, Path file) throws ModelException {
        Resource resource = organisation.eResource();
        if (resource == null) {
            resource = resource(file);
            resource.getContents().add(organisation);
        }
        save(resource, file);
    }

    /**
     * Saves a resource, which belongs to the file from then on.
     *
     * @throws ModelException where the file cannot be written; it is as it was then
     */
    public static void save(Resource resource, Path file) throws ModelException {
        URI before = resource.getURI();
        resource.setURI(uri(file));
        try {
            resource.save(Map.of());
        } catch (IOException e) {
            resource.setURI(before);
            throw e instanceof ModelException known ? known : Screening.unreadable(e, file.toString());
        }
    }

    private static Organisation load(Resource resource, String name, Source source) throws ModelException {
        try (InputStream stream = source.open()) {
            resource.load(stream, Map.of());
            return (Organisation) resource.getContents().getFirst();
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw Screening.unreadable(e, name);
        }
    }

    private static Resource resource(Path file) {
        return resource(uri(file));
    }

    private static Resource resource(URI uri) {
        Resource resource = new TalentResource(uri);
        new ResourceSetImpl().getResources().add(resource);
        return resource;
    }

    private static URI uri(Path file) {
        return URI.createFileURI(file.toAbsolutePath().normalize().toString());
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
