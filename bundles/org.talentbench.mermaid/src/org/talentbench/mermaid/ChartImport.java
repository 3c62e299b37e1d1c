// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.util.InternalEList;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Subgraph;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.ChartNode;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;

/**
 * Fills a chart of the model from a flowchart.
 *
 * @see ChartExport
 */
final class ChartImport {

    private final Flowchart flowchart;
    private final Chart chart;
    private final Map<String, FlowEnd> ends = new HashMap<>();

    ChartImport(Flowchart flowchart, Chart chart) {
        this.flowchart = flowchart;
        this.chart = chart;
    }

    void fill() {
        chart.setName(Looks.absentIfEmpty(flowchart.frontMatter().title()));
        chart.setDirection(flowchart.direction());
        switch (chart) {
            case Process process -> nodes(process);
            case ConceptMap map -> nodes(map);
            default -> throw new IllegalArgumentException("No kind of chart: " + chart.eClass().getName());
        }
        groups();
        flowchart.edges().forEach(this::flow);
        if (!flowchart.frontMatter().rest().isEmpty()) {
            chart.getMermaidStatements().add(ChartExport.fenced(flowchart.frontMatter().rest()));
        }
        chart.getMermaidStatements().addAll(flowchart.statements());
    }

    private void nodes(Process process) {
        var kinds = new ProcessKinds(flowchart.edges());
        for (Node node : flowchart.nodes()) {
            var data = new LinkedHashMap<>(node.decoration().data());
            Optional<ProcessKind> marked = Optional.ofNullable(data.get(ProcessKind.MARK)).flatMap(ProcessKind::marked);
            marked.ifPresent(_ -> data.remove(ProcessKind.MARK));
            ProcessKind kind = marked.orElseGet(() -> kinds.likely(node.id(), node.shape()));
            ProcessNode step = kind.create();
            Extras.read(step, data);
            describe(step, node, kind.ownShape(), data);
            process.getNodes().add(step);
        }
    }

    private void nodes(ConceptMap map) {
        for (Node node : flowchart.nodes()) {
            Concept concept = TalentFactory.eINSTANCE.createConcept();
            describe(concept, node, ChartExport.CONCEPT_SHAPE, node.decoration().data());
            map.getNodes().add(concept);
        }
    }

    private void describe(ChartNode element, Node node, Shape ownShape, Map<String, String> data) {
        Looks.read(element, node.id(), node.label(), node.decoration(), data);
        element.setShape(node.shape() == ownShape ? null : node.shape().shortName());
        ends.put(node.id(), element);
    }

    private void groups() {
        for (Subgraph subgraph : flowchart.subgraphs()) {
            Group group = TalentFactory.eINSTANCE.createGroup();
            Looks.read(group, subgraph.id(), subgraph.title(), subgraph.decoration(), subgraph.decoration().data());
            group.setOwnDirection(subgraph.direction().isPresent());
            subgraph.direction().ifPresent(group::setDirection);
            chart.getGroups().add(group);
            ends.put(subgraph.id(), group);
        }
        for (Subgraph subgraph : flowchart.subgraphs()) {
            List<FlowEnd> members = subgraph.members().stream().map(ends::get).filter(Objects::nonNull).toList();
            // The parser has made them unique; EMF would compare each with all.
            ((InternalEList<FlowEnd>) ((Group) ends.get(subgraph.id())).getMembers()).addAllUnique(members);
        }
    }

    private void flow(Edge edge) {
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        flow.setSource(ends.get(edge.source()));
        flow.setTarget(ends.get(edge.target()));
        flow.setLine(edge.line().kind());
        flow.setSourceHead(edge.line().sourceHead());
        flow.setTargetHead(edge.line().targetHead());
        flow.setLength(edge.line().length());
        var data = new LinkedHashMap<>(edge.decoration().data());
        Extras.read(flow, data);
        Looks.read(flow, edge.id(), edge.label(), edge.decoration(), data);
        chart.getFlows().add(flow);
    }
}
