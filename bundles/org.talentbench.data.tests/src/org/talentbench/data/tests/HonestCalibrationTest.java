// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableException;

/** Where a table carries no honest weights, a sentence says so. */
class HonestCalibrationTest {
    private static final Staff STAFF = Staff.simulate(400, -1, new double[] {0.5, -0.5}, Link.CLOGLOG, 1);

    private static Fit fit(Table table) {
        return Calibration.of(table, Staff.question(table), Progress.NONE);
    }

    private static void assertRefused(String sentence, Table table) {
        assertRefused(sentence, table, Staff.question(table));
    }

    private static void assertRefused(String sentence, Table table, Question question) {
        var refusal = assertThrows(CalibrationException.class, () -> Calibration.of(table, question, Progress.NONE));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private static void assertCaution(String sentence, Fit fit) {
        assertTrue(fit.cautions().stream().anyMatch(caution -> caution.contains(sentence)), fit.cautions().toString());
        fit.coefficients().forEach(coefficient -> assertTrue(Double.isFinite(coefficient.effect()) && Double.isFinite(coefficient.standardError())));
    }

    private static Table staffWhere(byte[] left) {
        return new Staff(Arrays.stream(STAFF.measures()).map(x -> Arrays.copyOf(x, left.length)).toArray(double[][]::new), left).table();
    }

    @Test
    void nobodyLeft() {
        assertRefused("All 400 employees with a value in 'left' stayed", staffWhere(new byte[400]));
    }

    @Test
    void everybodyLeft() {
        var left = new byte[400];
        Arrays.fill(left, (byte) 1);
        assertRefused("All 400 employees with a value in 'left' left", staffWhere(left));
    }

    @Test
    void twentyRows() {
        assertRefused("at least 10 of each are needed", staffWhere(Arrays.copyOf(STAFF.left(), 20)));
    }

    @Test
    void twentyRowsWithAsManyLeaversAsStayers() {
        var left = new byte[20];
        for (int i = 0; i < 20; i += 2) {
            left[i] = 1;
        }
        assertCaution("10 people left and 10 stayed; 2 coefficients would need 20 of each", fit(staffWhere(left)));
    }

    @Test
    void aColumnThatWasOnlyKnownAfterwards() {
        var exit = new Column.Numeric("exit interview", IntStream.range(0, 400).mapToDouble(i -> 3 + STAFF.left()[i]).toArray());
        assertRefused("'exit interview' alone tells those who left", STAFF.with(exit));
    }

    @Test
    void aCombinationOfColumnsThatTellsEverything() {
        double[] second = IntStream.range(0, 400).mapToDouble(i -> STAFF.measures()[0][i] + (STAFF.left()[i] == 0 ? -0.1 : 0.1)).toArray();
        assertCaution("tell those who left from those who stayed without an error", fit(STAFF.with(new Column.Numeric("z", second))));
    }

    @Test
    void aCategoryThatNobodyLeft() {
        int[] codes = IntStream.range(0, 400).map(i -> STAFF.left()[i] == 0 && i % 4 == 0 ? 1 : 0).toArray();
        assertCaution("with 'grade = top' stayed", fit(STAFF.with(new Column.Categorical("grade", List.of("usual", "top"), codes))));
    }

    @Test
    void aColumnThatOthersDetermine() {
        double[] sum = IntStream.range(0, 400).mapToDouble(i -> 12 * STAFF.measures()[0][i] - STAFF.measures()[1][i] + 7).toArray();
        var fit = fit(STAFF.with(new Column.Numeric("sum", sum)));
        assertCaution("'sum' is left out: 'x0', 'x1' together determine it", fit);
        assertEquals(2, fit.coefficients().size());
        assertEquals(0, fit.factors().getLast().weight(), "its factor is kept, without a weight");
    }

    @Test
    void aColumnThatOthersNearlyTell() {
        double[] near = IntStream.range(0, 400).mapToDouble(i -> STAFF.measures()[0][i] + 0.1 * Math.sin(i)).toArray();
        assertCaution("Other columns nearly tell these: 'x0', 'near'", fit(STAFF.with(new Column.Numeric("near", near))));
    }

    @Test
    void aConstantColumn() {
        assertCaution("'flat' is left out: it does not vary", fit(STAFF.with(new Column.Numeric("flat", new double[400]))));
    }

    @Test
    void rowsThatDoNotSayWhoLeftAreLeftOutAndCounted() {
        int[] codes = IntStream.range(0, 400).map(i -> i < 30 ? -1 : STAFF.left()[i]).toArray();
        var table = new Table(List.of(new Column.Numeric("x0", STAFF.measures()[0]), new Column.Categorical("left", List.of("No", "Yes"), codes)));
        var fit = fit(table);
        assertEquals(370, fit.rows());
        assertCaution("30 rows do not say in 'left' who left", fit);
    }

    @Test
    void anOutcomeThatIsNeitherYesNorNo() {
        var mood = new Column.Categorical("left", List.of("happy", "sad"), new int[400]);
        var table = new Table(List.of(new Column.Numeric("x0", STAFF.measures()[0]), mood));
        var refusal = assertThrows(TableException.class, () -> fit(table));
        assertTrue(refusal.getMessage().contains("it holds happy, sad"), refusal.getMessage());
    }

    @Test
    void theOutcomeAmongTheFactors() {
        assertRefused("is the outcome and cannot be part of a factor", STAFF.table(), new Question("left", Map.of("left", "pay")));
    }

    @Test
    void noColumnAtAll() {
        assertRefused("No column is left", STAFF.table(), new Question("left", Map.of()));
    }
}
