// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;

/**
 * How fast backends are on this machine, measured on a small turnover model. Kept in a file; what was measured on another machine, or with
 * other devices, does not count.
 *
 * @param speeds by the backend's id
 */
public record Calibration(Map<String, Speed> speeds) {
    /**
     * What a run is taken to be when backends are compared: so many batches. A run with a front evaluates some 20,000 policies, each twice where there
     * are constraints, and models have more formulas than the one that is measured.
     */
    public static final int BATCHES = 1_000;
    /** How many policies a batch of such a run has. */
    public static final int POLICIES = 64;

    private static final int SMALL = 200;
    private static final int LARGE = 200_000;
    /** A backend is measured for so long at each size, if a single batch does not take longer. */
    private static final double SECONDS = 0.15;

    /**
     * Of a backend.
     *
     * @param device that it was measured on, by its {@link Availability.Available#mark}
     * @param prepare seconds before the first batch, above 0
     * @param batch seconds that a batch takes however small it is, 0 or more
     * @param rate employee-scenarios a second, with gradient: employees × draws × policies; above 0
     */
    public record Speed(String device, double prepare, double batch, double rate) {
        /** Seconds that a run takes. @param rows employees times draws, 0 or more */
        public double seconds(long rows) {
            return prepare + BATCHES * (batch + (double) rows * POLICIES / rate);
        }
    }

    /** Nothing measured. */
    public static final Calibration NONE = new Calibration(Map.of());

    /** Copies the map. */
    public Calibration {
        speeds = Map.copyOf(speeds);
    }

    /** Measures those backends that are available; a second or two. One that fails is left out. */
    public static Calibration measure(List<Backend> backends, Progress progress) {
        Map<String, Speed> speeds = new LinkedHashMap<>();
        for (Backend backend : backends) {
            if (backend.availability() instanceof Availability.Available(_, String mark) && !progress.cancelled()) {
                progress.report((double) speeds.size() / backends.size(), backend.id());
                try {
                    speeds.put(backend.id(), measure(backend, mark));
                } catch (BackendException failed) {
                    // It is not chosen then.
                    continue;
                }
            }
        }
        return new Calibration(speeds);
    }

    private static Speed measure(Backend backend, String mark) {
        double start = System.nanoTime();
        try (Evaluator small = backend.prepare(Program.compile(turnover(SMALL))); Evaluator large = backend.prepare(Program.compile(turnover(LARGE)))) {
            double[] policies = new double[2 * POLICIES];
            Arrays.setAll(policies, i -> i % 7);
            double[] weights = new double[POLICIES];
            Arrays.fill(weights, 1);
            small.evaluate(policies, POLICIES, weights);
            double prepare = (System.nanoTime() - start) * 1e-9;
            // The large one first: loops that are compiled while it runs are the small one's too.
            double ofLarge = least(large, policies, weights);
            double ofSmall = Math.min(least(small, policies, weights), ofLarge / 2);
            double rate = (double) (LARGE - SMALL) * POLICIES / (ofLarge - ofSmall);
            return new Speed(mark, prepare, Math.max(0, ofSmall - (double) SMALL * POLICIES / rate), rate);
        }
    }

    private static double least(Evaluator evaluator, double[] policies, double[] weights) {
        evaluator.evaluate(policies, POLICIES, weights);
        double least = Double.POSITIVE_INFINITY;
        double spent = 0;
        do {
            long start = System.nanoTime();
            evaluator.evaluate(policies, POLICIES, weights);
            double seconds = (System.nanoTime() - start) * 1e-9;
            least = Math.min(least, seconds);
            spent += seconds;
        } while (spent < SECONDS);
        return least;
    }

    private static Problem turnover(int employees) {
        double[] hazards = new double[employees];
        Arrays.setAll(hazards, i -> 0.05 + 0.01 * (i % 20));
        double[] ten = {10, 10};
        return new Problem("calibration", Population.of(List.of("a", "b"), employees / 2, employees - employees / 2),
                List.of(new Decision("pay", Scope.TEAM, new double[2], ten, new double[2], false)),
                List.of(new Parameter("h0", Scope.EMPLOYEE, hazards)), List.of(),
                List.of(new Definition("leaves", Formula.parse("1 - exp(-h0*exp(-0.1*pay))"))),
                List.of(new Output("turnover", Formula.parse("mean(leaves)"))), List.of(), List.of(), 1, 1);
    }

    /** The backend that a run over so many employees times draws is done soonest on; empty where none of them was measured. */
    public Optional<Backend> fastest(List<Backend> backends, long rows) {
        return backends.stream().filter(this::counts).min(Comparator.comparingDouble(backend -> speeds.get(backend.id()).seconds(rows)));
    }

    /** Whether the backend is available and was measured as it is now. */
    public boolean counts(Backend backend) {
        return backend.availability() instanceof Availability.Available(_, String mark) && speeds.containsKey(backend.id())
                && speeds.get(backend.id()).device().equals(mark);
    }

    /** What a file holds; {@link #NONE} where there is none, or it cannot be read. */
    public static Calibration read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new Calibration(properties.stringPropertyNames().stream().filter(name -> name.endsWith(".device"))
                    .map(name -> name.substring(0, name.length() - ".device".length()))
                    .collect(Collectors.toMap(id -> id, id -> new Speed(properties.getProperty(id + ".device"), number(properties, id + ".prepare"),
                            number(properties, id + ".batch"), number(properties, id + ".rate")))));
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            return NONE;
        }
    }

    private static double number(Properties properties, String name) {
        return Double.parseDouble(properties.getProperty(name));
    }

    /** Writes the file, and its folder where need be. @throws IOException if it cannot be written */
    public void write(Path file) throws IOException {
        Properties properties = new Properties();
        speeds.forEach((id, speed) -> {
            properties.setProperty(id + ".device", speed.device());
            properties.setProperty(id + ".prepare", Double.toString(speed.prepare()));
            properties.setProperty(id + ".batch", Double.toString(speed.batch()));
            properties.setProperty(id + ".rate", Double.toString(speed.rate()));
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }
}
