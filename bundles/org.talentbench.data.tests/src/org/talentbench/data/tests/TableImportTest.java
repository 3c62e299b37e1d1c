// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Outcome;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.Exclusion;
import org.talentbench.data.table.SmallTeams;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.data.table.Words;

class TableImportTest {
    @TempDir
    Path folder;

    private TableProfile profile(byte[] bytes) {
        try {
            return TableProfile.of(TableFile.open(Files.write(folder.resolve("table.csv"), bytes)), Progress.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TableProfile profile(String text) {
        return profile(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table read(TableProfile profile) {
        return profile.read(Progress.NONE);
    }

    private static double[] numbers(Table table, String name) {
        return ((Column.Numeric) table.column(name)).values();
    }

    private static Column.Categorical categories(Table table, String name) {
        return (Column.Categorical) table.column(name);
    }

    private static byte[] join(byte[] mark, byte[] text) {
        byte[] joined = java.util.Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, joined, mark.length, text.length);
        return joined;
    }

    @Test
    void commasPartCellsAndPointsPartDecimals() {
        var table = read(profile("pay,team\n1.5,a\n2.25,b\n"));
        assertArrayEquals(new double[] {1.5, 2.25}, numbers(table, "pay"));
        assertEquals(List.of("a", "b"), categories(table, "team").levels());
    }

    @Test
    void semicolonsComeWithDecimalCommasAndPointsThatGroupThousands() {
        var table = read(profile("pay;grade\n1.234,5;2,5\n980,25;3\n"));
        assertArrayEquals(new double[] {1234.5, 980.25}, numbers(table, "pay"));
        assertArrayEquals(new double[] {2.5, 3}, numbers(table, "grade"));
    }

    @Test
    void tabsAndBarsPartCellsToo() {
        assertArrayEquals(new double[] {1, 2}, numbers(read(profile("a\tb\n1\tx\n2\ty\n")), "a"));
        assertArrayEquals(new double[] {1, 2}, numbers(read(profile("a|b\n1|x\n2|y\n")), "a"));
    }

    @Test
    void aFirstLineMayNameTheDelimiter() {
        assertArrayEquals(new double[] {1, 2}, numbers(read(profile("sep=;\na;b\n1;x\n2;y\n")), "a"));
    }

    @Test
    void thousandsMayBeGrouped() {
        assertArrayEquals(new double[] {1234567, 1000}, numbers(read(profile("pay,b\n\"1,234,567\",x\n\"1,000\",y\n")), "pay"));
    }

    @Test
    void numbersThatMayMeanTwoThingsAreReadByTheDelimiterAndPointedOut() {
        var semicolons = profile("pay;team\n1,234;x\n2,345;y\n");
        assertArrayEquals(new double[] {1.234, 2.345}, numbers(read(semicolons), "pay"));
        assertEquals(List.of("Numbers such as '1,234' may mean 1234 here; they are read as 1.234."), semicolons.notes());
        var commas = profile("pay,team\n\"1,234\",x\n\"2,345\",y\n");
        assertArrayEquals(new double[] {1234, 2345}, numbers(read(commas), "pay"));
        assertEquals(1, commas.notes().size());
    }

    @Test
    void theNameOfATeamIsNoPersons() {
        var profile = profile("Team Name,Employee Name,name,Manager Name,E-Mail\na,A. B.,x,E. F.,u\nb,C. D.,y,G. H.,v\n");
        assertEquals(
                List.of(Optional.empty(), Optional.of(Exclusion.PERSONAL), Optional.of(Exclusion.PERSONAL), Optional.of(Exclusion.PERSONAL),
                        Optional.of(Exclusion.PERSONAL)),
                profile.columns().stream().map(column -> column.exclusion()).toList());
    }

    @Test
    void currencyAndPerCentSignsAreRead() {
        var table = read(profile("pay;rise\n€ 1200;12%\n€ 1300;8%\n"));
        assertArrayEquals(new double[] {1200, 1300}, numbers(table, "pay"));
        assertArrayEquals(new double[] {0.12, 0.08}, numbers(table, "rise"), 1e-15);
    }

    @Test
    void byteOrderMarksSayTheEncodingAndAreNoPartOfTheFirstHeader() {
        String text = "年龄,团队\n31,研发\n45,销售\n";
        for (byte[] bytes : List.of(
                join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.getBytes(StandardCharsets.UTF_8)),
                join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)),
                join(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(StandardCharsets.UTF_16BE)))) {
            assertArrayEquals(new double[] {31, 45}, numbers(read(profile(bytes)), "年龄"));
        }
    }

    @Test
    void textsWithoutAMarkAreUnicodeChineseOrWestern() {
        String chinese = "年龄,团队,是否离职\n31,研发部门,是\n45,销售部门,否\n";
        assertEquals(List.of("研发部门", "销售部门"), categories(read(profile(chinese.getBytes(Charset.forName("GB18030")))), "团队").levels());
        String shortCells = "工号;部门;离职\n" + IntStream.range(0, 300).mapToObj(i -> i + ";" + (i % 3 == 0 ? "IT部" : "研发") + ";" + (i % 5 == 0 ? "是" : "否"))
                .collect(Collectors.joining("\n"));
        assertEquals(List.of("否", "是"), categories(read(profile(shortCells.getBytes(Charset.forName("GBK")))), "离职").levels());
        String capitals = "AÇÃO;CRÉÉE\nSIM;ÀÉRÉE\nNÃO;ÇÀ\n";
        assertEquals(List.of("SIM", "NÃO"), categories(read(profile(capitals.getBytes(Charset.forName("windows-1252")))), "AÇÃO").levels());
        String western = "âge,équipe\n31,Vérité\n45,Économie\n";
        assertEquals(List.of("Vérité", "Économie"), categories(read(profile(western.getBytes(Charset.forName("windows-1252")))), "équipe").levels());
    }

    @Test
    void quotedCellsMayHoldDelimitersQuotesAndLineBreaks() {
        var table = read(profile("team,pay\n\"a,\n\"\"b\"\"\",1\nc,2\n"));
        assertEquals(List.of("a,\n\"b\"", "c"), categories(table, "team").levels());
    }

    @Test
    void repeatedAndEmptyHeadersGetNamesAndANote() {
        var profile = profile("pay,pay,,team\n1,2,3,x\n4,5,7,y\n");
        assertEquals(List.of("pay", "pay (2)", "column 3", "team"), profile.columns().stream().map(column -> column.name()).toList());
        assertTrue(profile.notes().stream().anyMatch(note -> note.contains("'pay' occurs again")), profile.notes().toString());
        assertTrue(profile.notes().stream().anyMatch(note -> note.contains("Column 3 has no header")), profile.notes().toString());
    }

    @Test
    void missingValuesAreCountedAndNeverZero() {
        var profile = profile("pay,team\n1,x\nn/a,\n,y\n3,y\n");
        assertEquals(2, profile.column("pay").missing());
        var table = read(profile);
        assertTrue(Double.isNaN(numbers(table, "pay")[1]) && Double.isNaN(numbers(table, "pay")[2]));
        assertTrue(table.column("team").isMissing(1));
        assertTrue(profile.notes().contains("Column 'pay' has no value in 2 rows."), profile.notes().toString());
    }

    @Test
    void aFewUnreadableNumbersAreMissingAndReported() {
        String rows = IntStream.range(0, 30).mapToObj(i -> (i == 7 ? "about 5" : i * i % 11) + ",x" + i % 2).collect(Collectors.joining("\n"));
        var profile = profile("pay,team\n" + rows + "\n");
        assertEquals(ColumnType.NUMBER, profile.column("pay").type());
        assertEquals(1, profile.column("pay").unreadable());
        assertTrue(Double.isNaN(numbers(read(profile), "pay")[7]));
    }

    @Test
    void emptyConstantIdentifyingPersonalDatedAndWordyColumnsAreLeftOutWithAWordWhy() {
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> "%d,80,,Person %d,2020-01-%02d,%d,remark no. %d".formatted(i + 1, i, i % 28 + 1, i % 7, i))
                .collect(Collectors.joining("\n"));
        var profile = profile("Staff,Hours,Note,Full Name,Hired,Grade,Remark\n" + rows + "\n");
        assertEquals(
                List.of(Optional.of(Exclusion.IDENTIFIER), Optional.of(Exclusion.CONSTANT), Optional.of(Exclusion.EMPTY),
                        Optional.of(Exclusion.PERSONAL), Optional.of(Exclusion.DATE), Optional.empty(), Optional.of(Exclusion.TEXT)),
                profile.columns().stream().map(column -> column.exclusion()).toList());
        assertEquals(6, profile.notes().stream().filter(note -> note.contains("is left out: ")).count());
        assertEquals(List.of("Grade"), read(profile).names());
    }

