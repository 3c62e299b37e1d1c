// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A text that a command's FILE names: a file, or {@code -} for standard input.
 *
 * @param name for messages
 * @param text all of it
 */
record TextSource(String name, String text) {
    /**
     * Reads the text, which is in UTF-8.
     *
     * @throws UsageException where there is no such file
     */
    static TextSource of(String file, Terminal terminal) throws IOException {
        return file.equals(ModelSource.STANDARD_INPUT)
                ? new TextSource(Messages.of("model.standardInput"), decoded(terminal.in().readAllBytes()))
                : new TextSource(file, decoded(Files.readAllBytes(existing(file))));
    }

    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path existing(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException unusable) {
            // No file can have that name, so there is none.
        }
        throw new UsageException(Messages.of("text.noFile", name));
    }
}
