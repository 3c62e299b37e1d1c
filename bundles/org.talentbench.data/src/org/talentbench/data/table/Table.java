// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.List;

/**
 * Columns of equal length in memory: one row an employee.
 *
 * @param columns at least one; their names differ
 */
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().mapToInt(Column::rows).distinct().count() > 1) {
            throw new IllegalArgumentException("A table has columns, all of one length.");
        }
    }

    /** N, the number of rows. */
    public int rows() {
        return columns.getFirst().rows();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * The column of a name.
     *
     * @throws TableException where there is none
     */
    public Column column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst()
                .orElseThrow(() -> TableException.noColumn(name, names()));
    }

    /** The table with these rows, in this order. */
    public Table pick(int[] rows) {
        return new Table(columns.stream().map(column -> column.pick(rows)).toList());
    }
}
