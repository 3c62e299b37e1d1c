// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out for results
 * @param err for errors and progress
 * @param interactive whether somebody watches {@code err}
 * @param width in columns
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, int width) {
    private static final int WIDTH = 100;

    /** The process's own streams. */
    static Terminal ofProcess() {
        return new Terminal(System.in, writer(System.out), writer(System.err), isTerminal(), WIDTH);
    }

    /** Streams of somebody else, such as a test; nobody watches. */
    public static Terminal of(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true, StandardCharsets.UTF_8),
                false, WIDTH);
    }

    /** UTF-8, except on Windows: elsewhere a bare C locale claims ASCII although the terminal shows everything. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = System.getProperty("os.name").startsWith("Windows") ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }

    /** The launcher looks at standard error; the console knows of input and output only, and output may well go to a file. */
    private static boolean isTerminal() {
        return "terminal".equals(System.getProperty("org.talentbench.progress"))
                || System.console() != null && System.console().isTerminal();
    }
}
