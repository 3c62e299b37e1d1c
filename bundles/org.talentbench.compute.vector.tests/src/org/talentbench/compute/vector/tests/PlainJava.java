// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

/**
 * A plan made in a Java virtual machine of its own, with nothing but a class path: without OSGi and, where it is not asked for, without the
 * Vector API's module, which no machine that runs can lose.
 */
final class PlainJava {
    private static final int EMPLOYEES = 3_000;

    private PlainJava() {
    }

    /** Runs {@link #main} in a new Java virtual machine and reads what it found. */
    static Properties run(String... flags) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(flags));
        command.addAll(List.of("-cp", classPath(), PlainJava.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), text);
        Properties found = new Properties();
        found.load(new StringReader(text));
        return found;
    }

    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(Backends.class, VectorBackend.class, Optimisers.class, ProblemSketch.class, PlainJava.class)) {
            places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    /** Writes what it found as properties to standard output. */
    public static void main(String[] arguments) throws IOException {
        Backends backends = Backends.onClassPath();
        Problem problem = turnover();
        Backend preferred = backends.preferredFor(problem);
        Solution solution = Optimisers.auto().solve(problem, preferred, Settings.DEFAULT, Progress.NONE);
        Properties found = new Properties();
        found.setProperty("backends", backends.all().stream().map(Backend::id).collect(Collectors.joining(" ")));
        if (backends.find("vector").availability() instanceof Availability.Unavailable(String reason)) {
            found.setProperty("reason", reason);
        }
        found.setProperty("preferred", preferred.id());
        found.setProperty("backend", solution.backend());
        found.setProperty("status", solution.status().name());
        found.setProperty("output", String.valueOf(solution.best().outputs()[0]));
        found.store(System.out, null);
    }

    /** More employees than {@code reference} is preferred for. */
    static Problem turnover() {
        return ProblemSketch.withTeams(EMPLOYEES / 3, 2 * EMPLOYEES / 3).decidePerTeam("pay", 0, 10).givenPerTeam("h0", 0.1, 0.3)
                .define("lost", "1 - exp(-h0*exp(-0.4*pay))").output("o", "mean(lost) + 0.01*mean(pay)^2").minimise("o").problem();
    }
}
