// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Every kind of diagram as it opens, for people to look at. */
@ExtendWith(ErrorLog.class)
class PicturesTest {

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
    }

    @Test
    void theFactorMapOpens() {
        IFile file = Bench.example("ai-startup", "pictures.talent");
        Pen pen = Pen.open(file, "FactorMap", Bench.model(file));
        Bench.picture("factor-map");
        assertFalse(Bench.session(file).dirty(), "to look at a diagram changes nothing");
        pen.canvas().zoom().actualSize();
        var incentive = Bench.model(file).getIncentives().getFirst();
        pen.canvas().reveal(List.of(incentive));
        Bench.rest(100);
        pen.click(pen.at(incentive));
        Bench.picture("factor-map-selected");
        assertEquals(List.of(incentive), ((IStructuredSelection) pen.canvas().selection().getSelection()).toList());
        Bench.picture("factor-map-selected");
    }

    @Test
    void theTeamChartOpens() {
        IFile file = Bench.example("ai-startup", "pictures.talent");
        Pen.open(file, "TeamChart", Bench.model(file));
        Bench.picture("team-chart");
    }

    @Test
    void theFlowchartsOpen() {
        for (String name : new String[] { "attract-and-retain", "attrition-factors", "retention-cycle", "talent-advantage", "talent-strategy" }) {
            IFile file = Bench.example(name, name + ".talent");
            Organisation organisation = Bench.model(file);
            if (!organisation.getProcesses().isEmpty()) {
                Pen.open(file, "Process", organisation.getProcesses().getFirst());
            } else if (!organisation.getConceptMaps().isEmpty()) {
                Pen.open(file, "ConceptMap", organisation.getConceptMaps().getFirst());
            } else {
                Pen.open(file, "FactorMap", organisation);
            }
            Bench.picture("flowchart-" + name);
        }
    }

    @Test
    void everythingIsLegibleInTheDark() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
        Bench.rest(500);
        try {
            IFile file = Bench.example("ai-startup", "pictures.talent");
            Pen pen = Pen.open(file, "FactorMap", Bench.model(file));
            Bench.picture("dark-factor-map");
            pen.canvas().reveal(List.of(Bench.model(file).getFactors().getFirst()));
            Bench.picture("dark-factor-map-selected");
            IFile chart = Bench.example("retention-cycle", "retention-cycle.talent");
            Pen.open(chart, "Process", Bench.model(chart).getProcesses().getFirst());
            Bench.picture("dark-flowchart");
            assertEquals(Theme.DARK.paper(), paper(pen));
        } finally {
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
            Bench.rest(500);
        }
        IFile file = Bench.example("ai-startup", "pictures.talent");
        assertEquals(Theme.LIGHT.paper(), paper(Pen.open(file, "FactorMap", Bench.model(file))), "an open diagram follows the theme");
    }

    private static Rgb paper(Pen pen) {
        var colour = pen.paper().getBackground();
        return new Rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
