// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;

/** Simulated employees whose true coefficients are known: standard normal measures x0, x1, … and who left. */
record Staff(double[][] measures, byte[] left) {
    static Staff simulate(int people, double intercept, double[] effects, Link link, long seed) {
        var random = new SplittableRandom(seed);
        var measures = new double[effects.length][people];
        var left = new byte[people];
        for (int i = 0; i < people; i++) {
            double eta = intercept;
            for (int j = 0; j < effects.length; j++) {
                measures[j][i] = random.nextGaussian();
                eta += effects[j] * measures[j][i];
            }
            left[i] = (byte) (random.nextDouble() < link.probability(eta) ? 1 : 0);
        }
        return new Staff(measures, left);
    }

    Table table() {
        var columns = new ArrayList<Column>();
        for (int j = 0; j < measures.length; j++) {
            columns.add(new Column.Numeric("x" + j, measures[j]));
        }
        columns.add(left(left));
        return new Table(columns);
    }

    /** The table with one more column, which becomes its last. */
    Table with(Column column) {
        var columns = new ArrayList<>(table().columns());
        columns.add(column);
        return new Table(columns);
    }

    static Column left(byte... left) {
        return new Column.Categorical("left", List.of("No", "Yes"), IntStream.range(0, left.length).map(i -> left[i]).toArray());
    }

    /** Asks for every column but the outcome, each a factor of its own. */
    static Question question(Table table) {
        Map<String, String> factorOf = new LinkedHashMap<>();
        table.names().stream().filter(name -> !name.equals("left")).forEach(name -> factorOf.put(name, name));
        return new Question("left", factorOf);
    }
}
