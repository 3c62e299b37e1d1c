// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;
import org.talentbench.compute.vector.VectorBackend;

/**
 * Whether a card computes what {@code reference} does: the examples, 200 random programs, teams of several tiles, elementary functions, the same bits
 * twice. Arguments: the folder of the examples' problems, the backend. What disagrees is listed.
 */
final class GpuAgreement {
    private static final int PROGRAMS = 200;
    private static final int MOST_LISTED = 20;
    private static final String[] FUNCTIONS = {"exp(x)", "1 - exp(-x/100)", "saturate(x, 0.0001)", "tanh(x/20)", "logistic(x)", "ln(abs(x))",
        "sqrt(abs(x))", "abs(x)^1.37", "x^3", "x^-2", "x/0.3", "abs(x)^0.5", "exp(-x)", "abs(x)^(x/30)"};

    private final Backend card;
    private int compared;
    private int astray;
    private double worst;

    private GpuAgreement(Backend card) {
        this.card = card;
    }

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Backend card = Backends.of(List.of(new CudaBackend(), new VectorBackend())).find(arguments[1]);
        switch (card.availability()) {
            case Availability.Unavailable(String reason) -> {
                System.err.println("Not run: " + reason + ".");
                System.exit(3);
            }
            case Availability.Available(String device, _) -> System.out.println(card.id() + " on " + device);
        }
        GpuAgreement agreement = new GpuAgreement(card);
        agreement.compareExamples(Path.of(arguments[0]));
        boolean rehearsal = !(card instanceof CudaBackend);
        agreement.compare(rehearsal ? 3 : PROGRAMS, rehearsal ? 1 : 700, rehearsal ? 2 : 256);
        System.out.printf("%d numbers agree with the reference; the largest relative difference is %.1e%n", agreement.compared - agreement.astray, agreement.worst);
        if (agreement.astray > 0) {
            System.err.println(agreement.astray + " do not.");
            System.exit(1);
        }
    }

    /** Amounts of money are differences of large ones: each is compared at the largest that it is among the policies. */
    private void compareExamples(Path folder) throws IOException, ClassNotFoundException {
        int examples = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
                    compare(Program.compile((Problem) in.readObject()), 8, new Random(1), file.getFileName().toString(), GpuAgreement::columnScales);
                    examples++;
                }
            }
        }
        System.out.println(examples == 0 ? "No examples are here: the tests of org.talentbench.compute.cuda write them" : examples + " examples were compared");
    }

    private void compare(int programs, int policies, int ofReference) {
        for (int seed = 0; seed < programs; seed++) {
            Random random = new Random(seed);
            compare(Program.compile(new RandomProblem(random, false).problem()), 3, random, "program " + seed);
        }
        compare(Program.compile(ProblemSketch.withTeams(90_000, 1, 0, 4_096).decidePerTeam("x", 0, 1).decide("y", 0, 1)
                .noise("e", Scope.EMPLOYEE, 3).draws(2).define("p", "1 - exp(-0.2*exp(-x*y + 0.3*e))").output("l", "sum(p over team)/1000")
                .output("least", "min(p)").output("most", "max(p - y)").output("mean", "mean(p)").problem()), policies, new Random(5), "tiles");
        compare(Program.compile(ReferenceProblem.of(10_000)), ofReference, new Random(6), "reference problem");
        double[] points = new Random(1).doubles(1_000, -80, 80).map(x -> (float) x).toArray();
        for (String function : FUNCTIONS) {
            if (card.id().equals("vector") && function.contains("^(")) {
                continue;
            }
            String wide = function.replace("x", "(x + zero)").replace("e(x + zero)p", "exp");
            Program program = Program.compile(ProblemSketch.withTeams(1).decide("x", -100, 100).givenPerEmployee("zero", 0)
                    .output("o", "mean(" + wide + ")").problem());
            close(evaluate(Backends.reference(), program, points, null, points.length).values(),
                    evaluate(card, program, points, null, points.length).values(), new double[points.length], function);
        }
    }

    private void compare(Program program, int count, Random random, String name) {
        compare(program, count, random, name, (values, _) -> scales(values));
    }

    /** The size of each of some numbers that differences are measured against, at least. */
    private interface Scales {
        double[] of(double[] values, int columns);
    }

    private void compare(Program program, int count, Random random, String name, Scales scales) {
        double[] policies = random.doubles((long) count * program.dimension(), 0, 1).toArray();
        double[] weights = random.doubles((long) count * program.width(), 0.5, 1).toArray();
        Evaluation truth = evaluate(Backends.reference(), program, policies, weights, count);
        Evaluation found = evaluate(card, program, policies, weights, count);
        close(truth.values(), found.values(), scales.of(truth.values(), program.width()), "values of " + name);
        close(truth.gradients(), found.gradients(), scales.of(truth.gradients(), program.dimension()), "gradients of " + name);
        Evaluation again = evaluate(card, program, policies, weights, count);
        if (!Arrays.equals(found.values(), again.values()) || !Arrays.equals(found.gradients(), again.gradients())) {
            disagree("Two runs of " + name + " give different bits");
        }
    }

    /** Numbers of the order of 1 that cancel to less are compared at 0.1, or at a tenth of the largest of them. */
    private static double[] scales(double[] values) {
        double[] scales = new double[values.length];
        Arrays.fill(scales, Math.max(0.1, 0.1 * Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(1)));
        return scales;
    }

    private static double[] columnScales(double[] values, int columns) {
        double[] largest = new double[columns];
        Arrays.fill(largest, 0.1);
        for (int i = 0; i < values.length; i++) {
            largest[i % columns] = Math.max(largest[i % columns], Double.isFinite(values[i]) ? Math.abs(values[i]) : 0);
        }
        double[] scales = new double[values.length];
        Arrays.setAll(scales, i -> largest[i % columns]);
        return scales;
    }

    private static Evaluation evaluate(Backend backend, Program program, double[] policies, double[] weights, int count) {
        try (Evaluator evaluator = backend.prepare(program)) {
            return evaluator.evaluate(policies, count, weights);
        }
    }

    private void close(double[] expected, double[] actual, double[] scales, String name) {
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]) / Math.max(Math.max(scales[i], 1e-37), Math.abs(expected[i]));
            if (Double.isFinite(expected[i]) ? !(difference <= 1e-5) : Double.isFinite(actual[i])) {
                disagree("Expected " + expected[i] + " and got " + actual[i] + " at " + i + " of the " + name);
            }
            worst = Double.isFinite(expected[i]) ? Math.max(worst, difference) : worst;
            compared++;
        }
    }

    private void disagree(String what) {
        astray++;
        if (astray <= MOST_LISTED) {
            System.err.println(what);
        }
    }
}
