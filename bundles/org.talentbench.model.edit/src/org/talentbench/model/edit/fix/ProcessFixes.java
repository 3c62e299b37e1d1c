// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.fix;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Start;
import org.talentbench.model.talent.TalentFactory;

/** Ways to mend talent processes. */
final class ProcessFixes {
    private ProcessFixes() {
    }

    /** Probabilities that do not add up: all in the same proportion, or the last one takes what the others leave. */
    static void addUp(Mending mending, ProcessNode node) {
        List<Flow> ways = node.getOutgoingFlows().stream().filter(flow -> flow.getLine() != LineKind.INVISIBLE && flow.getProbability() != null).toList();
        double sum = ways.stream().mapToDouble(Flow::getProbability).sum();
        if (sum > 0) {
            mending.offer(Messages.fix_scale, () -> ways.forEach(flow -> flow.setProbability(flow.getProbability() / sum)));
        }
        Flow last = ways.getLast();
        if (sum - last.getProbability() <= 1) {
            mending.offer(NLS.bind(Messages.fix_rest, Mending.name(last)), () -> last.setProbability(null));
        }
    }

    static void start(Mending mending, Process process) {
        ProcessNode first = process.getNodes().stream().filter(node -> node.getIncomingFlows().isEmpty()).findFirst().orElse(process.getNodes().getFirst());
        mending.offer(NLS.bind(Messages.fix_start, Mending.name(first)), () -> {
            Start start = TalentFactory.eINSTANCE.createStart();
            start.setName(Mending.free(Messages.fix_start_name, process.getNodes()));
            process.getNodes().addFirst(start);
            join(process, start, first);
        });
    }

    static void wayOut(Mending mending, ProcessNode node) {
        Process process = (Process) node.eContainer();
        process.getNodes().stream().filter(End.class::isInstance).findFirst().ifPresentOrElse(
                end -> mending.offer(NLS.bind(Messages.fix_flow, Mending.name(end)), () -> join(process, node, end)),
                () -> mending.offer(Messages.fix_end, () -> {
                    End end = TalentFactory.eINSTANCE.createEnd();
                    end.setName(Mending.free(Messages.fix_end_name, process.getNodes()));
                    process.getNodes().add(end);
                    join(process, node, end);
                }));
    }

    private static void join(Process process, ProcessNode source, ProcessNode target) {
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        process.getFlows().add(flow);
        flow.setSource(source);
        flow.setTarget(target);
    }

    /** Takes out of a group what another group holds, or what the group itself is in. */
    static void leaveGroup(Mending mending, Group group) {
        Chart chart = (Chart) group.eContainer();
        List<Group> others = chart.getGroups().stream().filter(other -> other != group).toList();
        mending.offer(NLS.bind(Messages.fix_group, Mending.name(group)), () -> group.getMembers().removeIf(member -> member instanceof Group
                || others.stream().anyMatch(other -> other.getMembers().contains(member))));
    }
}
