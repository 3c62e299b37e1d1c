// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.design.Traffic;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;

class TrafficTest {
    private static final TalentFactory NEW = TalentFactory.eINSTANCE;

    private final Process process = NEW.createProcess();
    private Flow in;
    private Flow hired;
    private Flow turnedDown;

    @BeforeEach
    void drawAProcess() {
        ProcessNode start = add(NEW.createStart(), "Applicants");
        ProcessNode decision = add(NEW.createDecision(), "Suitable?");
        End stays = (End) add(NEW.createEnd(), "Hired");
        stays.setRetained(true);
        in = flow(start, decision, "");
        hired = flow(decision, stays, "yes");
        turnedDown = flow(decision, add(NEW.createEnd(), "Turned down"), "no");
        hired.setProbability(0.25);
    }

    private ProcessNode add(ProcessNode node, String name) {
        node.setName(name);
        process.getNodes().add(node);
        return node;
    }

    private Flow flow(ProcessNode source, ProcessNode target, String name) {
        Flow flow = NEW.createFlow();
        flow.setName(name);
        flow.setSource(source);
        flow.setTarget(target);
        process.getFlows().add(flow);
        return flow;
    }

    @Test
    void flowsAreThinAndBareUntilTrafficIsShown() {
        assertEquals("yes  25 %", Traffic.flowLabel(hired));
        assertEquals(1, Traffic.flowWidth(in));
    }

    @Test
    void flowsAreAsWideAsTheyAreGone() {
        process.setTrafficShown(true);
        assertEquals("100 / 100", Traffic.flowLabel(in));
        assertEquals("yes  25 %  25 / 100", Traffic.flowLabel(hired));
        assertEquals("no  75 / 100", Traffic.flowLabel(turnedDown));
        assertEquals(9, Traffic.flowWidth(in));
        assertEquals(3, Traffic.flowWidth(hired));
        assertEquals(7, Traffic.flowWidth(turnedDown));
    }

    @Test
    void aChangeShowsAtOnce() {
        process.setTrafficShown(true);
        Traffic.flowLabel(hired);
        hired.setProbability(0.5);
        assertEquals("no  50 / 100", Traffic.flowLabel(turnedDown));
    }

    @Test
    void aProcessThatCannotBeFollowedIsDrawnAsEver() {
        process.setTrafficShown(true);
        hired.setProbability(1.5);
        assertEquals("no", Traffic.flowLabel(turnedDown));
        assertEquals(1, Traffic.flowWidth(in));
    }
}
