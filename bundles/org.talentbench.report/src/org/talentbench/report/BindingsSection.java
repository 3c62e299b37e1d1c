// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

/** What holds the plan back, and what giving way would be worth. */
record BindingsSection(Subject subject) implements Section {
    @Override
    public boolean isPresent() {
        return !subject.text().bindings().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("bindings");
    }

    @Override
    public void write(Html html) {
        html.element("ul", () -> subject.text().bindings().forEach(sentence -> html.text("li", sentence)), "class", "bindings");
        html.text("p", Messages.of("bindings.note"), "class", "note");
    }
}
