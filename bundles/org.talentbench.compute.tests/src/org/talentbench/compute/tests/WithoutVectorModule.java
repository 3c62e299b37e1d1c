// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.io.IOException;
import java.util.Properties;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.problem.Problem;

/** Run in a Java virtual machine of its own, started without the Vector API's module, which no machine that runs can lose. */
final class WithoutVectorModule {
    static final int EMPLOYEES = 3_000;

    private WithoutVectorModule() {
    }

    /** Writes what it found as properties to standard output. */
    public static void main(String[] arguments) throws IOException {
        Backends backends = Backends.onClassPath();
        Problem problem = turnover();
        Backend preferred = backends.preferredFor(problem);
        Solution solution = Optimisers.auto().solve(problem, preferred, Settings.DEFAULT, Progress.NONE);
        Properties found = new Properties();
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
