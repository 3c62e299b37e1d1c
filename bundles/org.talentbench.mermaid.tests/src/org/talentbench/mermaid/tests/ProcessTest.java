// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;

class ProcessTest {

    private static Process process(Flowchart chart) {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        new MermaidImport(List.of()).into(organisation, chart, ChartKind.PROCESS);
        return organisation.getProcesses().getFirst();
    }

    private static Process process(String... lines) {
        return process(Charts.chart(lines));
    }

    private static Process thereAndBack(Process process) {
        return process(Charts.reading(written(process)).flowchart());
    }

    private static String written(Process process) {
        return MermaidWriter.write(new MermaidExport(List.of()).of(process));
    }

    private static String kinds(Process process) {
        return process.getNodes().stream().map(node -> node.eClass().getName()).collect(Collectors.joining(" "));
    }

    private static <T extends ProcessNode> T add(Process process, T node, String name) {
        node.setName(name);
        process.getNodes().add(node);
        return node;
    }

    private static Flow join(Process process, ProcessNode source, ProcessNode target) {
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        flow.setSource(source);
        flow.setTarget(target);
        process.getFlows().add(flow);
        return flow;
    }

    @Test
    void kindsFollowFromWhatIsDrawn() {
        assertEquals("Start Step Decision End End", kinds(process("A --> B --> C{ok?}", "C -->|yes| D", "C -->|no| E")));
    }

    @Test
    void aDiamondDecidesOnlyWhereWaysPart() {
        Process funnel = process(Charts.reading(Charts.reference("attract-and-retain")).flowchart());
        assertEquals("Start Step Step Step Step Step Step Step End", kinds(funnel));
        Process cycle = process(Charts.reading(Charts.reference("retention-cycle")).flowchart());
        assertEquals("Start Decision Decision End Step Step Step End End Step", kinds(cycle));
    }

    @Test
    void shapesAreKeptWhereTheyAreNotTheKindsOwn() {
        Process process = process("A([in]) --> B --> C{{x}} --> D{end}");
        assertEquals("Start Step Step End", kinds(process));
        assertNull(process.getNodes().get(0).getShape());
        assertNull(process.getNodes().get(1).getShape());
        assertEquals("hex", process.getNodes().get(2).getShape());
        assertEquals("diam", process.getNodes().get(3).getShape());
    }

    @Test
    void loopsAndInvisibleEdgesMakeNoStartAndNoEnd() {
        assertEquals("Start End", kinds(process("A --> A", "A --> B")));
        assertEquals("Step Step", kinds(process("A ~~~ B")));
    }

    @Test
    void theShapesOfStartAndStopSayIt() {
        assertEquals("Start End", kinds(process("A@{ shape: start } --> B@{ shape: stop }", "B --> A")));
    }

    @Test
    void flowsKeepLineHeadsLengthAndLooks() {
        Flow flow = process("A e1@<-..->|why| B", "e1@{ animate: true }", "class e1 fast", "linkStyle 0 stroke:red").getFlows().getFirst();
        assertEquals("A why B", "%s %s %s".formatted(flow.getSource().getName(), flow.getName(), flow.getTarget().getName()));
        assertEquals(LineKind.DOTTED, flow.getLine());
        assertEquals(Head.ARROW, flow.getSourceHead());
        assertEquals(Head.ARROW, flow.getTargetHead());
        assertEquals(2, flow.getLength());
        assertEquals("e1 [fast] stroke:red animate: true",
                "%s %s %s %s".formatted(flow.getMermaidId(), flow.getStyleClasses(), flow.getStyle(), flow.getMermaidData()));
    }

    @Test
    void groupsNestAndFlowsLeadToThem() {
        Process process = process("subgraph one [First]", "direction TB", "A", "subgraph two", "B", "end", "end", "C --> one");
        Group one = process.getGroups().get(0);
        Group two = process.getGroups().get(1);
        assertEquals("First", one.getName());
        assertTrue(one.isOwnDirection());
        assertEquals(Direction.TB, one.getDirection());
        assertEquals(List.of(process.getNodes().get(0), two), one.getMembers());
        assertEquals(List.of(process.getNodes().get(1)), two.getMembers());
        assertEquals(one, process.getFlows().getFirst().getTarget());
    }

    @Test
    void titleAndOtherStatementsAreKept() {
        Process process = process(Charts.reading("---\ntitle: Hiring\nconfig: {}\n---\n%% note\ngraph BT\nA\nclassDef hot fill:red").flowchart());
        assertEquals("Hiring", process.getName());
        assertEquals(Direction.BT, process.getDirection());
        assertEquals(List.of("---\nconfig: {}\n---", "%% note", "classDef hot fill:red"), process.getMermaidStatements());
        assertTrue(EcoreUtil.equals(process, thereAndBack(process)));
    }

    @Test
    void numbersAndKindsThatAChartDoesNotShowTravelToo() {
        TalentFactory create = TalentFactory.eINSTANCE;
        Process process = create.createProcess();
        var in = add(process, create.createStart(), "Apply");
        var choice = add(process, create.createDecision(), "Hire?");
        var step = add(process, create.createStep(), "Train");
        End end = add(process, create.createEnd(), "Stayed");
        end.setRetained(true);
        step.setDuration(2.5);
        step.setCost(1000);
        join(process, in, choice).setProbability(0.25);
        join(process, choice, in).setSourceHead(Head.CIRCLE);
        join(process, step, end).setLine(LineKind.THICK);
        join(process, end, step);

        Process back = thereAndBack(process);

        assertEquals("Start Decision Step End", kinds(back));
        assertEquals(2.5, back.getNodes().get(2).getDuration());
        assertEquals(1000, back.getNodes().get(2).getCost());
        assertTrue(((End) back.getNodes().get(3)).isRetained());
        assertEquals(0.25, back.getFlows().get(0).getProbability());
        assertEquals(Head.CIRCLE, back.getFlows().get(1).getSourceHead());
        assertEquals(Head.ARROW, back.getFlows().get(1).getTargetHead());
        assertTrue(EcoreUtil.equals(back, thereAndBack(back)));
    }

    @Test
    void aChartThatShowsItsKindsIsWrittenWithoutData() {
        Process process = process("A --> B{x}", "B --> C", "B --> D");
        assertEquals("""
                flowchart LR
                    A
                    B{x}
                    C
                    D
                    A --> B
                    B --> C
                    B --> D
                """, written(process));
    }

    @Test
    void idsThatCannotBeWrittenAreReplaced() {
        TalentFactory create = TalentFactory.eINSTANCE;
        Process process = create.createProcess();
        for (String id : new String[] {"end", "two words", "A", "A", "n1", null}) {
            add(process, create.createStep(), "x").setMermaidId(id);
        }
        assertEquals(List.of("n2", "n3", "A", "n4", "n1", "n5"),
                thereAndBack(process).getNodes().stream().map(ProcessNode::getMermaidId).toList());
    }

    @Test
    void flowsThatLeadNowhereAreLeftOut() {
        Process process = TalentFactory.eINSTANCE.createProcess();
        join(process, add(process, TalentFactory.eINSTANCE.createStep(), "x"), null);
        assertEquals(0, thereAndBack(process).getFlows().size());
    }
}
