// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;

/**
 * Calibrates and writes what a peer can check.
 *
 * <p>{@code Calibrate table FILE OUTCOME OUT} writes OUT-logit.csv and OUT-cloglog.csv; {@code Calibrate simulate ROWS COLUMNS} only prints
 * the time; {@code Calibrate import ROWS COLUMNS} writes a table as text and reads it; {@code Calibrate workbook ROWS COLUMNS} the same as XLSX.
 * Times are of the whole calibration (10 folds × 20 penalties), the first run cold, then warm ones. The peak is the whole process's.
 */
final class Calibrate {
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "table" -> table(Path.of(arguments[1]), arguments[2], arguments[3]);
            case "simulate" -> simulate(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "import" -> importFile(".csv", Calibrate::writeText, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "workbook" -> importFile(".xlsx", Calibrate::writeWorkbook, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        Files.lines(Path.of("/proc/self/status")).filter(line -> line.startsWith("VmHWM")).forEach(line ->
                System.out.printf(Locale.ROOT, "%,d MB at its peak, %,d MB of heap allowed%n", Long.parseLong(line.replaceAll("\\D", "")) >> 10,
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    private static void table(Path file, String outcome, String out) throws IOException {
        long begin = System.nanoTime();
        var table = TableProfile.of(TableFile.open(file), Progress.NONE).read(Progress.NONE);
        System.out.printf(Locale.ROOT, "read %s: %.2f s%n", file.getFileName(), seconds(begin));
        for (var link : Link.values()) {
            Fit fit = null;
            for (int run = 0; run < 5; run++) {
                fit = timed(table, outcome, link);
            }
            write(Path.of(out + "-" + link.id() + ".csv"), fit);
        }
    }

    private interface Writer {
        void write(Path file, int rows, int columns) throws IOException;
    }

    private static void importFile(String extension, Writer writer, int rows, int columns) throws IOException {
        Path file = Files.createTempFile("people", extension);
        try {
            writer.write(file, rows, columns);
            long begin = System.nanoTime();
            var profile = TableProfile.of(TableFile.open(file), Progress.NONE);
            double looked = seconds(begin);
            begin = System.nanoTime();
            var table = profile.read(Progress.NONE);
            System.out.printf(Locale.ROOT, "import of %s, %,d rows x %d columns, %,d MB: looked through in %.2f s, read in %.2f s%n", extension,
                    table.rows(), table.columns().size(), Files.size(file) >> 20, looked, seconds(begin));
        } finally {
            Files.delete(file);
        }
    }

    private static void writeText(Path file, int rows, int columns) throws IOException {
        var random = new SplittableRandom(7);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(IntStream.range(0, columns).mapToObj(j -> "x" + j).collect(Collectors.joining(",")) + ",team,left");
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    out.print(Math.round(random.nextGaussian() * 1e4) / 1e4);
                    out.print(',');
                }
                out.println("team " + random.nextInt(40) + (random.nextInt(6) == 0 ? ",Yes" : ",No"));
            }
        }
    }

    private static void writeWorkbook(Path file, int rows, int columns) throws IOException {
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var random = new SplittableRandom(7);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + sheet + "\"/>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + sheet + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns=\"" + sheet + "\"><sheetData>").getBytes());
            var row = new StringBuilder();
            for (int i = 0; i <= rows; i++) {
                row.setLength(0);
                row.append("<row r=\"").append(i + 1).append("\">");
                for (int j = 0; j <= columns; j++) {
                    String cell = i == 0 ? j == columns ? "left" : "x" + j : j == columns ? random.nextInt(6) == 0 ? "Yes" : "No" : null;
                    String place = "<c r=\"" + (j < 26 ? "" : (char) ('A' + j / 26 - 1)) + (char) ('A' + j % 26) + (i + 1) + "\"";
                    row.append(cell == null ? place + "><v>" + Math.round(random.nextGaussian() * 1e4) / 1e4 + "</v></c>"
                            : place + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
                }
                zip.write(row.append("</row>").toString().getBytes());
            }
            zip.write("</sheetData></worksheet>".getBytes());
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes());
        zip.closeEntry();
    }

    private static void simulate(int rows, int columns) {
        var random = new SplittableRandom(7);
        var eta = new double[rows];
        var table = new ArrayList<Column>();
        for (int j = 0; j < columns; j++) {
            var values = new double[rows];
            double effect = 0.3 * Math.sin(j + 1);
            for (int i = 0; i < rows; i++) {
                values[i] = random.nextGaussian();
                eta[i] += effect * values[i];
            }
            table.add(new Column.Numeric("x" + j, values));
        }
        var left = new double[rows];
        for (int i = 0; i < rows; i++) {
            left[i] = random.nextDouble() < Link.CLOGLOG.probability(eta[i] - 2.2) ? 1 : 0;
        }
        table.add(new Column.Numeric("left", left));
        for (var link : Link.values()) {
            timed(new Table(table), "left", link);
        }
    }

    private static Fit timed(Table table, String outcome, Link link) {
        var factorOf = new LinkedHashMap<String, String>();
        table.names().stream().filter(name -> !name.equals(outcome)).forEach(name -> factorOf.put(name, "factor of " + name));
        long begin = System.nanoTime();
        var fit = Calibration.of(table, new Question(outcome, factorOf).with(link), Progress.NONE);
        System.out.printf(Locale.ROOT, "%-8s %,d rows x %d terms: %.2f s, AUC %.4f, Brier %.4f, log loss %.4f, penalty %.3f%n",
                link.id(), table.rows(), fit.coefficients().size(), seconds(begin),
                fit.quality().auc(), fit.quality().brier(), fit.quality().logLoss(), fit.penalty());
        return fit;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void write(Path file, Fit fit) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("term;effect;standard error");
            out.println("penalty;" + fit.penalty() + ";");
            out.println("intercept;" + fit.predictor().intercept() + ";");
            fit.coefficients().forEach(coefficient ->
                    out.println(coefficient.term().label() + ";" + coefficient.effect() + ";" + coefficient.standardError()));
        }
    }
}
