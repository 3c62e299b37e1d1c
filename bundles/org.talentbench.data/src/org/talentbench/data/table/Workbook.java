// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.talentbench.data.internal.Messages;

/** The first visible sheet of an XLSX workbook (ISO/IEC 29500). Formulas count with the value that the workbook keeps for them. */
record Workbook(Path path) implements TableFile {
    private static final double MOST_ROWS = 1 << 20;

    @Override
    public String format() {
        return Messages.of("table.workbook");
    }

    @Override
    public DecimalMark decimalMark() {
        return DecimalMark.POINT;
    }

    @Override
    public List<String> doubts() {
        return List.of();
    }

    @Override
    public Rows rows() {
        try {
            return new SheetRows(new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)));
        } catch (IOException | ExcelReaderException e) {
            throw TableException.brokenWorkbook(path, e);
        }
    }

    private final class SheetRows implements Rows {
        private final ReadableWorkbook workbook;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private long line;

        SheetRows(ReadableWorkbook workbook) throws IOException {
            this.workbook = workbook;
            Sheet sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> TableException.emptyWorkbook(path));
            stream = sheet.openStream();
            rows = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (ExcelReaderException e) {
                throw TableException.brokenWorkbook(path, e);
            }
        }

        @Override
        public Row next() {
            var row = rows.next();
            line = row.getRowNum();
            var cells = new ArrayList<String>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(text(row.getCell(i)));
            }
            while (!cells.isEmpty() && cells.getLast() == null) {
                cells.removeLast();
            }
            return new Row(line, cells);
        }

        /** The number of rows is only known at the end; against the most that a sheet can have, progress never runs ahead. */
        @Override
        public double fraction() {
            return Math.min(1, line / MOST_ROWS);
        }

        @Override
        public void close() {
            stream.close();
            try {
                workbook.close();
            } catch (IOException e) {
                throw TableException.brokenWorkbook(path, e);
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : cell.getRawValue();
            case BOOLEAN -> cell.asBoolean().toString();
            case FORMULA -> cell.getRawValue();
            case ERROR, EMPTY -> null;
        };
    }

    // Excel stores a date as a number of days; only the format tells. Letters of months, days and years stand outside quotes and brackets.
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[yd].*");
    }
}
