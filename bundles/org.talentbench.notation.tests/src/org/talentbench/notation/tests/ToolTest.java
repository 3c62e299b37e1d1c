// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Step;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.specification.Tool;

/** Tools do to the model what the specification says. */
class ToolTest {

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void aNewStepIsNamedByItsPlaceAmongItsLike() {
        Step step = (Step) use("CreateStep", model.process, Map.of("container", model.process)).created().getFirst();
        assertSame(model.process, step.eContainer());
        assertEquals("Step 6", step.getName());
    }

    @Test
    void aStepThatIsMadeInAGroupIsItsMember() {
        Group group = model.process.getGroups().getFirst();
        EObject step = use("CreateStep", group, Map.of("container", group)).created().getFirst();
        assertSame(model.process, step.eContainer());
        assertTrue(group.getMembers().contains(step));
    }

    @Test
    void anEdgeJoinsWhatItWasDrawnBetween() {
        Influence influence = (Influence) use("CreateInfluence", model.rise,
                Map.of("source", model.rise, "target", model.growth)).created().getFirst();
        assertSame(model.rise, influence.getSource());
        assertSame(model.growth, influence.getTarget());
        assertSame(model.organisation, influence.eContainer());
    }

    @Test
    void deletingANodeTakesItsEdgesAlong() {
        Step offer = (Step) model.step("Offer");
        List<Flow> flows = List.copyOf(offer.getOutgoingFlows());
        use("DeleteFromProcess", offer, Map.of("element", offer));
        assertNull(offer.eContainer());
        assertTrue(flows.stream().noneMatch(model.process.getFlows()::contains));
        assertTrue(model.process.getFlows().stream().allMatch(flow -> flow.getSource() != null && flow.getTarget() != null));
    }

    @Test
    void whatADiagramOnlyShowsCannotBeDeletedThere() {
        assertFalse(notation.tools().isAllowed(tool("KeepWhatTeamChartShows"), model.research));
        assertTrue(notation.tools().isAllowed(tool("DeleteFromTeamChart"), model.research));
    }

    @Test
    void reconnectingSetsTheEndThatWasMoved() {
        Flow flow = model.process.getFlows().getFirst();
        use("MoveFlowTarget", flow, Map.of("element", flow, "source", flow.getTarget(), "target", model.step("Hired")));
        assertSame(model.step("Hired"), flow.getTarget());
        use("MoveFlowSource", flow, Map.of("element", flow, "source", flow.getSource(), "target", model.step("Offer")));
        assertSame(model.step("Offer"), flow.getSource());
    }

    @Test
    void directEditStartsFromTheNameAndSetsIt() {
        assertEquals("Compensation", notation.tools().input(tool("EditNameOnFactorMap"), model.compensation));
        use("EditNameOnFactorMap", model.compensation, Map.of("0", "Pay"));
        assertEquals("Pay", model.compensation.getName());
    }

    @Test
    void aDoubleClickOnATeamOpensTheFactorMap() {
        assertEquals(List.of(new ToolRun.Opening("FactorMap", model.organisation, true)),
                use("OpenFactorMap", model.research, Map.of("element", model.research)).openings());
    }

    private ToolRun.Effect use(String name, EObject self, Map<String, Object> variables) {
        return notation.tools().run(tool(name), self, variables);
    }

    private Tool tool(String name) {
        return notation.specification().tools().get(name);
    }
}
