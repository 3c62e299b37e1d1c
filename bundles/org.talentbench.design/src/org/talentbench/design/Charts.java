// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.ChartNode;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;

/**
 * Services of the charts: what stands inside what, which shape a node has, how a flow is drawn.
 * <p>
 * Sirius makes an instance of every service class before it looks for methods in it, so the constructor stays public.
 */
public class Charts {

    private static final Set<String> ROUND = Set.of("circle", "circ", "dbl-circ", "double-circle", "doublecircle",
            "stadium", "terminal", "pill", "round", "rounded", "event");
    private static final Set<String> RECTANGLE = Set.of("rect", "rectangle", "proc", "process", "square");
    private static final Set<String> DIAMOND = Set.of("diam", "diamond", "decision", "question", "rhombus", "hex",
            "hexagon", "prepare");
    private static final Set<String> DOT = Set.of("sm-circ", "small-circle", "f-circ", "filled-circle", "junction",
            "fr-circ", "framed-circle", "start", "stop");

    /** What is drawn directly inside a chart or a group; for an organisation, its concepts. */
    public static List<FlowEnd> inside(EObject container) {
        return switch (container) {
            case Group group when group.eContainer() instanceof Chart chart -> members(group, chart);
            case Chart chart -> outermost(chart);
            case Organisation organisation -> List.copyOf(organisation.getConcepts());
            default -> List.of();
        };
    }

    /** What two groups lay claim to is the first one's: Sirius would draw it twice. */
    private static List<FlowEnd> members(Group group, Chart chart) {
        List<Group> before = chart.getGroups().subList(0, chart.getGroups().indexOf(group));
        return group.getMembers().stream().filter(member -> before.stream().noneMatch(other -> other.getMembers().contains(member))).toList();
    }

    private static List<FlowEnd> outermost(Chart chart) {
        List<FlowEnd> ends = new ArrayList<>(chart.getGroups());
        switch (chart) {
            case Process process -> ends.addAll(process.getNodes());
            case ConceptMap map -> ends.addAll(map.getNodes());
            default -> { }
        }
        Set<FlowEnd> grouped = new HashSet<>();
        chart.getGroups().forEach(group -> grouped.addAll(group.getMembers()));
        ends.removeAll(grouped);
        return ends;
    }

    /** The flows that are to be seen. */
    public static List<Flow> drawnFlows(EObject chart) {
        return ((Chart) chart).getFlows().stream().filter(flow -> flow.getLine() != LineKind.INVISIBLE).toList();
    }

    /**
     * Which way an element's inside reads, as TB, LR, BT or RL; null where the element has no direction of its own.
     * Layout asks for it by this name.
     */
    public static String direction(EObject element) {
        return switch (element) {
            case Chart chart -> chart.getDirection().getLiteral();
            case Group group when group.isOwnDirection() -> group.getDirection().getLiteral();
            default -> null;
        };
    }

    public static boolean isRound(EObject node) {
        return ROUND.contains(shape(node));
    }

    public static boolean isRectangle(EObject node) {
        return RECTANGLE.contains(shape(node));
    }

    public static boolean isDiamond(EObject node) {
        return DIAMOND.contains(shape(node));
    }

    public static boolean isDot(EObject node) {
        return DOT.contains(shape(node));
    }

    /** Whether a node has the plain box that charts give to text without a shape. */
    public static boolean isBox(EObject node) {
        return node.eContainer() instanceof Chart && !isRound(node) && !isDiamond(node) && !isDot(node);
    }

    private static String shape(EObject node) {
        return node instanceof ChartNode chartNode && chartNode.getShape() != null
                ? chartNode.getShape().toLowerCase(Locale.ROOT) : "";
    }

    public static boolean isDotted(EObject flow) {
        return ((Flow) flow).getLine() == LineKind.DOTTED;
    }

    public static boolean isSolid(EObject flow) {
        return !isDotted(flow);
    }

    public static boolean isOpen(EObject flow) {
        return endsIn(flow, Head.NONE) && !isTwoWay(flow);
    }

    public static boolean isTwoWay(EObject flow) {
        return ((Flow) flow).getSourceHead() != Head.NONE;
    }

    public static boolean endsInCircle(EObject flow) {
        return endsIn(flow, Head.CIRCLE);
    }

    public static boolean endsInCross(EObject flow) {
        return endsIn(flow, Head.CROSS);
    }

    public static boolean isDottedOpen(EObject flow) {
        return isDotted(flow) && isOpen(flow);
    }

    public static boolean isDottedTwoWay(EObject flow) {
        return isDotted(flow) && isTwoWay(flow);
    }

    private static boolean endsIn(EObject flow, Head head) {
        return ((Flow) flow).getTargetHead() == head;
    }

    /** The nodes of a process on which time or money is spent. */
    public static List<ProcessNode> nodesWithEffort(EObject process) {
        return ((Process) process).getNodes().stream()
                .filter(node -> node.getDuration() > 0 || node.getCost() > 0).toList();
    }
}
