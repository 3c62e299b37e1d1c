// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.data.process.ProcessException;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Process;

/**
 * Services of flows: what stands on them and how wide they are. Where a process says that its traffic is shown, a flow is as wide as the
 * number of times that it is gone, and the number per hundred people who enter stands on it.
 */
public class Traffic {

    private static final int WIDEST = 9;
    private static final int THICK = 3;

    /** What was drawn, and what it came to: a diagram asks for every flow, and the whole process answers. */
    private record Followed(List<Object> drawn, Optional<ProcessSimulation> simulation) {
    }

    private static final Map<Process, Followed> FOLLOWED = Collections.synchronizedMap(new WeakHashMap<>());

    @Reads(containerWhile = "trafficShown")
    public static String flowLabel(EObject element) {
        Flow flow = (Flow) element;
        List<String> parts = new ArrayList<>();
        if (flow.getName() != null && !flow.getName().isBlank()) {
            parts.add(flow.isMarkdown() ? Labels.unmarked(flow.getName()) : flow.getName());
        }
        if (flow.getProbability() != null) {
            parts.add(Labels.percent(flow.getProbability()));
        }
        traffic(flow).ifPresent(gone -> parts.add(Labels.number(Math.round(1000 * gone) / 10.0) + " / 100"));
        return String.join("  ", parts);
    }

    @Reads(containerWhile = "trafficShown")
    public static int flowWidth(EObject element) {
        Flow flow = (Flow) element;
        int drawn = flow.getLine() == LineKind.THICK ? THICK : 1;
        return traffic(flow).map(gone -> 1 + (int) Math.round((WIDEST - 1) * gone / busiest((Process) flow.eContainer()))).orElse(drawn);
    }

    /** How often a person goes a flow; empty where that is not to be seen, or cannot be said. */
    private static Optional<Double> traffic(Flow flow) {
        return flow.eContainer() instanceof Process process && process.isTrafficShown()
                ? followed(process).map(simulation -> simulation.chain().traffic()[process.getFlows().indexOf(flow)]) : Optional.empty();
    }

    private static double busiest(Process process) {
        return followed(process).map(simulation -> Arrays.stream(simulation.chain().traffic()).max().orElse(1)).filter(most -> most > 0).orElse(1.0);
    }

    private static Optional<ProcessSimulation> followed(Process process) {
        List<Object> drawn = drawn(process);
        Followed known = FOLLOWED.get(process);
        if (known == null || !known.drawn().equals(drawn)) {
            known = new Followed(drawn, follow(process));
            FOLLOWED.put(process, known);
        }
        return known.simulation();
    }

    /** A process that is still being drawn often cannot be followed yet; its flows then look as they do without traffic. */
    private static Optional<ProcessSimulation> follow(Process process) {
        try {
            return Optional.of(ProcessSimulation.of(process));
        } catch (ProcessException unfinished) {
            return Optional.empty();
        }
    }

    private static List<Object> drawn(Process process) {
        List<Object> drawn = new ArrayList<>();
        process.getNodes().forEach(node -> {
            drawn.add(System.identityHashCode(node));
            drawn.add(node instanceof End end && end.isRetained());
        });
        process.getFlows().forEach(flow -> {
            drawn.add(System.identityHashCode(flow.getSource()));
            drawn.add(System.identityHashCode(flow.getTarget()));
            drawn.add(flow.getProbability() == null ? "" : flow.getProbability());
        });
        return drawn;
    }
}