    @Test
    void aShuffledNumberOfEmployeesIsKnownByItsHeader() {
        String rows = IntStream.range(0, 300).mapToObj(i -> i * 7919 % 3001 + "," + i % 5).collect(Collectors.joining("\n"));
        assertEquals(Optional.of(Exclusion.IDENTIFIER), profile("EmployeeNumber,Grade\n" + rows).column("EmployeeNumber").exclusion());
    }

    @Test
    void fewRowsSortedByAgeAreNoIdentifier() {
        assertEquals(Optional.empty(), profile("Age,Grade\n21,2\n22,1\n25,2\n30,1\n").column("Age").exclusion());
    }

    @Test
    void wordsOfAScaleAreReadAsRanks() {
        assertArrayEquals(new double[] {1, 3, 2}, numbers(read(profile("mood,x\nlow,1\nhigh,2\nmedium,3\n")), "mood"));
        assertArrayEquals(new double[] {4, 1, 3}, numbers(read(profile("满意度,x\n非常满意,1\n不满意,2\n满意,3\n")), "满意度"));
    }

    @Test
    void yesAndNoAreKnownInManyWords() {
        for (String yes : List.of("Yes", "y", "1", "TRUE", "是", "离职", "Left")) {
            assertEquals(Optional.of(true), Words.yesNo(yes), yes);
        }
        for (String no : List.of("No", "n", "0", "false", "否", "在职", "Active")) {
            assertEquals(Optional.of(false), Words.yesNo(no), no);
        }
        assertEquals(Optional.empty(), Words.yesNo("maybe"));
    }

