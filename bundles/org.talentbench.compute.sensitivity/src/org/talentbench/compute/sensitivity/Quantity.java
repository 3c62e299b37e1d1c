// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/**
 * One value of an output or a decision.
 *
 * @param name of the output, decision or parameter
 * @param team index of the team whose value it is, −1 where it is the organisation's
 */
public record Quantity(String name, int team) {
    /** The values of a program's outputs, in order. */
    static List<Quantity> outputs(Program program) {
        List<Quantity> outputs = new ArrayList<>();
        for (Outcome outcome : program.outcomes().subList(0, program.problem().outputs().size())) {
            addAll(outputs, outcome.name(), outcome.size());
        }
        return outputs;
    }

    static void addAll(List<Quantity> quantities, String name, int size) {
        for (int k = 0; k < size; k++) {
            quantities.add(new Quantity(name, size == 1 ? -1 : k));
        }
    }
}
