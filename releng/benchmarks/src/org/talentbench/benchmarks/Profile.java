// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/**
 * Where the time of {@code vector} goes on the reference problem: the share of samples by the class and method on top of the stack, as Java Flight
 * Recorder takes them every 10 ms (generated loops are in hidden classes of the package of {@code vector}). Beside it what a scenario of an employee
 * costs: nanoseconds of a core. The argument is how many seconds to run. Instructions are counted by {@code run} with perf, where the machine lets it.
 */
final class Profile {
    private static final int EMPLOYEES = 10_000;
    private static final int POLICIES = 256;

    private Profile() {
    }

    public static void main(String[] arguments) throws IOException {
        Program program = Program.compile(ReferenceProblem.of(EMPLOYEES));
        double[] decisions = ReferenceProblem.policies(POLICIES);
        double[] weights = new double[POLICIES * program.width()];
        Arrays.fill(weights, 1);
        try (Evaluator evaluator = new VectorBackend().prepare(program); Recording recording = new Recording()) {
            run(evaluator, decisions, weights, 2);
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            double nanoseconds = run(evaluator, decisions, weights, Double.parseDouble(arguments[0]));
            recording.stop();
            double cores = Runtime.getRuntime().availableProcessors();
            System.out.println("what,value");
            System.out.printf(Locale.ROOT, "core nanoseconds an employee-scenario,%.4f%n", nanoseconds * cores / EMPLOYEES / POLICIES);
            System.out.printf(Locale.ROOT, "employee-scenarios a second,%.4g%n", EMPLOYEES * (double) POLICIES / nanoseconds * 1e9);
            Path file = Files.createTempFile("profile", ".jfr");
            recording.dump(file);
            print(file);
            Files.delete(file);
        }
    }

    /** Nanoseconds of one batch, on average. */
    private static double run(Evaluator evaluator, double[] decisions, double[] weights, double seconds) {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            evaluator.evaluate(decisions, POLICIES, weights);
            count++;
        }
        return (double) (System.nanoTime() - start) / count;
    }

    private static void print(Path file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                counts.merge(where(event.getStackTrace().getFrames().getFirst()), 1, Integer::sum);
                all++;
            }
        }
        int samples = all;
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(12).forEach(entry ->
                System.out.printf(Locale.ROOT, "\"share of samples in %s\",%.4f%n", entry.getKey(), (double) entry.getValue() / samples));
    }

    private static String where(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return (type.contains("0x0") ? "generated code" : type.replaceFirst(".*\\.", "")) + ", " + frame.getMethod().getName();
    }
}
