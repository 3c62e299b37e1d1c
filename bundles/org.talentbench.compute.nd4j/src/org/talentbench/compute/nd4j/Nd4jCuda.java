// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.talentbench.compute.Progress;
import org.talentbench.compute.nd4j.internal.Messages;

/**
 * ND4J's library for NVIDIA cards with the parts of CUDA that it needs: 2.4 GB that are not part of the product, and fetched on request into a
 * folder of the user's, where a later version of the product finds them too.
 *
 * @param folder where the parts lie, each under its name
 * @param parts what it is made of
 */
public record Nd4jCuda(Path folder, List<Part> parts) {
    /** What it is called where somebody asks for it. */
    public static final String NAME = "nd4j-cuda";

    /** A file. @param path in a Maven repository @param bytes how long it is @param sha256 its checksum, in lower-case hexadecimal digits */
    public record Part(String path, long bytes, String sha256) {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    public Nd4jCuda {
        parts = List.copyOf(parts);
    }

    /** That of the user, installed or not: below {@code XDG_DATA_HOME}, or {@code ~/.local/share}. */
    public static Nd4jCuda ofUser() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(data);
        return new Nd4jCuda(base.resolve("talentbench").resolve(NAME), published());
    }

    /** The parts as they are published, one a line: path, length, checksum. */
    private static List<Part> published() {
        try (InputStream in = Nd4jCuda.class.getResourceAsStream("nd4j-cuda.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().map(line -> line.split(" "))
                    .map(cells -> new Part(cells[0], Long.parseLong(cells[1]), cells[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes all parts have. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** How many bytes are still to be fetched; an interrupted attempt has left some. */
    public long missing() {
        return bytes() - parts.stream().mapToLong(part -> Math.min(part.bytes(), there(part))).sum();
    }

    /** Whether every part is there, whole. */
    public boolean installed() {
        return parts.stream().allMatch(part -> Files.exists(file(part)));
    }

    /** The jars, in the order of a class path. */
    public List<Path> jars() {
        return parts.stream().map(this::file).toList();
    }

    private Path file(Part part) {
        return folder.resolve(part.name());
    }

    private Path begun(Part part) {
        return folder.resolve(part.name() + ".part");
    }

    private long there(Part part) {
        try {
            return Files.exists(file(part)) ? part.bytes() : Files.exists(begun(part)) ? Files.size(begun(part)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fetches what is missing. What was fetched stays where an attempt ends early, and the next goes on from there.
     *
     * @param repository address of a Maven repository that has the parts: {@code http(s)} or {@code file}
     * @param progress in parts of all bytes
     * @throws IOException in a sentence, if the disk is too full, or a part cannot be had or is not what it should be
     * @throws CancellationException if the progress says so
     */
    public void fetch(URI repository, Progress progress) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < missing()) {
            throw new IOException(Messages.of("download.full", free / 1_000_000, folder, missing() / 1_000_000));
        }
        URI base = URI.create(repository.toString().replaceFirst("/*$", "/"));
        for (Part part : parts) {
            if (!Files.exists(file(part))) {
                long others = bytes() - missing() - there(part);
                new Download(base.resolve(part.path()), file(part), part.bytes(), part.sha256()).run(there -> {
                    progress.report((double) (others + there) / bytes(), part.name());
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                });
            }
        }
    }

    /** Deletes all of it, what ND4J has unpacked from it included. @return whether there was anything */
    public boolean remove() throws IOException {
        boolean found = Files.exists(folder);
        List<Path> folders = new ArrayList<>(List.of(folder));
        Path unpacked = Path.of(System.getProperty("org.bytedeco.javacpp.cachedir",
                Path.of(System.getProperty("user.home"), ".javacpp", "cache").toString()));
        parts.forEach(part -> folders.add(unpacked.resolve(part.name())));
        for (Path each : folders) {
            if (Files.exists(each)) {
                delete(each);
            }
        }
        return found;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
