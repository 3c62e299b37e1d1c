// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param results what {@code out} writes to, which remembers why that failed
 * @param out for results
 * @param err for errors and progress
 * @param interactive whether somebody watches {@code err}
 * @param width in columns
 */
public record Terminal(InputStream in, Results results, PrintWriter out, PrintWriter err, boolean interactive, int width) {
    private static final int WIDTH = 100;

    /** The process's own streams. */
    static Terminal ofProcess() {
        // System.out keeps to itself why it could not write.
        return of(System.in, new FileOutputStream(FileDescriptor.out), System.err, isTerminal(), charset());
    }

    /** Streams of somebody else, such as a test; nobody watches. */
    public static Terminal of(InputStream in, OutputStream out, OutputStream err) {
        return of(in, out, err, false, StandardCharsets.UTF_8);
    }

    private static Terminal of(InputStream in, OutputStream out, OutputStream err, boolean interactive, Charset charset) {
        var results = new Results(out);
        return new Terminal(in, results, new PrintWriter(results, true, charset), new PrintWriter(err, true, charset), interactive, WIDTH);
    }

    /** UTF-8, except on Windows: elsewhere a bare C locale claims ASCII although the terminal shows everything. */
    private static Charset charset() {
        return System.getProperty("os.name").startsWith("Windows") ? System.out.charset() : StandardCharsets.UTF_8;
    }

    /** Why results could not be written to their end; absent where they were, or where the reader wanted no more of them. */
    Optional<IOException> failure() {
        out.flush();
        return Optional.ofNullable(results.failure).filter(failure -> !"Broken pipe".equals(failure.getMessage()));
    }

    /** An output that remembers its failure, which writers swallow. */
    public static final class Results extends FilterOutputStream {
        private IOException failure;

        private Results(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    /** The launcher looks at standard error; the console knows of input and output only, and output may well go to a file. */
    private static boolean isTerminal() {
        return "terminal".equals(System.getProperty("org.talentbench.progress"))
                || System.console() != null && System.console().isTerminal();
    }
}
