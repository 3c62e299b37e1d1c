// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentbench.compute.Progress;
import org.talentbench.data.internal.Messages;

/**
 * A table that has been looked through once: what its columns are, and what is odd about it. Nothing of its rows is kept.
 *
 * @param file where the rows are
 * @param rows N ≥ 1
 * @param columns in the order of the file
 * @param oddities sentences about headers, numbers that may mean two things, short rows and unreadable cells
 */
public record TableProfile(TableFile file, int rows, List<ColumnProfile> columns, List<String> oddities) {
    static final int ROWS_BETWEEN_REPORTS = 1024;

    public TableProfile {
        columns = List.copyOf(columns);
        oddities = List.copyOf(oddities);
    }

    /**
     * Reads a table through.
     *
     * @throws TableException where it is no table
     * @throws CancellationException where the progress says so
     */
    public static TableProfile of(TableFile file, Progress progress) {
        var notes = new ArrayList<>(file.doubts());
        try (var rows = file.rows()) {
            var names = names(file, rows, notes);
            var tallies = names.stream().map(name -> new ColumnTally(file.decimalMark())).toList();
            int count = 0;
            int shortRows = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.isBlank()) {
                    continue;
                }
                checkWidth(file, row, names.size());
                for (int i = 0; i < names.size(); i++) {
                    tallies.get(i).add(i < row.cells().size() ? row.cells().get(i) : null);
                }
                shortRows += file instanceof DelimitedText && row.cells().size() < names.size() ? 1 : 0;
                report(progress, rows, ++count, Messages.of("table.looking"));
            }
            if (count == 0) {
                throw TableException.noRows(file.path());
            }
            if (shortRows > 0) {
                notes.add(Messages.of("table.shortRows", shortRows));
            }
            var columns = IntStream.range(0, names.size()).mapToObj(i -> tallies.get(i).profile(names.get(i), i)).toList();
            columns.stream().filter(column -> column.unreadable() > 0)
                    .forEach(column -> notes.add(Messages.of("table.unreadableCells", column.name(), column.unreadable())));
            return new TableProfile(file, count, columns, notes);
        }
    }

    /** All that is to be known of the table: what is odd about it, which columns are left out and why, and where values are missing. */
    public List<String> notes() {
        return Stream.of(oddities.stream(),
                columns.stream().flatMap(column -> column.exclusion().stream().map(why -> Messages.of("table.leftOut", column.name(), why.reason()))),
                used().stream().filter(column -> column.missing() > 0).map(column -> Messages.of("table.missingValues", column.name(), column.missing())))
                .flatMap(Function.identity()).toList();
    }

    /** The columns that are not left out. */
    public List<ColumnProfile> used() {
        return columns.stream().filter(column -> column.exclusion().isEmpty()).toList();
    }

    /**
     * The profile of a column.
     *
     * @throws TableException where there is no such column
     */
    public ColumnProfile column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst()
                .orElseThrow(() -> TableException.noColumn(name, columns.stream().map(ColumnProfile::name).toList()));
    }

    /** Reads the columns that are not left out. */
    public Table read(Progress progress) {
        return read(used().stream().map(ColumnProfile::name).toList(), progress);
    }

    /**
     * Reads some columns, be they left out by default or not.
     *
     * @throws TableException where one cannot be read, or the file is no longer as it was
     * @throws CancellationException where the progress says so
     */
    public Table read(List<String> names, Progress progress) {
        var chosen = names.stream().map(this::column).toList();
        var readings = chosen.stream().map(column -> ColumnReading.of(column, rows, file.decimalMark())).toList();
        try (var lines = file.rows()) {
            if (!lines.hasNext() || !Header.names(lines.next().cells(), new ArrayList<>()).equals(columns.stream().map(ColumnProfile::name).toList())) {
                throw TableException.changed(file.path());
            }
            int count = 0;
            while (lines.hasNext()) {
                var row = lines.next();
                if (row.isBlank()) {
                    continue;
                }
                if (count == rows) {
                    throw TableException.changed(file.path());
                }
                for (int i = 0; i < chosen.size(); i++) {
                    int index = chosen.get(i).index();
                    String cell = index < row.cells().size() ? row.cells().get(index) : null;
                    if (!readings.get(i).put(count, cell)) {
                        throw TableException.changed(file.path());
                    }
                }
                report(progress, lines, ++count, Messages.of("table.reading"));
            }
            if (count < rows) {
                throw TableException.changed(file.path());
            }
        }
        return new Table(readings.stream().map(ColumnReading::column).toList());
    }

    private static List<String> names(TableFile file, TableFile.Rows rows, List<String> notes) {
        if (!rows.hasNext()) {
            throw TableException.empty(file.path());
        }
        var cells = rows.next().cells();
        if (cells.stream().allMatch(cell -> cell != null && !Double.isNaN(file.decimalMark().parse(cell)))) {
            throw TableException.noHeaders(file.path());
        }
        if (cells.size() == 1) {
            throw TableException.oneColumn(file.path(), cells.getFirst());
        }
        return Header.names(cells, notes);
    }

    /** More cells than headers mean that a delimiter stands inside a cell: read on, and every later cell would be a column off. */
    private static void checkWidth(TableFile file, TableFile.Row row, int headers) {
        var cells = row.cells();
        if (cells.size() > headers && !cells.subList(headers, cells.size()).stream().allMatch(cell -> cell == null || cell.isBlank())) {
            throw TableException.longRow(file.path(), row.line(), cells.size(), headers);
        }
    }

    private static void report(Progress progress, TableFile.Rows rows, int count, String what) {
        if (count % ROWS_BETWEEN_REPORTS == 0) {
            if (progress.cancelled()) {
                throw new CancellationException(Messages.of("table.cancelled", count));
            }
            progress.report(rows.fraction(), Messages.of("table.progress", what, count));
        }
    }
}
