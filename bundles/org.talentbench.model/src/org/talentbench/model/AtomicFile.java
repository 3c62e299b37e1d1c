// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces a file as a whole: at any time, and after any crash, it has either its old content or its new one. */
public final class AtomicFile {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private AtomicFile() {}

    /** Writes a text anew, as UTF-8: see {@link #write(Path, byte[])}. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file anew. A link stays a link, and the file keeps its permissions; a device or a pipe takes the content and stays what it is.
     *
     * @throws IOException where that fails; the file is as it was then
     */
    public static synchronized void write(Path target, byte[] content) throws IOException {
        Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, content);
            return;
        }
        Path folder = file.getParent();
        removeLeftOvers(folder, file);
        // In the same folder, as only there a rename is certain to be one step.
        Path temporary = folder.resolve(temporaryName(file, ProcessHandle.current().pid()));
        try {
            writeThrough(temporary, content);
            keepPermissions(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        writeThrough(folder);
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Without this the rename may reach the disk before the content does.
            channel.force(true);
        }
    }

    /** The rename itself is on disk only when the folder is; Windows cannot open one, and needs no such step. */
    private static void writeThrough(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }

    /** What a process left that was killed while it wrote. */
    private static void removeLeftOvers(Path folder, Path file) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + file.getFileName() + ".") + "(\\d{1,18})\\.saving");
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, path -> name.matcher(path.getFileName().toString()).matches())) {
            for (Path path : hidden) {
                Matcher matcher = name.matcher(path.getFileName().toString());
                if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static String temporaryName(Path file, long process) {
        return "." + file.getFileName() + "." + process + ".saving";
    }
}
