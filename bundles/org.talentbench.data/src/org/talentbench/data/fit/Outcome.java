// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.TableException;
import org.talentbench.data.table.Words;

/** Reads who left. */
public final class Outcome {
    private Outcome() {
    }

    /**
     * 1 for each row that left, else 0.
     *
     * @param column in which no row lacks a value
     * @throws TableException where the column says neither yes nor no
     */
    public static byte[] of(Column column) {
        return switch (column) {
            case Column.Numeric(var name, var values) -> ofNumbers(name, values);
            case Column.Categorical(var name, var levels, var codes) -> ofWords(name, levels, codes);
        };
    }

    private static byte[] ofNumbers(String name, double[] values) {
        var left = new byte[values.length];
        for (int i = 0; i < left.length; i++) {
            if (values[i] != 0 && values[i] != 1) {
                throw TableException.notYesNo(name, List.of(String.valueOf(values[i])));
            }
            left[i] = (byte) values[i];
        }
        return left;
    }

    private static byte[] ofWords(String name, List<String> levels, int[] codes) {
        var odd = levels.stream().filter(level -> Words.yesNo(level).isEmpty()).toList();
        if (!odd.isEmpty()) {
            throw TableException.notYesNo(name, odd.stream().limit(5).toList());
        }
        var meaning = levels.stream().map(level -> Words.yesNo(level).orElseThrow()).toList();
        var left = new byte[codes.length];
        IntStream.range(0, codes.length).forEach(i -> left[i] = (byte) (meaning.get(codes[i]) ? 1 : 0));
        return left;
    }
}
