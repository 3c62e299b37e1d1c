// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Organisation;
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
}
