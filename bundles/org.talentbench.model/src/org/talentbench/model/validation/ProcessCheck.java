// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.FLOW__PROBABILITY;
import static org.talentbench.model.talent.TalentPackage.Literals.GROUP__MEMBERS;
import static org.talentbench.model.talent.TalentPackage.Literals.PROCESS_NODE__COST;
import static org.talentbench.model.talent.TalentPackage.Literals.PROCESS_NODE__DURATION;
import static org.talentbench.model.talent.TalentPackage.Literals.PROCESS__NODES;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Start;

/** Processes are absorbing Markov chains: probabilities add up, and everybody leaves at last. Groups are nested as a tree. */
final class ProcessCheck implements Check {
    /** Shares such as 0.1, 0.2 and 0.7 sum to 1 only up to rounding. */
    private static final double TOLERANCE = 1e-9;

    @Override
    public void check(Organisation organisation, Findings findings) {
        for (Process process : organisation.getProcesses()) {
            process.getFlows().forEach(flow -> checkProbability(flow, findings));
            process.getNodes().forEach(node -> checkNode(node, findings));
            checkEnds(process, findings);
            checkGroups(process, findings);
        }
        organisation.getConceptMaps().forEach(map -> checkGroups(map, findings));
    }

    private static void checkProbability(Flow flow, Findings findings) {
        Double probability = flow.getProbability();
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            findings.add(Code.PROBABILITY_OUT_OF_RANGE, flow, FLOW__PROBABILITY, probability);
        }
    }

    private static void checkNode(ProcessNode node, Findings findings) {
        if (node.getDuration() < 0) {
            findings.add(Code.STEP_VALUE_NEGATIVE, node, PROCESS_NODE__DURATION, node.getDuration());
        }
        if (node.getCost() < 0) {
            findings.add(Code.STEP_VALUE_NEGATIVE, node, PROCESS_NODE__COST, node.getCost());
        }
        // What is drawn to place nodes only is no way to go.
        List<Flow> ways = node.getOutgoingFlows().stream().filter(flow -> flow.getLine() != LineKind.INVISIBLE).toList();
        double sum = ways.stream().map(Flow::getProbability).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
        boolean complete = !ways.isEmpty() && ways.stream().allMatch(flow -> flow.getProbability() != null);
        if (sum > 1 + TOLERANCE) {
            findings.add(Code.PROBABILITIES_OVER_ONE, node, null, sum);
        } else if (complete && sum < 1 - TOLERANCE) {
            findings.add(Code.PROBABILITIES_UNDER_ONE, node, null, sum);
        }
    }

    private static void checkEnds(Process process, Findings findings) {
        if (process.getNodes().isEmpty()) {
            return;
        }
        if (process.getNodes().stream().noneMatch(Start.class::isInstance)) {
            findings.add(Code.NO_START, process, PROCESS__NODES);
        }
        Set<FlowEnd> leaving = leadingToAnEnd(process);
        process.getNodes().stream().filter(node -> !leaving.contains(node)).forEach(node -> findings.add(Code.NO_WAY_OUT, node, null));
    }

    private static Set<FlowEnd> leadingToAnEnd(Process process) {
        Set<FlowEnd> found = new HashSet<>();
        Deque<FlowEnd> open = new ArrayDeque<>();
        process.getNodes().stream().filter(End.class::isInstance).forEach(open::add);
        while (!open.isEmpty()) {
            FlowEnd node = open.remove();
            if (found.add(node)) {
                node.getIncomingFlows().stream().map(Flow::getSource).filter(Objects::nonNull).forEach(open::add);
                // A flow into a group goes on from whatever is inside, and one out of a group leaves from there.
                process.getGroups().stream().filter(group -> group.getMembers().contains(node)).forEach(open::add);
                if (node instanceof Group group) {
                    open.addAll(group.getMembers());
                }
            }
        }
        return found;
    }

    private static void checkGroups(Chart chart, Findings findings) {
        Map<FlowEnd, Group> holders = new HashMap<>();
        for (Group group : chart.getGroups()) {
            for (FlowEnd member : group.getMembers()) {
                Group other = holders.putIfAbsent(member, group);
                if (other != null) {
                    findings.add(Code.MEMBER_OF_TWO_GROUPS, group, GROUP__MEMBERS, Elements.path(member), Elements.path(other));
                }
            }
        }
        chart.getGroups().stream().filter(group -> isWithinItself(group, holders))
                .forEach(group -> findings.add(Code.GROUP_WITHIN_ITSELF, group, GROUP__MEMBERS));
    }

    private static boolean isWithinItself(Group group, Map<FlowEnd, Group> holders) {
        Set<Group> passed = new HashSet<>();
        for (Group holder = holders.get(group); holder != null && passed.add(holder); holder = holders.get(holder)) {
            if (holder == group) {
                return true;
            }
        }
        return false;
    }
}
