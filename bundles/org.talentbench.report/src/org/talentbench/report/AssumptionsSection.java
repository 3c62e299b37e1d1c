// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
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
        html.element("table", () -> documented().forEach(element -> html.element("tr", () -> {
            html.element("th", () -> {
                html.text("span", Elements.type(element), "class", "unit");
                html.text(Elements.name(element));
            }, "scope", "row");
            html.text("td", element.getDocumentation());
        })), "class", "assumptions");
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
