// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;

class BackendsTest {
    @Test
    void smallProblemsAreForTheReferenceAndLargeOnesForThePreferred() {
        int enough = Math.toIntExact(Backends.WORTH_PREPARING);
        assertEquals("reference", preferredFor(enough - 1, 1));
        assertEquals("vector", preferredFor(enough, 1));
        assertEquals("reference", preferredFor(enough / 4 - 1, 4));
        assertEquals("vector", preferredFor(enough / 4, 4));
    }

    @Test
    void withoutTheVectorModuleTheReferenceTakesOverAndItIsSaidWhy() throws Exception {
        Properties found = withoutModule();
        assertTrue(found.getProperty("reason").contains("--add-modules jdk.incubator.vector"), found::toString);
        assertEquals("reference", found.getProperty("preferred"));
        assertEquals("reference", found.getProperty("backend"));
        Backend vector = Backends.builtIn().preferredFor(WithoutVectorModule.turnover());
        Solution here = Optimisers.auto().solve(WithoutVectorModule.turnover(), vector, Settings.DEFAULT, Progress.NONE);
        assertEquals("vector", here.backend());
        assertEquals(here.status().name(), found.getProperty("status"));
        assertEquals(here.best().outputs()[0], Double.parseDouble(found.getProperty("output")), 1e-7);
    }

    private static String preferredFor(int employees, int draws) {
        return Backends.builtIn().preferredFor(ProblemSketch.withTeams(employees).decide("x", 0, 1).draws(draws).output("o", "x").problem())
                .id();
    }

    private static Properties withoutModule() throws IOException, InterruptedException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = place(Backends.class) + File.pathSeparator + place(WithoutVectorModule.class);
        Process process = new ProcessBuilder(java, "-cp", classPath, WithoutVectorModule.class.getName()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), text);
        Properties found = new Properties();
        found.load(new StringReader(text));
        return found;
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
