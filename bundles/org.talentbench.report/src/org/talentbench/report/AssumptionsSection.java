// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.model.Elements;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.ParameterKind;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Parameter;

/** What the numbers rest on: what the model's elements say of themselves and are given, and the parameters of its factors. */
record AssumptionsSection(Subject subject) implements Section {
    /** More names than that do not stand before what they say but after it. */
    private static final int NAMES = 3;

    /** A line of the table. @param names of the elements that say it @param givens their numbers, in words */
    private record Row(String type, List<String> names, String text, String givens) {

        boolean isLong() {
            return names.size() > NAMES;
        }
    }

    @Override
    public boolean isPresent() {
        return !rows().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("assumptions");
    }

    @Override
    public void write(Html html) {
        html.element("table", () -> rows().forEach(row -> html.element("tr", () -> {
            html.element("th", () -> {
                html.text("span", row.type(), "class", "unit");
                html.text(row.isLong() ? Messages.of("assumptions.several", row.names().size()) : String.join("; ", row.names()));
            }, "scope", "row");
            html.element("td", () -> {
                html.text(row.text());
                if (!row.givens().isEmpty()) {
                    html.text("span", row.givens(), "class", "unit");
                }
                if (row.isLong()) {
                    html.text("span", String.join("; ", row.names()), "class", "unit");
                }
            });
        })), "class", "assumptions");
    }

    private List<Row> rows() {
        return Stream.concat(said(), subject.organisation().getFactors().stream().flatMap(this::parameters)).toList();
    }

    private Stream<Row> parameters(Factor factor) {
        return FactorKinds.find(factor.getKind()).stream().flatMap(kind -> factor.getParameters().stream()
                .flatMap(parameter -> kind.parameter(parameter.getName()).map(known -> row(factor, known, parameter)).stream()));
    }

    private Row row(Factor factor, ParameterKind kind, Parameter parameter) {
        String unit = kind.unit().isEmpty() ? "" : " " + kind.unit();
        return new Row(Elements.type(parameter), List.of(Elements.name(factor) + ", " + kind.label()), subject.units().number(parameter.getValue()) + unit, "");
    }

    /** What elements of one type say of themselves and are given, once for all that say the same, in the order of the model. */
    private Stream<Row> said() {
        var givens = new Givens(subject.units());
        Map<Row, List<String>> names = elements().map(element -> Map.entry(
                new Row(Elements.type(element), List.of(), Objects.toString(element.getDocumentation(), "").strip(), givens.of(element)), Elements.name(element)))
                .filter(said -> !said.getKey().text().isEmpty() || !said.getKey().givens().isEmpty())
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return names.entrySet().stream().map(said -> new Row(said.getKey().type(), said.getValue(), said.getKey().text(), said.getKey().givens()));
    }

    private Stream<Named> elements() {
        Organisation organisation = subject.organisation();
        Stream<Named> inside = Stream.of(organisation.getTeams(),
                organisation.getFactors().stream().flatMap(f -> Stream.concat(Stream.of(f), f.getDrivers().stream())).toList(),
                organisation.getIncentives(), organisation.getOutcomes(), organisation.getInfluences(), organisation.getConstraints())
                .flatMap(List::stream);
        return Stream.concat(Stream.of(organisation), inside);
    }
}
