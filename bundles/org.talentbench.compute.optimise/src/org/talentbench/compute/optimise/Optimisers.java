// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.compute.optimise.internal.AutoOptimiser;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.optimise.internal.evolution.EvolutionOptimiser;
import org.talentbench.compute.optimise.internal.gradient.GradientOptimiser;
import org.talentbench.compute.optimise.internal.linear.LinearOptimiser;

/** The optimisers there are. */
public final class Optimisers {
    private static final List<Optimiser> EXACT_FIRST = List.of(new LinearOptimiser(), new GradientOptimiser(), new EvolutionOptimiser());
    private static final List<Optimiser> ALL =
            Stream.concat(Stream.of(new AutoOptimiser(EXACT_FIRST)), EXACT_FIRST.stream()).toList();

    private Optimisers() {
    }

    /** All of them, {@code auto} first. */
    public static List<Optimiser> all() {
        return ALL;
    }

    /** Chooses by what the problem is, and says why. */
    public static Optimiser auto() {
        return find("auto");
    }

    /**
     * Down gradients from many starts, for continuous decisions and smooth models: Adam (D. Kingma, J. Ba, ICLR 2015), then steps with a line search,
     * within bounds and budgets by exact projection, under other constraints by an augmented Lagrangian (J. Nocedal, S. Wright: "Numerical Optimization",
     * chapter 17). Finds local optima, and fronts by bounds on the objectives.
     */
    public static Optimiser gradient() {
        return find("gradient");
    }

    /**
     * By breeding policies, for whole numbers and models that jump, and for fronts of any shape: NSGA-II (K. Deb et al., IEEE Transactions on Evolutionary
     * Computation 6, 2002), for fronts of three objectives or more NSGA-III (K. Deb, H. Jain, the same 18, 2014). Proves nothing.
     */
    public static Optimiser evolution() {
        return find("evolution");
    }

    /**
     * Exact, for models that are linear or piecewise linear in the decisions: as a linear programme by ojAlgo's simplex method, with whole numbers and
     * bends (H. P. Williams: "Model Building in Mathematical Programming", chapter 9) by branch and bound over such programmes.
     */
    public static Optimiser linear() {
        return find("linear");
    }

    /** The optimiser of that id. @throws NoSuchElementException naming those that there are */
    public static Optimiser find(String id) {
        return ALL.stream().filter(optimiser -> optimiser.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException(
                Messages.of("optimiser.none", id, ALL.stream().map(Optimiser::id).collect(Collectors.joining(Messages.of("list.between"))))));
    }
}
