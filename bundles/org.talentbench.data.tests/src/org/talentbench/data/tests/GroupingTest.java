// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentbench.data.fit.Grouping;

class GroupingTest {
    private final Grouping grouping = new Grouping(Map.of(
            "pay", List.of("income", "pay", "stock option", "薪酬", "工资"),
            "balance", List.of("over time", "work life", "加班"),
            "work", List.of("work", "environment", "工作环境")));

    @Test
    void columnsGoWhereTheirNamesPoint() {
        assertEquals(
                Map.of("MonthlyIncome", "pay", "StockOptionLevel", "pay", "OverTime", "balance", "EnvironmentSatisfaction", "work",
                        "月工资", "pay", "每周加班", "balance"),
                grouping.suggest(List.of("MonthlyIncome", "StockOptionLevel", "OverTime", "EnvironmentSatisfaction", "Age", "月工资", "每周加班")));
    }

    @Test
    void theLongestHintWins() {
        assertEquals(Map.of("WorkLifeBalance", "balance"), grouping.suggest(List.of("WorkLifeBalance")));
    }

    @Test
    void aHintInsideAWordDoesNotCount() {
        assertEquals(Map.of(), grouping.suggest(List.of("Repayments", "Network")));
    }
}
