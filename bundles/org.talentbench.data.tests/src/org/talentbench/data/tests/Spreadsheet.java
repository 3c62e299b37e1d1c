// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest XLSX workbook that holds some rows: cells are texts, numbers, booleans, {@link Date}s, or null. */
final class Spreadsheet {
    /** A day by its number in the workbook's calendar. */
    record Date(int serial) {
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Spreadsheet() {
    }

    static Path write(Path file, Object[]... rows) throws IOException {
        var sheet = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int r = 0; r < rows.length; r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows[r].length; c++) {
                sheet.append(cell((char) ('A' + c) + "" + (r + 1), rows[r][c]));
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            put(zip, "_rels/.rels", HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/_rels/workbook.xml.rels", HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                    + "<sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return file;
    }

    private static String cell(String at, Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, number);
            case Boolean flag -> "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(at, flag ? 1 : 0);
            case Date date -> "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(at, date.serial());
            default -> "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
        };
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
