// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.compute.Progress;
import org.talentbench.data.table.TableException;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;

/** Every bad table ends in a sentence that says what is wrong with it and what to do. */
class BadTableTest {
    @TempDir
    Path folder;

    private void assertRefused(String sentence, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("bad.csv"), bytes);
        var refusal = assertThrows(TableException.class, () -> TableProfile.of(TableFile.open(file), Progress.NONE));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private void assertRefused(String sentence, String text) throws IOException {
        assertRefused(sentence, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAbsentFile() {
        var refusal = assertThrows(TableException.class, () -> TableFile.open(folder.resolve("absent.csv")));
        assertTrue(refusal.getMessage().contains("is not there"));
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused("is empty", "");
        assertRefused("is empty", " \n\n");
    }

    @Test
    void headersWithoutRows() throws IOException {
        assertRefused("has headers but no rows", "a,b\n");
    }

    @Test
    void rowsWithoutHeaders() throws IOException {
        assertRefused("holds numbers alone", "1,2\n3,4\n");
    }

    @Test
    void aSingleColumn() throws IOException {
        assertRefused("has a single column, 'a'", "a\n1\n2\n");
    }

    @Test
    void aRowWithMoreCellsThanHeaders() throws IOException {
        assertRefused("Line 3 of", "a,b\n1,2\n3,4,5\n6,7\n");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() throws IOException {
        assertRefused("is never closed", "a,b\n1,x\n2,\"y\n3,z\n");
    }

    @Test
    void textAfterAClosingQuotationMark() throws IOException {
        assertRefused("after a closing quotation mark", "a,b\n1,x\n2,\"y\" z\n3,z\n");
    }

    @Test
    void anImage() throws IOException {
        assertRefused("neither a text table nor", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
    }

    @Test
    void aWorkbookOfTheOldFormat() throws IOException {
        assertRefused("old binary format", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    }

    @Test
    void aBrokenWorkbook() throws IOException {
        assertRefused("no readable XLSX workbook", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
    }

    @Test
    void anEncodingThatChangesOnTheWay() throws IOException {
        var text = new StringBuilder("name of team,pay\n");
        while (text.length() < 1_200_000) {
            text.append("équipe,1\n");
        }
        byte[] begin = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(begin, begin.length + 4);
        System.arraycopy(new byte[] {(byte) 0xE9, ',', '2', '\n'}, 0, all, begin.length, 4);
        assertRefused("save it as UTF-8", all);
    }

    @Test
    void aFileThatChangesBetweenTheLookAndTheReading() throws IOException {
        var file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,x\n2,y\n");
        var profile = TableProfile.of(TableFile.open(file), Progress.NONE);
        Files.writeString(file, "a,b\n1,x\n2,z\n");
        assertThrows(TableException.class, () -> profile.read(Progress.NONE));
        Files.writeString(file, "a,b\n1,x\n");
        assertThrows(TableException.class, () -> profile.read(Progress.NONE));
    }

    @Test
    void aColumnThatIsNotThere() throws IOException {
        var profile = TableProfile.of(TableFile.open(Files.writeString(folder.resolve("t.csv"), "a,b\n1,x\n2,y\n")), Progress.NONE);
        var refusal = assertThrows(TableException.class, () -> profile.read(List.of("c"), Progress.NONE));
        assertEquals("The table has no column 'c'; it has a, b.", refusal.getMessage());
    }
}
