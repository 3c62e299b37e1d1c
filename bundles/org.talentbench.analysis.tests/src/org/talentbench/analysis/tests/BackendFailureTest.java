// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.program.Program;
import org.talentbench.examples.Examples;

/** A backend that breaks down is replaced. */
class BackendFailureTest {
    private static final class Broken implements Backend {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public Availability availability() {
            return new Availability.Available("a device that has just failed");
        }

        @Override
        public Evaluator prepare(Program program) {
            throw new IllegalStateException("out of order");
        }
    }

    @Test
    void anotherBackendTakesOverAndTheResultSaysSoOnce() throws Exception {
        BundleContext context = FrameworkUtil.getBundle(BackendFailureTest.class).getBundleContext();
        var registration = context.registerService(Backend.class, new Broken(), null);
        try {
            Optimisation.Result result = Optimisation.run(Examples.open("retention-cycle"), OptimisationSettings.DEFAULT.on("broken"), Progress.NONE);
            assertEquals(75, new Planned(result.plan()).decision("Cash incentive"), 1e-4);
            assertEquals(1, result.messages().stream().filter(message -> message.contains("broken") && message.contains("out of order")).count(),
                    result.messages()::toString);
            assertTrue(!result.plan().getProvenance().getBackend().equals("broken"));
        } finally {
            registration.unregister();
        }
    }
}
