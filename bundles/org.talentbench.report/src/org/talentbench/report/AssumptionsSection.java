// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;

/** What the numbers rest on: what the model's elements say of themselves. */
record AssumptionsSection(Subject subject) implements Section {
    @Override
    public boolean isPresent() {
        return !documented().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("assumptions");
    }

    @Override
    public void write(Html html) {
        html.element("table", () -> said().forEach((said, names) -> html.element("tr", () -> {
            html.element("th", () -> {
                html.text("span", said.type(), "class", "unit");
                html.text(String.join("; ", names));
            }, "scope", "row");
            html.text("td", said.documentation());
        })), "class", "assumptions");
    }

    /** What is said of elements of one type, once for all that say the same, in the order of the model. */
    private record Said(String type, String documentation) { }

    private Map<Said, List<String>> said() {
        return documented().stream().collect(Collectors.groupingBy(element -> new Said(Elements.type(element), element.getDocumentation().strip()),
                LinkedHashMap::new, Collectors.mapping(Elements::name, Collectors.toList())));
    }

    private List<Named> documented() {
        Organisation organisation = subject.organisation();
        Stream<Named> inside = Stream.of(organisation.getTeams(),
                organisation.getFactors().stream().flatMap(f -> Stream.concat(Stream.of(f), f.getDrivers().stream())).toList(),
                organisation.getIncentives(), organisation.getOutcomes(), organisation.getInfluences(), organisation.getConstraints())
                .flatMap(List::stream);
        return Stream.concat(Stream.of(organisation), inside)
                .filter(element -> element.getDocumentation() != null && !element.getDocumentation().isBlank()).toList();
    }
}
