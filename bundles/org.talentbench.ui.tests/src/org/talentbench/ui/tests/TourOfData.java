// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;

/** What there is to see of data: calibration, simulation and learning, and the library beside them. */
record TourOfData(Tour tour) {

    void take() {
        tour.visit("calibration", this::calibration);
        tour.visit("learning", this::learning);
        tour.visit("simulation", this::simulation);
        tour.visit("library", this::library);
    }

    private static void open() {
        Bench.open(Bench.example("harbour-logistics", "tour-harbour.talent"));
    }

    private void calibration() {
        open();
        Bench.asked("org.talentbench.ui.data.calibrate", shell -> {
            Bench.type(table(shell), "harbour-logistics-2026.csv");
            tour.pages("calibrate", shell, 3);
        });
        tour.tabs("org.talentbench.ui.data.calibration", "calibration");
    }

    private void learning() {
        open();
        Bench.asked("org.talentbench.ui.data.learn", shell -> {
            Bench.type(table(shell), "harbour-logistics-2026.csv");
            tour.pages("learn", shell, 2);
        });
    }

    private void simulation() {
        open();
        tour.tabs("org.talentbench.ui.data.simulation", "simulation");
    }

    private static Text table(Shell wizard) {
        return Bench.controls(wizard, Text.class, any -> true).getFirst();
    }

    private void library() {
        var view = Bench.view("org.talentbench.ui.library", IViewPart.class);
        Tree tree = Bench.controls(Bench.part(view), Tree.class, any -> true).getFirst();
        tree.getItem(0).setExpanded(true);
        tree.setSelection(tree.getItem(0).getItemCount() > 0 ? tree.getItem(0).getItem(0) : tree.getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tour.picture("library");
    }
}
