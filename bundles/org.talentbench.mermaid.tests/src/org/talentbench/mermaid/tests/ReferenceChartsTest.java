// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.MermaidReader.Reading;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Line;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.model.talent.Direction;

class ReferenceChartsTest {

    private static String texts(Flowchart chart) {
        return chart.nodes().stream().map(Node::label).map(Label::text).collect(Collectors.joining(" "));
    }

    private static String shapes(Flowchart chart) {
        return chart.nodes().stream().map(Node::shape).map(Shape::shortName).collect(Collectors.joining(" "));
    }

    private static List<String> labels(Flowchart chart) {
        return chart.edges().stream().map(Edge::label).map(Label::text).filter(text -> !text.isEmpty()).toList();
    }

    private static Reading readAndWritten(String name) {
        Reading reading = Charts.reading(Charts.reference(name));
        Flowchart again = Charts.reading(MermaidWriter.write(reading.flowchart())).flowchart();
        assertEquals(reading.flowchart().withoutPositions(), again.withoutPositions());
        assertTrue(reading.flowchart().edges().stream().allMatch(edge -> edge.line().equals(Line.ARROW)));
        return reading;
    }

    @Test
    void attractAndRetainIsAFunnelOfDiamonds() {
        Reading reading = readAndWritten("attract-and-retain");
        Flowchart chart = reading.flowchart();
        assertEquals(Direction.LR, chart.direction());
        assertEquals("A-B B-C C-D D-E E-F F-G G-H H-I", Charts.ends(chart));
        assertEquals("rect diam diam diam diam diam diam diam diam", shapes(chart));
        assertEquals("人才需求分析 人才招聘 人才筛选 面试评估 入职培训 职业发展规划 绩效考核与晋升 薪酬福利调整 人才留存", texts(chart));
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void attritionFactorsIsAStar() {
        Reading reading = readAndWritten("attrition-factors");
        Flowchart chart = reading.flowchart();
        assertEquals(Direction.TB, chart.direction());
        assertEquals("A-B A-C A-D A-E A-F A-G", Charts.ends(chart));
        assertEquals("rect rect rect rect rect rect rect", shapes(chart));
        assertEquals("人才流失 薪酬福利 职业发展 工作环境 技术挑战 工作与生活平衡 领导管理", texts(chart));
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void retentionCycleHasLabelsALoopAndANodeDeclaredTwice() {
        Reading reading = readAndWritten("retention-cycle");
        Flowchart chart = reading.flowchart();
        assertEquals(Direction.TB, chart.direction());
        assertEquals("A-B B-C B-D C-E C-F C-G E-H F-I G-J J-C", Charts.ends(chart));
        assertEquals("rect diam diam diam diam diam diam diam diam diam", shapes(chart));
        assertEquals("招聘 技术能力评估 循环 淘汰与补充 激励机制 员工关怀 绩效评估 薪酬调整 员工满意度提升 人才晋升", texts(chart));
        assertEquals(List.of("通过", "不通过"), labels(chart));
        assertEquals(List.of("line 11, column 11: Node C is declared twice: «循环» replaces «培训与发展»"),
                reading.warnings().stream().map(Object::toString).toList());
    }

    @Test
    void talentAdvantageHasBracketsWithoutQuotes() {
        Reading reading = readAndWritten("talent-advantage");
        Flowchart chart = reading.flowchart();
        assertEquals(Direction.TB, chart.direction());
        assertEquals("A-B B-C C-D D-E", Charts.ends(chart));
        assertEquals("rect rect rect rect rect", shapes(chart));
        assertEquals("大模型(LLMs) 迁移学习(Transfer Learning) 人才优势(Talent Advantage) 企业愿景(Vision) 商业模式(Business Model)",
                texts(chart));
        assertEquals(5, reading.warnings().size());
        assertEquals("line 2, column 10: Mermaid refuses ( in a text without quotes; write \"大模型(LLMs)\"",
                reading.warnings().getFirst().toString());
    }

    @Test
    void talentStrategyJoinsAllWithAll() {
        Reading reading = readAndWritten("talent-strategy");
        Flowchart chart = reading.flowchart();
        assertEquals(Direction.TB, chart.direction());
        assertEquals("A-B A-C A-D A-E A-F B-C B-D B-E B-F C-D C-E C-F D-E D-F E-F", Charts.ends(chart));
        assertEquals("大模型 Talent Attraction Team Structure Knowledge Sharing Incentive Mechanism Talent Development", texts(chart));
        assertEquals(List.of(), reading.warnings());
    }
}
