// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.talentbench.ui.editor.Opening;

/** Pictures of the window's main states, in whatever language and theme it is. */
final class Tour {

    private Tour() {
    }

    static void take(String theme) {
        Bench.page().closeAllEditors(false);
        Bench.view(IPageLayout.ID_PROP_SHEET, IViewPart.class);
        Bench.picture(theme + "-start");
        Bench.command("org.talentbench.app.welcome");
        Bench.picture(theme + "-welcome");
        Shell wizard = Bench.wizard("org.talentbench.ui.importMermaid");
        Bench.picture(theme + "-mermaid");
        wizard.close();
        var file = Bench.example("ai-startup", "tour.talent");
        var editor = Bench.open(file);
        Bench.command("org.talentbench.ui.run");
        Bench.rest(3000);
        Bench.picture(theme + "-plan");
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        Bench.rest(500);
        Bench.picture(theme + "-map");
        Bench.page().activate(editor);
        var model = Bench.model(file);
        List<EObject> shown = List.of(model.getTeams().getFirst(), model.getFactors().getFirst(), model.getFactors().getFirst().getDrivers().getFirst(),
                model.getIncentives().getFirst(), model.getInfluences().getFirst());
        for (EObject element : shown) {
            Bench.select(editor, element);
            Bench.view(IPageLayout.ID_PROP_SHEET, IViewPart.class);
            Bench.picture(theme + "-properties-" + element.eClass().getName());
        }
        Bench.view("org.talentbench.ui.library", IViewPart.class);
        Bench.picture(theme + "-library");
        Bench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class);
        Bench.picture(theme + "-problems");
        Bench.view("org.talentbench.ui.plugins", IViewPart.class);
        Bench.picture(theme + "-plugins");
    }
}
