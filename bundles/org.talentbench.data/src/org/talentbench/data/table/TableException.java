// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A table that cannot be read as it is. The message says what, where, and what to do; every such sentence is written here. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TableException(String message, Throwable cause) {
        super(message, cause);
    }

    private static TableException of(String sentence, Object... parts) {
        return new TableException(sentence.formatted(parts), null);
    }

    static TableException missing(Path file) {
        return of("%s is not there, or is not a file: check the path.", file);
    }

    static TableException unreadable(Path file, Throwable cause) {
        return new TableException("%s cannot be read: %s.".formatted(file, cause.getMessage()), cause);
    }

    static TableException empty(Path file) {
        return of("%s is empty: it needs a row of headers and a row for every employee.", file);
    }

    static TableException noRows(Path file) {
        return of("%s has headers but no rows: it needs a row for every employee.", file);
    }

    static TableException noHeaders(Path file) {
        return of("The first row of %s holds numbers alone: put a row with the names of the columns above it.", file);
    }

    static TableException oneColumn(Path file, String header) {
        return of("%s has a single column, '%s': its cells must be separated by commas, semicolons, tabs or bars.", file, header);
    }

    static TableException binary(Path file) {
        return of("%s is neither a text table nor an XLSX workbook: save it as one of the two.", file);
    }

    static TableException oldWorkbook(Path file) {
        return of("%s is a workbook of the old binary format or locked by a password: save it as .xlsx without a password.", file);
    }

    static TableException brokenWorkbook(Path file, Throwable cause) {
        return new TableException("%s is no readable XLSX workbook (%s): open it in its application and save it again."
                .formatted(file, cause.getMessage()), cause);
    }

    static TableException emptyWorkbook(Path file) {
        return of("No visible sheet of %s holds a table: put it on the first sheet, with headers in its first row.", file);
    }

    static TableException encoding(Path file, Charset charset, long row) {
        return of("After row %,d, %s is not %s, as it began: save it as UTF-8.", row, file, charset);
    }

    static TableException openQuote(Path file, long line) {
        return of("A quotation mark opened near line %,d of %s is never closed: close or double it.", line, file);
    }

    static TableException badQuote(Path file, long line, Throwable cause) {
        return new TableException("Line %,d of %s has text after a closing quotation mark: double the marks inside the cell."
                .formatted(line, file), cause);
    }

    static TableException longRow(Path file, long line, int cells, int headers) {
        return of("Line %,d of %s has %d cells under %d headers: put cells that hold the delimiter in quotation marks.",
                line, file, cells, headers);
    }

    static TableException changed(Path file) {
        return of("%s has changed since it was looked through: look through it again.", file);
    }

    static TableException noColumn(String name, List<String> names) {
        return of("The table has no column '%s'; it has %s.", name, String.join(", ", names));
    }

    static TableException notReadable(String name, Exclusion why) {
        return of("Column '%s' cannot be used: %s.", name, why.reason());
    }

    /** For a column that cannot say who left, with some of what it holds instead. */
    public static TableException notYesNo(String name, List<String> found) {
        return of("Column '%s' cannot be the outcome: it holds %s, where Yes or No, 1 or 0, true or false, 是 or 否 is needed.",
                name, String.join(", ", found));
    }
}
