// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.talentbench.data.internal.Messages;

/** A table that cannot be read as it is. The message says what, where, and what to do; every such sentence is written here. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TableException(String message, Throwable cause) {
        super(message, cause);
    }

    private static TableException of(String sentence, Object... parts) {
        return new TableException(Messages.of(sentence, parts), null);
    }

    static TableException missing(Path file) {
        return of("table.missing", file);
    }

    static TableException unreadable(Path file, Throwable cause) {
        return new TableException(Messages.of("table.unreadable", file, cause.getMessage()), cause);
    }

    static TableException empty(Path file) {
        return of("table.empty", file);
    }

    static TableException noRows(Path file) {
        return of("table.noRows", file);
    }

    static TableException noHeaders(Path file) {
        return of("table.noHeaders", file);
    }

    static TableException oneColumn(Path file, String header) {
        return of("table.oneColumn", file, header);
    }

    static TableException binary(Path file) {
        return of("table.neither", file);
    }

    static TableException oldWorkbook(Path file) {
        return of("table.oldWorkbook", file);
    }

    static TableException brokenWorkbook(Path file, Throwable cause) {
        return new TableException(Messages.of("table.brokenWorkbook", file, cause.getMessage()), cause);
    }

    static TableException emptyWorkbook(Path file) {
        return of("table.emptyWorkbook", file);
    }

    static TableException encoding(Path file, Charset charset, long row) {
        return of("table.encoding", row, file, charset);
    }

    static TableException openQuote(Path file, long line) {
        return of("table.openQuote", line, file);
    }

    static TableException badQuote(Path file, long line, Throwable cause) {
        return new TableException(Messages.of("table.textAfterQuote", line, file), cause);
    }

    static TableException longRow(Path file, long line, int cells, int headers) {
        return of("table.longRow",
                line, file, cells, headers);
    }

    static TableException changed(Path file) {
        return of("table.changed", file);
    }

    static TableException noColumn(String name, List<String> names) {
        return of("table.noColumn", name, String.join(", ", names));
    }

    static TableException notReadable(String name, Exclusion why) {
        return of("table.notReadable", name, why.reason());
    }

    /** For a column that cannot say who left, with some of what it holds instead. */
    public static TableException notYesNo(String name, List<String> found) {
        return of("table.notYesNo",
                name, String.join(", ", found));
    }
}
