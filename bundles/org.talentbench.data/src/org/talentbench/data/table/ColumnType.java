// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

/** What the cells of a column are. */
public enum ColumnType {
    /** Numbers. */
    NUMBER,
    /** Words of a known scale, such as low, medium, high; read as their ranks from 0. */
    ORDINAL,
    /** A few different texts. */
    CATEGORY,
    /** Dates. */
    DATE,
    /** Many different texts. */
    TEXT,
    /** No value at all. */
    EMPTY
}