    @ParameterizedTest
    @CsvSource({"Yes,No", "YES,no", "y,n", "1,0", "TRUE,FALSE", "true,false", "是,否", "离职,在职", "Left,Active"})
    void whoLeftIsReadInEverySpelling(String yes, String no) {
        String rows = IntStream.range(0, 40).mapToObj(i -> i % 7 + "," + (i % 4 == 0 ? yes : no)).collect(Collectors.joining("\n"));
        byte[] left = Outcome.of(read(profile("grade,left\n" + rows + "\n")).column("left"));
        for (int i = 0; i < 40; i++) {
            assertEquals(i % 4 == 0 ? 1 : 0, left[i], "row " + i);
        }
    }

    @Test
    void aWorkbookReadsLikeAText() throws IOException {
        var file = Spreadsheet.write(folder.resolve("people.xlsx"),
                new Object[] {"Pay", "Team", "Left", "Hired"},
                new Object[] {1.5, "研发", true, new Spreadsheet.Date(44000)},
                new Object[] {null, "销售", false, new Spreadsheet.Date(44001)},
                new Object[] {2500000, "研发", false, null});
        var profile = TableProfile.of(TableFile.open(file), Progress.NONE);
        assertEquals(Optional.of(Exclusion.DATE), profile.column("Hired").exclusion());
        var table = read(profile);
        assertArrayEquals(new double[] {1.5, Double.NaN, 2500000}, numbers(table, "Pay"));
        assertEquals(List.of("研发", "销售"), categories(table, "Team").levels());
        assertEquals(List.of("false", "true"), categories(table, "Left").levels());
    }

    @Test
    void aCancelledImportStops() {
        String rows = IntStream.range(0, 5000).mapToObj(i -> i % 13 + "," + i % 5).collect(Collectors.joining("\n"));
        var cancelling = new Progress() {
            @Override
            public void report(double fraction, String what) {
                throw new AssertionError("cancelled before the first report");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        profile("a,b\n" + rows);
        assertThrows(CancellationException.class, () -> TableProfile.of(TableFile.open(folder.resolve("table.csv")), cancelling));
    }

    @Test
    void progressRisesToTheEndOfTheFile() {
        String rows = IntStream.range(0, 50_000).mapToObj(i -> i % 13 + "," + i % 5).collect(Collectors.joining("\n"));
        profile("a,b\n" + rows);
        var last = new double[1];
        TableProfile.of(TableFile.open(folder.resolve("table.csv")), new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertTrue(fraction >= last[0] && fraction <= 1);
                last[0] = fraction;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertTrue(last[0] > 0.9);
    }

    @Test
    void teamsOfFewerThanFiveAreWarnedOf() {
        var team = new Column.Categorical("team", List.of("big", "small"), new int[] {0, 0, 0, 0, 0, 1, 1, -1});
        assertTrue(SmallTeams.warning(team, SmallTeams.K).orElseThrow().contains("small (2)"));
        assertEquals(Optional.empty(), SmallTeams.warning(team.pick(new int[] {0, 1, 2, 3, 4}), SmallTeams.K));
    }
}
