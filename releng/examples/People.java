// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the two tables of the example {@code harbour-logistics}: made-up people of a made-up firm, so that the tables are nobody's data and the
 * truth behind them is known. Everybody leaves within the year with probability 1 − exp(−exp(η)); η is {@link #INTERCEPT} plus, for every
 * column, its effect below times the value less the centre.
 *
 * <p>{@code java People.java FOLDER} writes {@code harbour-logistics-2025.csv} and {@code harbour-logistics-2026.csv}. In the second year the
 * firm pays a little more, trains more, and has cut overtime; who stays for what reason is the same.
 */
final class People {
    /** Log hazard in a year of somebody at every centre, in the warehouse, on the day shift. */
    static final double INTERCEPT = -1.95;

    /** A column of numbers. @param effect of one unit on the log hazard */
    record Measure(String name, double effect, double centre, double spread, double least, double most, int decimals) {
    }

    static final List<Measure> MEASURES = List.of(
            new Measure("Salary vs Market", -0.035, 98, 9, 70, 130, 0),
            new Measure("Bonus Percent", -0.050, 6, 3, 0, 15, 1),
            new Measure("Years since Promotion", 0.090, 3, 2, 0, 12, 1),
            new Measure("Training Days", -0.070, 4, 2.5, 0, 15, 0),
            new Measure("Overtime Hours", 0.080, 5, 3.5, 0, 20, 1),
            new Measure("Commute Minutes", 0.008, 35, 18, 5, 110, 0),
            new Measure("Manager Rating", -0.380, 3.6, 0.8, 1, 5, 0),
            new Measure("Age", -0.018, 39, 10, 18, 66, 0),
            new Measure("Years at Company", -0.050, 6, 5, 0, 35, 1));

    record Team(String name, int people, double effect) {
    }

    static final List<Team> TEAMS = List.of(
            new Team("Warehouse", 330, 0), new Team("Transport", 260, 0.20), new Team("Customer Service", 190, 0.35), new Team("Office", 120, -0.15));

    /** What the second year's columns have moved by. */
    static final double[] MOVED = {2, 0, 0, 1.5, -1.2, 0, 0, 0, 0};

    private final SplittableRandom random;
    private final double[] moved;

    private People(long seed, double[] moved) {
        random = new SplittableRandom(seed);
        this.moved = moved;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        new People(15, new double[MEASURES.size()]).write(folder.resolve("harbour-logistics-2025.csv"), 10_000);
        new People(1015, MOVED).write(folder.resolve("harbour-logistics-2026.csv"), 20_000);
    }

    private void write(Path file, int firstNumber) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            var header = new ArrayList<>(List.of("Employee No", "Site", "Team", "Shift"));
            MEASURES.forEach(measure -> header.add(measure.name()));
            header.add("Left within Year");
            out.print(String.join(",", header) + "\n");
            int number = firstNumber;
            for (Team team : TEAMS) {
                for (int i = 0; i < team.people(); i++) {
                    out.print(row(++number, team) + "\n");
                }
            }
        }
    }

    private String row(int number, Team team) {
        boolean office = team.name().equals("Office");
        double draw = random.nextDouble();
        String shift = office || draw < 0.55 ? "Day" : draw < 0.8 ? "Evening" : "Night";
        double eta = INTERCEPT + team.effect() + (shift.equals("Evening") ? 0.15 : shift.equals("Night") ? 0.45 : 0);
        var cells = new ArrayList<>(List.of(String.valueOf(number), "Harbour", team.name(), shift));
        for (int j = 0; j < MEASURES.size(); j++) {
            Measure measure = MEASURES.get(j);
            double scale = Math.pow(10, measure.decimals());
            double value = measure.centre() + moved[j] + measure.spread() * random.nextGaussian();
            value = Math.round(Math.clamp(value, measure.least(), measure.most()) * scale) / scale;
            eta += measure.effect() * (value - measure.centre());
            // Not everybody answers, and it has nothing to do with who leaves.
            boolean given = !measure.name().equals("Manager Rating") || random.nextDouble() > 0.03;
            cells.add(given ? String.format(Locale.ROOT, "%." + measure.decimals() + "f", value) : "");
        }
        cells.add(random.nextDouble() < -Math.expm1(-Math.exp(eta)) ? "Yes" : "No");
        return String.join(",", cells);
    }
}
