// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WorkbenchTest {
    @Test
    void opens() {
        Bench.rest(2500);
        Bench.picture("01-first-start");
        var file = Bench.example("ai-startup", "ai-startup.talent");
        var editor = Bench.open(file);
        Bench.rest(1500);
        Bench.picture("02-example");
        var team = Bench.model(file).getTeams().getFirst();
        Bench.select(editor, team);
        Bench.view("org.eclipse.ui.views.PropertySheet", org.eclipse.ui.IViewPart.class);
        Bench.rest(800);
        Bench.picture("03-properties");
        Bench.page().activate(editor);
        Bench.command("org.talentbench.ui.run");
        Bench.rest(4000);
        Bench.picture("04-plan");
        Bench.view("org.eclipse.ui.views.ProblemView", org.eclipse.ui.IViewPart.class);
        Bench.rest(1000);
        Bench.picture("05-problems");
        assertEquals("TalentBench", Bench.shell().getText().replaceAll(".*- ", ""));
    }
}
