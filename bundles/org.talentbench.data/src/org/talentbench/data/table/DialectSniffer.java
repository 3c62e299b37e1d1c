// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Finds a text table's dialect in its first bytes. */
final class DialectSniffer {
    /** How many bytes are looked at. */
    static final int SAMPLE = 1 << 20;

    private static final int ROWS = 200;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    // A comma before one, two, or four and more digits parts no thousands; nor does one after a point that parts them.
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?(\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}(\\.\\d{3})+,\\d+|0,\\d+)");
    private static final Pattern DECIMAL_POINT = Pattern.compile("[-+]?(\\d+\\.(\\d{1,2}|\\d{4,})|\\d{1,3}(,\\d{3})+\\.\\d+|0\\.\\d+)");

    private static final Pattern THREE_DIGITS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    private final Path path;
    private final byte[] sample;

    DialectSniffer(Path path, byte[] sample) {
        this.path = path;
        this.sample = sample;
    }

    Dialect sniff() {
        int mark = markLength();
        Charset charset = charset(mark);
        String text = decode(charset, mark);
        if (text.indexOf('\0') >= 0) {
            throw TableException.binary(path);
        }
        if (text.isBlank()) {
            throw TableException.empty(path);
        }
        int skipped = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 ? 1 : 0;
        String body = skipped == 0 ? text : text.substring(text.indexOf('\n') + 1);
        char delimiter = skipped == 1 ? text.charAt(4) : delimiter(body);
        var sighted = sightings(firstRows(body, delimiter));
        return new Dialect(charset, mark, skipped, delimiter, decimalMark(sighted, delimiter), isDoubtful(sighted));
    }

    private int markLength() {
        return begins(0xEF, 0xBB, 0xBF) ? 3 : begins(0xFF, 0xFE) || begins(0xFE, 0xFF) ? 2 : 0;
    }

    private Charset charset(int mark) {
        if (mark > 0) {
            return mark == 3 ? UTF_8 : begins(0xFF, 0xFE) ? UTF_16LE : UTF_16BE;
        }
        // Any bytes are windows-1252, so it comes last; GB18030 only counts where it yields Chinese.
        return decodes(UTF_8) ? UTF_8 : decodes(CHINESE) && isChinese(decode(CHINESE, 0)) ? CHINESE : WESTERN;
    }

    private boolean begins(int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sample is of this encoding, the last character aside, which the sample's end may cut. */
    private boolean decodes(Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), sample.length < SAMPLE).isError();
    }

    private String decode(Charset charset, int from) {
        return charset.decode(ByteBuffer.wrap(sample, from, sample.length - from)).toString();
    }

    // Accents of a Western text decode to stray ideographs inside words of Latin letters; a Chinese text has the everyday ones, by themselves.
    private static boolean isChinese(String text) {
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        long everyday = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).filter(c -> Charset.forName("GB2312").newEncoder().canEncode((char) c)).count();
        long insideWords = Pattern.compile("(?<=[A-Za-z])[\\u4E00-\\u9FFF]|[\\u4E00-\\u9FFF](?=[A-Za-z])").matcher(text).results().count();
        return everyday >= 0.8 * foreign && insideWords * 2 <= everyday;
    }

    /** The delimiter under which most rows have as many cells as the headers, and then the one that makes most cells. */
    private char delimiter(String text) {
        record Fit(char delimiter, double regular, int cells) {
        }
        return DELIMITERS.stream()
                .map(delimiter -> {
                    var rows = firstRows(text, delimiter);
                    int cells = rows.isEmpty() ? 0 : rows.getFirst().size();
                    long regular = rows.stream().filter(row -> row.size() == cells).count();
                    return new Fit(delimiter, cells < 2 ? 0 : (double) regular / rows.size(), cells);
                })
                .max(Comparator.comparingDouble(Fit::regular).thenComparingInt(Fit::cells).thenComparingInt(fit -> -DELIMITERS.indexOf(fit.delimiter())))
                .map(Fit::delimiter)
                .orElseThrow();
    }

    /** What a cell says of decimals. */
    private enum Sighting {
        COMMA(DECIMAL_COMMA),
        POINT(DECIMAL_POINT),
        EITHER(THREE_DIGITS);

        private final Pattern pattern;

        Sighting(Pattern pattern) {
            this.pattern = pattern;
        }
    }

    private static Map<Sighting, Long> sightings(List<CSVRecord> rows) {
        return rows.stream().skip(1).flatMap(CSVRecord::stream).map(String::strip)
                .flatMap(cell -> Stream.of(Sighting.values()).filter(sighting -> sighting.pattern.matcher(cell).matches()).limit(1))
                .collect(Collectors.groupingBy(sighting -> sighting, () -> new EnumMap<>(Sighting.class), Collectors.counting()));
    }

    private static DecimalMark decimalMark(Map<Sighting, Long> sightings, char delimiter) {
        long commas = sightings.getOrDefault(Sighting.COMMA, 0L);
        long points = sightings.getOrDefault(Sighting.POINT, 0L);
        // Semicolons part cells where the comma is taken, that is where it parts decimals.
        boolean likely = commas == points && delimiter == ';' && sightings.containsKey(Sighting.EITHER);
        return commas > points || likely ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private static boolean isDoubtful(Map<Sighting, Long> sightings) {
        return sightings.keySet().equals(Set.of(Sighting.EITHER));
    }

    /** The rows that the sample surely holds whole. */
    private List<CSVRecord> firstRows(String text, char delimiter) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = DelimitedText.format(delimiter).parse(new StringReader(text))) {
            var records = parser.iterator();
            while (rows.size() < ROWS && records.hasNext()) {
                rows.add(records.next());
            }
        } catch (IOException | UncheckedIOException e) {
            // The sample ends inside quotation marks, or this is not the delimiter: the rows so far tell enough.
            return rows;
        }
        if (rows.size() < ROWS && rows.size() > 1 && sample.length == SAMPLE) {
            rows.removeLast();
        }
        return rows;
    }
}
