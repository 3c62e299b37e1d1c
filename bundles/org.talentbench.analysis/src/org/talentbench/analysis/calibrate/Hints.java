// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talentbench.data.fit.Grouping;
import org.talentbench.data.table.Header;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;

/**
 * Words by which columns are known to belong to a model's factors: the names of the factor and its drivers, what the plugin of its kind says
 * that tables call them, and what tables say in their place. A theme joins a factor where one of its words occurs in those names, so
 * factors of any kind profit.
 */
final class Hints {
    private static final List<List<String>> THEMES = List.of(
            List.of("salary", "income", "pay", "wage", "compensation", "benefits", "bonus", "stock", "monthly rate", "hourly rate", "daily rate",
                    "percent salary", "薪", "工资", "收入", "奖金", "福利", "股权"),
            List.of("career", "promotion", "training", "job level", "years since", "years in", "job role", "education", "晋升", "培训", "职级", "职业", "学历"),
            List.of("environment", "culture", "atmosphere", "relationship", "colleague", "department", "环境", "文化", "氛围", "同事", "部门"),
            List.of("technical", "skill", "problem", "tools", "equipment", "技术", "技能", "设备"),
            List.of("balance", "working time", "over time", "overtime", "travel", "business travel", "distance", "work life", "hours", "加班", "出差",
                    "平衡", "工时", "通勤"),
            List.of("leadership", "manager", "supervisor", "performance", "involvement", "incentive strength", "领导", "经理", "主管", "绩效"));

    private Hints() {
    }

    static Grouping of(Organisation organisation) {
        Map<String, List<String>> hints = new LinkedHashMap<>();
        organisation.getFactors().forEach(factor -> hints.put(factor.getName(), hints(factor)));
        return new Grouping(hints);
    }

    private static List<String> hints(Factor factor) {
        var own = Stream.concat(Stream.of(factor.getName()), factor.getDrivers().stream().flatMap(driver -> Stream.of(driver.getName(), driver.getKey())))
                .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> name.length() > 1).toList();
        var themes = THEMES.stream().filter(theme -> theme.stream().anyMatch(word -> own.stream().anyMatch(name -> name.contains(word)))).flatMap(List::stream);
        return Stream.of(own.stream(), declared(factor), themes).flatMap(Function.identity()).toList();
    }

    private static Stream<String> declared(Factor factor) {
        return FactorKinds.find(factor.getKind()).stream().flatMap(kind -> kind.columnHints().stream()).flatMap(hint -> hint.names().stream())
                .map(name -> String.join(" ", Header.words(name)));
    }
}
