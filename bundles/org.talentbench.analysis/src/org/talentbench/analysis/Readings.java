// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.HashMap;
import java.util.Map;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/** Where each output's values stand among those of an evaluation. */
final class Readings {
    private final Map<String, Outcome> outcomes = new HashMap<>();

    Readings(Program program) {
        // Constraints come last and may share a name with an output, which is what is asked for.
        program.outcomes().forEach(outcome -> outcomes.putIfAbsent(outcome.name(), outcome));
    }

    /** Index of an output's value among the M of a policy. @param team 0 for an output of one value */
    int index(String output, int team) {
        return outcomes.get(output).offset() + team;
    }
}
