// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.Progress;
import org.talentbench.data.table.DecimalMark;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;

/** Some columns of a table as they stand: learning takes free text too, which calibration leaves out. */
record LearnTable(List<List<String>> rows, DecimalMark decimalMark) {
    /** @throws org.talentbench.data.table.TableException if it is no table or lacks a column */
    static LearnTable read(Path path, List<String> columns, Progress progress) {
        TableProfile profile = TableProfile.of(TableFile.open(path), progress);
        int[] places = columns.stream().mapToInt(name -> profile.columns().indexOf(profile.column(name))).toArray();
        List<List<String>> rows = new ArrayList<>();
        try (TableFile.Rows all = profile.file().rows()) {
            all.next();
            while (all.hasNext()) {
                List<String> cells = all.next().cells();
                List<String> row = new ArrayList<>();
                for (int place : places) {
                    String cell = place < cells.size() ? cells.get(place) : null;
                    row.add(cell == null ? "" : cell.strip());
                }
                if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        }
        return new LearnTable(rows, profile.file().decimalMark());
    }

    /** The numbers of a column; NaN where there is none. */
    double[] numbers(int column) {
        return rows.stream().mapToDouble(row -> row.get(column).isEmpty() ? Double.NaN : decimalMark.parse(row.get(column))).toArray();
    }

    List<String> texts(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }
}
