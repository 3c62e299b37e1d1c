// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A measurement in the running workbench on the large models. No test: it prints and asserts nothing, and runs only where it is asked for. */
abstract class Measurement {

    Studio studio;

    @Test
    final void byHeadcount() throws Exception {
        studio = Studio.open(Companies.byHeadcount());
        measure("10 teams, 10 incentives, 10,000 employees by headcount");
    }

    @Test
    final void fromATable() throws Exception {
        studio = Studio.open(Companies.ofEmployees());
        measure("10 teams, 10 incentives, 10,000 employees from a table");
    }

    @AfterEach
    final void close() throws Exception {
        studio.close();
    }

    /** Measures and prints. @param model in words */
    abstract void measure(String model);

    /** The value that so large a share of them is below; NaN where there are none. */
    static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
