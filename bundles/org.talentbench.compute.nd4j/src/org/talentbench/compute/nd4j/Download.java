// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.talentbench.compute.nd4j.internal.Messages;

/**
 * Fetches a large file: what an earlier attempt has left is gone on with, and nothing is taken whose checksum is wrong.
 *
 * @param from {@code http(s)} or {@code file}
 * @param to bears this name once it is whole; until then {@code .part} is appended
 * @param bytes how long it is
 * @param sha256 in lower-case hexadecimal digits
 */
record Download(URI from, Path to, long bytes, String sha256) {
    private static final int PIECE = 1 << 20;
    private static final int PATIENCE_MILLISECONDS = 60_000;

    /**
     * @param told hears after each piece how many bytes are there; throws a {@link CancellationException} to stop
     * @throws IOException in a sentence, if it cannot be had or is not what it should be
     */
    void run(LongConsumer told) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        long before = Files.exists(part) ? Files.size(part) : 0;
        if (before < bytes) {
            receive(part, before, told);
        }
        String found = Files.size(part) == bytes ? checksum(part) : "";
        if (!found.equals(sha256)) {
            Files.delete(part);
            throw new IOException(Messages.of("download.other", from));
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private void receive(Path part, long before, LongConsumer told) throws IOException {
        URLConnection connection = from.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        boolean web = connection instanceof HttpURLConnection;
        if (web && before > 0) {
            connection.setRequestProperty("Range", "bytes=" + before + "-");
        }
        try (InputStream in = connection.getInputStream()) {
            // A server that does not know of ranges sends the whole.
            boolean whole = web && ((HttpURLConnection) connection).getResponseCode() != HttpURLConnection.HTTP_PARTIAL;
            long there = whole ? 0 : before;
            if (!web) {
                in.skipNBytes(before);
            }
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE,
                    whole ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND)) {
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    out.write(piece, 0, read);
                    there += read;
                    told.accept(there);
                }
            }
            if (there < bytes) {
                throw new IOException(Messages.of("download.cutOff", there, bytes));
            }
        } catch (IOException failed) {
            throw new IOException(Messages.of("download.failed", from, failed.getMessage()), failed);
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
