// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.HashMap;
import java.util.Map;

/** A column that is being filled, cell by cell. */
sealed interface ColumnReading {
    /**
     * Takes a cell.
     *
     * @return false where the cell is none that the profile knows
     */
    boolean put(int row, String cell);

    Column column();

    /** An empty column of the kind that a profile asks for. */
    static ColumnReading of(ColumnProfile profile, int rows, DecimalMark decimalMark) {
        if (!profile.readable()) {
            throw TableException.notReadable(profile.name(), profile.exclusion().orElse(Exclusion.TEXT));
        }
        return switch (profile.type()) {
            case NUMBER -> new Numbers(profile.name(), new double[rows], decimalMark);
            case ORDINAL -> new Ranks(profile.name(), new double[rows], ranks(profile));
            case CATEGORY -> new Codes(profile, new int[rows], codes(profile));
            case DATE, TEXT, EMPTY -> throw new IllegalStateException(profile.name());
        };
    }

    private static Map<String, Double> ranks(ColumnProfile profile) {
        double[] ranks = Words.ranks(profile.levels()).orElseThrow();
        var rankOf = new HashMap<String, Double>();
        for (int i = 0; i < ranks.length; i++) {
            rankOf.put(profile.levels().get(i), ranks[i]);
        }
        return rankOf;
    }

    private static Map<String, Integer> codes(ColumnProfile profile) {
        var codeOf = new HashMap<String, Integer>();
        profile.levels().forEach(level -> codeOf.put(level, codeOf.size()));
        return codeOf;
    }

    record Numbers(String name, double[] values, DecimalMark decimalMark) implements ColumnReading {
        @Override
        public boolean put(int row, String cell) {
            values[row] = Words.isMissing(cell) ? Double.NaN : decimalMark.parse(cell);
            return true;
        }

        @Override
        public Column column() {
            return new Column.Numeric(name, values);
        }
    }

    record Ranks(String name, double[] values, Map<String, Double> rankOf) implements ColumnReading {
        @Override
        public boolean put(int row, String cell) {
            Double rank = Words.isMissing(cell) ? Double.valueOf(Double.NaN) : rankOf.get(cell.strip());
            values[row] = rank == null ? Double.NaN : rank;
            return rank != null;
        }

        @Override
        public Column column() {
            return new Column.Numeric(name, values);
        }
    }

    record Codes(ColumnProfile profile, int[] codes, Map<String, Integer> codeOf) implements ColumnReading {
        @Override
        public boolean put(int row, String cell) {
            Integer code = Words.isMissing(cell) ? Integer.valueOf(-1) : codeOf.get(cell.strip());
            codes[row] = code == null ? -1 : code;
            return code != null;
        }

        @Override
        public Column column() {
            return new Column.Categorical(profile.name(), profile.levels(), codes);
        }
    }
}
