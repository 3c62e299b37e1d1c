// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.ChartNode;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;

/** The five flowcharts that the diagrams must mirror, each as what it means here. */
public final class Flowcharts {

    private static final TalentFactory NEW = TalentFactory.eINSTANCE;

    /** A flowchart: the kind of diagram that shows it, and what it shows. */
    public record Flowchart(String description, EObject element) {
    }

    private Flowcharts() {
    }

    /** All five, by name. */
    public static Map<String, Flowchart> all() {
        Map<String, Flowchart> charts = new LinkedHashMap<>();
        charts.put("attract-and-retain", process(Direction.LR,
                List.of("A[人才需求分析]", "B{人才招聘}", "C{人才筛选}", "D{面试评估}", "E{入职培训}", "F{职业发展规划}",
                        "G{绩效考核与晋升}", "H{薪酬福利调整}", "I{人才留存}"),
                "A>B", "B>C", "C>D", "D>E", "E>F", "F>G", "G>H", "H>I"));
        charts.put("attrition-factors", factorMap());
        charts.put("retention-cycle", process(Direction.TB,
                List.of("A[招聘]", "B{技术能力评估}", "C{循环}", "D{淘汰与补充}", "E{激励机制}", "F{员工关怀}", "G{绩效评估}",
                        "H{薪酬调整}", "I{员工满意度提升}", "J{人才晋升}"),
                "A>B", "B>C:通过", "B>D:不通过", "C>E", "C>F", "C>G", "E>H", "F>I", "G>J", "J>C"));
        charts.put("talent-advantage", conceptMap(
                List.of("A[大模型(LLMs)]", "B[迁移学习(Transfer Learning)]", "C[人才优势(Talent Advantage)]",
                        "D[企业愿景(Vision)]", "E[商业模式(Business Model)]"), "A>B", "B>C", "C>D", "D>E"));
        charts.put("talent-strategy", conceptMap(
                List.of("A[大模型]", "B[Talent Attraction]", "C[Team Structure]", "D[Knowledge Sharing]",
                        "E[Incentive Mechanism]", "F[Talent Development]"), "A>B", "A>C", "A>D", "A>E", "A>F", "B>C",
                "B>D", "B>E", "B>F", "C>D", "C>E", "C>F", "D>E", "D>F", "E>F"));
        return charts;
    }

    private static Flowchart process(Direction direction, List<String> nodes, String... flows) {
        Process process = NEW.createProcess();
        process.setDirection(direction);
        organisation().getProcesses().add(process);
        Map<String, ChartNode> byId = new LinkedHashMap<>();
        for (String text : nodes) {
            ProcessNode node = text.charAt(1) == '{' ? NEW.createDecision() : NEW.createStep();
            node.setName(text.substring(2, text.length() - 1));
            process.getNodes().add(node);
            byId.put(text.substring(0, 1), node);
        }
        join(process, byId, flows);
        return new Flowchart("Process", process);
    }

    private static Flowchart conceptMap(List<String> nodes, String... flows) {
        ConceptMap map = NEW.createConceptMap();
        organisation().getConceptMaps().add(map);
        Map<String, ChartNode> byId = new LinkedHashMap<>();
        for (String text : nodes) {
            Concept concept = NEW.createConcept();
            concept.setName(text.substring(2, text.length() - 1));
            map.getNodes().add(concept);
            byId.put(text.substring(0, 1), concept);
        }
        join(map, byId, flows);
        return new Flowchart("ConceptMap", map);
    }

    private static Flowchart factorMap() {
        Organisation organisation = organisation();
        Outcome outcome = NEW.createOutcome();
        outcome.setKind(OutcomeKind.TURNOVER);
        outcome.setName("人才流失");
        organisation.getOutcomes().add(outcome);
        for (String name : List.of("薪酬福利", "职业发展", "工作环境", "技术挑战", "工作与生活平衡", "领导管理")) {
            Factor factor = NEW.createFactor();
            factor.setName(name);
            organisation.getFactors().add(factor);
            Influence influence = NEW.createInfluence();
            influence.setSource(factor);
            influence.setTarget(outcome);
            organisation.getInfluences().add(influence);
        }
        return new Flowchart("FactorMap", organisation);
    }

    private static void join(Chart chart, Map<String, ChartNode> byId, String... flows) {
        for (String text : flows) {
            List<String> parts = new ArrayList<>(List.of(text.split("[>:]")));
            Flow flow = NEW.createFlow();
            flow.setSource(byId.get(parts.get(0)));
            flow.setTarget(byId.get(parts.get(1)));
            flow.setName(parts.size() > 2 ? parts.get(2) : "");
            chart.getFlows().add(flow);
        }
    }

    private static Organisation organisation() {
        Organisation organisation = NEW.createOrganisation();
        new XMIResourceImpl(URI.createURI("flowchart.talent")).getContents().add(organisation);
        return organisation;
    }
}
