// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;

/** A term over the rows of a table. It is computed tile by tile from the column, so that categories take no memory of their own. */
sealed interface Feature {
    /** Fewer rows than this tell nothing of a category: they count with the most frequent one. */
    int FEWEST_ROWS = 10;

    Term term();

    /** Writes a tile's values, before standardisation; NaN where there is none. */
    void fill(int from, int rows, double[] tile, int offset);

    record Measure(Term term, double[] values) implements Feature {
        @Override
        public void fill(int from, int rows, double[] tile, int offset) {
            System.arraycopy(values, from, tile, offset, rows);
        }
    }

    record Gap(Term term, double[] values) implements Feature {
        @Override
        public void fill(int from, int rows, double[] tile, int offset) {
            for (int i = 0; i < rows; i++) {
                tile[offset + i] = Double.isNaN(values[from + i]) ? 1 : 0;
            }
        }
    }

    record Indicator(Term term, int[] codes, int code) implements Feature {
        @Override
        public void fill(int from, int rows, double[] tile, int offset) {
            for (int i = 0; i < rows; i++) {
                tile[offset + i] = codes[from + i] == code ? 1 : 0;
            }
        }
    }

    /** The terms that a column is worth: one for numbers, one for each further category, and one for having no value. */
    static List<Term> terms(Column column) {
        Stream<Term> absent = column.missing() >= FEWEST_ROWS ? Stream.of(new Term.Absent(column.name())) : Stream.empty();
        return Stream.concat(switch (column) {
            case Column.Numeric(var name, _) -> Stream.of(new Term.Measure(name));
            case Column.Categorical categorical -> levels(categorical);
        }, absent).toList();
    }

    private static Stream<Term> levels(Column.Categorical column) {
        int[] counts = column.counts();
        int reference = IntStream.range(0, counts.length).reduce(0, (best, level) -> counts[level] > counts[best] ? level : best);
        return IntStream.range(0, counts.length)
                .filter(level -> level != reference && counts[level] >= FEWEST_ROWS)
                .mapToObj(level -> new Term.Level(column.name(), column.levels().get(level)));
    }

    /** A term over a table, be it the one it was made from or a later one of the same columns. */
    static Feature of(Term term, Table table) {
        return switch (table.column(term.column())) {
            case Column.Numeric(_, var values) when term instanceof Term.Absent -> new Gap(term, values);
            case Column.Numeric(_, var values) -> new Measure(term, values);
            case Column.Categorical(_, var levels, var codes) -> switch (term) {
                // A category that the table does not know has no rows there, which no code says better than one out of range.
                case Term.Level(_, var level) -> new Indicator(term, codes, levels.contains(level) ? levels.indexOf(level) : levels.size());
                case Term.Absent _ -> new Indicator(term, codes, -1);
                case Term.Measure _ -> throw CalibrationException.wordsForNumbers(term.column());
            };
        };
    }
}
