// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table on disk, read row by row: never more than a row of it is held in memory. What kind of file it is shows in its first bytes,
 * not in its name.
 */
public sealed interface TableFile permits DelimitedText, Workbook {
    /** Where it lies. */
    Path path();

    /** How it is written, in words. */
    String format();

    /** How its numbers are written. */
    DecimalMark decimalMark();

    /** Sentences about what had to be guessed, for people to check. */
    List<String> doubts();

    /** Starts to read from the first row, which is the headers. */
    Rows rows();

    /** A row as it stands. Cells may be null; there may be fewer or more than headers. */
    record Row(long line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell == null || cell.isBlank());
        }
    }

    /** The rows from the first one on. Reading on may end in a {@link TableException}. */
    interface Rows extends Iterator<Row>, AutoCloseable {
        /** How much has been read, 0 … 1. */
        double fraction();

        @Override
        void close();
    }

    /**
     * Finds out how a file is written.
     *
     * @throws TableException where it is not there, empty, or neither a text table nor a workbook
     */
    static TableFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw TableException.missing(path);
        }
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(DialectSniffer.SAMPLE);
            if (start.length == 0) {
                throw TableException.empty(path);
            }
            if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw TableException.oldWorkbook(path);
            }
            return startsWith(start, 'P', 'K', 3, 4) ? new Workbook(path) : new DelimitedText(path, new DialectSniffer(path, start).sniff());
        } catch (IOException e) {
            throw TableException.unreadable(path, e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        return bytes.length >= signature.length && IntStream.range(0, signature.length).allMatch(i -> (bytes[i] & 0xFF) == signature[i]);
    }
}
