// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.talentbench.data.internal.Messages;

/** A table as text: comma separated values and their kin (RFC 4180, and what spreadsheets make of it). */
record DelimitedText(Path path, Dialect dialect) implements TableFile {
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180.builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .get();
    }

    @Override
    public String format() {
        return dialect.describe();
    }

    @Override
    public DecimalMark decimalMark() {
        return dialect.decimalMark();
    }

    @Override
    public List<String> doubts() {
        return !dialect.doubtful() ? List.of() : List.of(Messages.of("table.doubt",
                dialect.decimalMark() == DecimalMark.COMMA ? "1234" : "1.234", dialect.decimalMark() == DecimalMark.COMMA ? "1.234" : "1234"));
    }

    @Override
    public Rows rows() {
        try {
            return new Records();
        } catch (IOException e) {
            throw TableException.unreadable(path, e);
        }
    }

    private final class Records implements Rows {
        private final long size = Files.size(path);
        private final CountingStream bytes = new CountingStream(Files.newInputStream(path));
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private CSVRecord next;
        private long line;

        Records() throws IOException {
            bytes.skipNBytes(dialect.markLength());
            // A byte that is not of the encoding must stop the import: replaced, it would make a category of its own.
            var decoder = dialect.charset().newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var reader = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
            for (int i = 0; i < dialect.skippedLines(); i++) {
                reader.readLine();
            }
            parser = DelimitedText.format(dialect.delimiter()).parse(reader);
            records = parser.iterator();
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                line = parser.getCurrentLineNumber() + dialect.skippedLines() + 1;
                try {
                    next = records.hasNext() ? records.next() : null;
                } catch (UncheckedIOException e) {
                    throw explain(e.getCause());
                }
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var row = new Row(line, next.toList());
            next = null;
            return row;
        }

        private TableException explain(IOException problem) {
            if (problem instanceof CharacterCodingException) {
                return TableException.encoding(path, dialect.charset(), parser.getRecordNumber());
            }
            String message = String.valueOf(problem.getMessage());
            if (message.contains("EOF reached")) {
                return TableException.openQuote(path, line);
            }
            if (message.contains("between encapsulated token")) {
                return TableException.badQuote(path, line, problem);
            }
            return TableException.unreadable(path, problem);
        }

        @Override
        public double fraction() {
            return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException e) {
                throw TableException.unreadable(path, e);
            }
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
