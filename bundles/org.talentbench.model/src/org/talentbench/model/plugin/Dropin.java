// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.Constants;

/**
 * A plugin as a file in the dropins folder, from where p2 takes it in at the next start if it has what it needs.
 *
 * @param contributes whether it holds factor kinds
 */
record Dropin(File file, Dictionary<String, String> manifest, boolean contributes) {
    private static final String FOLDER_PROPERTY = "org.eclipse.equinox.p2.reconciler.dropins.directory";
    /** Deep enough for {@code dropins/NAME/eclipse/plugins/FILE}. */
    private static final int DEPTH = 4;

    /** The folder of this installation. */
    static Path folder() {
        String chosen = System.getProperty(FOLDER_PROPERTY);
        Location installation = Platform.getInstallLocation();
        return chosen != null ? Path.of(chosen)
                : installation == null || installation.getURL() == null ? Path.of("dropins")
                        // The location's address is not escaped as an URI's is.
                        : new File(installation.getURL().getPath(), "dropins").toPath();
    }

    /** The plugins in a folder. */
    static Stream<Dropin> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream().flatMap(file -> read(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Dropin> read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            var manifest = new Hashtable<String, String>();
            if (jar.getManifest() != null) {
                jar.getManifest().getMainAttributes().forEach((key, value) -> manifest.put(key.toString(), value.toString()));
            }
            return manifest.get(Constants.BUNDLE_SYMBOLICNAME) == null ? Optional.empty()
                    : Optional.of(new Dropin(file.toFile(), manifest, contributes(jar)));
        } catch (IOException e) {
            // No archive, or one that is being copied: nothing that could be a plugin yet.
            return Optional.empty();
        }
    }

    private static boolean contributes(JarFile jar) throws IOException {
        ZipEntry declarations = jar.getEntry(Declarations.FILE);
        if (declarations == null) {
            return false;
        }
        try (InputStream stream = jar.getInputStream(declarations)) {
            return Declarations.mentionFactors(stream);
        }
    }

    String id() {
        return manifest.get(Constants.BUNDLE_SYMBOLICNAME).split(";")[0].strip();
    }

    /** Its own name, unless that is only a key into its texts. */
    String name() {
        String name = manifest.get(Constants.BUNDLE_NAME);
        return name == null || name.startsWith("%") ? id() : name;
    }

    String version() {
        String version = manifest.get(Constants.BUNDLE_VERSION);
        return version == null ? "0.0.0" : version.strip();
    }
}
