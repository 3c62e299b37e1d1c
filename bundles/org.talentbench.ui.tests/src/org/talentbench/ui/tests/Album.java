// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/** Pictures of the window. One takes longer to be packed than to be taken: a tour goes on meanwhile. */
final class Album {

    private static CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Album::finish));
    }

    private Album() {
    }

    /** Writes a picture beside what goes on in the window; one after the other, as they are large. Not where somebody watches how long the window takes. */
    static synchronized void add(String name, ImageData picture) {
        written = written.thenRunAsync(() -> write(name, picture));
    }

    /** Waits until all pictures are written. Whoever kills a window has it say first that they are. */
    static void finish() {
        CompletableFuture<Void> last;
        synchronized (Album.class) {
            last = written;
        }
        last.join();
    }

    /** Writes a picture at once. */
    static void write(String name, ImageData picture) {
        Path folder = Path.of(System.getProperty("talentbench.screens", "target/screens"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var loader = new ImageLoader();
        loader.data = new ImageData[] { picture };
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
