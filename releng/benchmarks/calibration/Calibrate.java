// SPDX-License-Identifier: EPL-2.0
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
 * the time; {@code Calibrate import ROWS COLUMNS} writes a table as text and reads it. Times are of the whole calibration (10 folds × 20
 * penalties), the first run cold, then warm ones.
 */
final class Calibrate {
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "table" -> table(Path.of(arguments[1]), arguments[2], arguments[3]);
            case "simulate" -> simulate(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "import" -> importText(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
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

    private static void importText(int rows, int columns) throws IOException {
        Path file = Files.createTempFile("people", ".csv");
        try {
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
            long begin = System.nanoTime();
            var profile = TableProfile.of(TableFile.open(file), Progress.NONE);
            double looked = seconds(begin);
            begin = System.nanoTime();
            var table = profile.read(Progress.NONE);
            System.out.printf(Locale.ROOT, "import of %,d rows x %d columns, %,d MB: looked through in %.2f s, read in %.2f s%n",
                    table.rows(), table.columns().size(), Files.size(file) >> 20, looked, seconds(begin));
        } finally {
            Files.delete(file);
        }
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
