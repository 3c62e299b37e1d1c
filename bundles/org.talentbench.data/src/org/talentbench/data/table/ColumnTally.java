// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers in bounded memory what a column's profile says, cell by cell. */
final class ColumnTally {
    /** More different texts than this are no categories. */
    static final int MOST_LEVELS = 200;
    /** A column is one of numbers where at least this share of its cells is; the others are unreadable. */
    private static final double NUMBERS = 0.9;
    /** So few rows may well be sorted by a measure without gaps. */
    private static final int FEW_ROWS = 50;
    private static final int SAMPLES = 5;
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?.*|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");

    private final DecimalMark decimalMark;
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private boolean manyLevels;
    private int rows;
    private int missing;
    private int numbers;
    private int dates;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;
    private double last = Double.NEGATIVE_INFINITY;
    private boolean numbered = true;

    ColumnTally(DecimalMark decimalMark) {
        this.decimalMark = decimalMark;
    }

    void add(String cell) {
        rows++;
        if (Words.isMissing(cell)) {
            missing++;
            return;
        }
        if (!manyLevels) {
            levels.merge(cell.strip(), 1, Integer::sum);
            manyLevels = levels.size() > MOST_LEVELS;
        }
        double number = decimalMark.parse(cell);
        if (!Double.isNaN(number)) {
            addNumber(number);
        } else if (numbers * 10 < rows && cell.length() <= 30 && DATE.matcher(cell.strip()).matches()) {
            dates++;
        }
    }

    private void addNumber(double number) {
        minimum = numbers == 0 ? number : Math.min(minimum, number);
        maximum = numbers == 0 ? number : Math.max(maximum, number);
        numbered &= number > last && number == Math.rint(number);
        last = number;
        numbers++;
    }

    ColumnProfile profile(String name, int index) {
        ColumnType type = type();
        int unreadable = type == ColumnType.NUMBER ? rows - missing - numbers : 0;
        return new ColumnProfile(name, index, type, missing + unreadable, unreadable, names(type), minimum, maximum, exclusion(name, type));
    }

    private ColumnType type() {
        int present = rows - missing;
        if (present == 0) {
            return ColumnType.EMPTY;
        }
        if (numbers >= NUMBERS * present) {
            return ColumnType.NUMBER;
        }
        if (dates >= NUMBERS * present) {
            return ColumnType.DATE;
        }
        if (manyLevels || levels.size() > 10 && levels.size() > present / 2) {
            return ColumnType.TEXT;
        }
        return Words.ranks(List.copyOf(levels.keySet())).isPresent() ? ColumnType.ORDINAL : ColumnType.CATEGORY;
    }

    private Optional<Exclusion> exclusion(String name, ColumnType type) {
        Exclusion why = null;
        if (type == ColumnType.EMPTY) {
            why = Exclusion.EMPTY;
        } else if (type == ColumnType.NUMBER ? minimum == maximum && missing == 0 : levels.size() == 1 && missing == 0) {
            why = Exclusion.CONSTANT;
        } else if (Header.saysPerson(name)) {
            why = Exclusion.PERSONAL;
        } else if (numbersTheRows(name, type)) {
            why = Exclusion.IDENTIFIER;
        } else if (type == ColumnType.DATE) {
            why = Exclusion.DATE;
        } else if (type == ColumnType.TEXT) {
            why = Exclusion.TEXT;
        }
        return Optional.ofNullable(why);
    }

    /** Rising whole numbers with few gaps; or a header that says so over cells that all differ, as far as they were kept. */
    private boolean numbersTheRows(String name, ColumnType type) {
        boolean allDiffer = manyLevels || levels.size() == rows - missing;
        boolean countsUp = type == ColumnType.NUMBER && numbered && rows > FEW_ROWS && maximum - minimum < 3.0 * rows;
        return countsUp || allDiffer && Header.saysIdentifier(name);
    }

    private List<String> names(ColumnType type) {
        var byFrequency = levels.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        return (type == ColumnType.CATEGORY || type == ColumnType.ORDINAL ? byFrequency : byFrequency.limit(SAMPLES)).toList();
    }
}
