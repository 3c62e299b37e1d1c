// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.talentbench.compute.internal.linear.LinearOptimiser;

/** The optimisers there are. */
public final class Optimisers {
    private static final List<Optimiser> ALL = List.of(new LinearOptimiser());

    private Optimisers() {
    }

    /** All of them, {@code auto} first. */
    public static List<Optimiser> all() {
        return ALL;
    }

    /** Exact, for models that are linear or piecewise linear in the decisions. */
    public static Optimiser linear() {
        return find("linear");
    }

    /** The optimiser of that id. @throws NoSuchElementException naming those that there are */
    public static Optimiser find(String id) {
        return ALL.stream().filter(optimiser -> optimiser.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException(
                "There is no optimiser '" + id + "'; there are " + ALL.stream().map(Optimiser::id).collect(Collectors.joining(", "))));
    }
}
