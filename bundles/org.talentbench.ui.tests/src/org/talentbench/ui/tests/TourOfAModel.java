// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.ITabDescriptor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.editor.TalentEditor;

/** What there is to see of a model: its tree, its diagrams of all kinds, and Properties of each element. */
record TourOfAModel(Tour tour, Set<EClass> shown) {

    void take() {
        tour.visit("diagrams", this::diagrams);
        tour.visit("properties", () -> properties("ai-startup"));
        tour.visit("properties of a process", () -> properties("retention-cycle"));
    }

    private void diagrams() {
        IFile file = show("ai-startup", "FactorMap");
        Bench.command("org.talentbench.ui.diagrams.zoomActual");
        Bench.page().getActiveEditor().getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.model(file).getIncentives().getFirst()));
        Bench.command("org.eclipse.ui.edit.rename");
        tour.picture("diagram-direct-edit");
        show("ai-startup", "TeamChart");
        show("retention-cycle", "Process");
        show("talent-advantage", "ConceptMap");
    }

    private IFile show(String example, String kind) {
        Bench.page().closeAllEditors(false);
        IFile file = Bench.example(example, "tour-" + example + ".talent");
        TalentEditor editor = Bench.open(file);
        Organisation model = Bench.model(file);
        Bench.select(editor, switch (kind) {
        case "Process" -> model.getProcesses().getFirst();
        case "ConceptMap" -> model.getConceptMaps().getFirst();
        default -> model;
        });
        Bench.command("org.talentbench.ui.diagrams.open", Map.of("org.talentbench.ui.diagrams.open.kind", kind));
        Bench.view(IPageLayout.ID_OUTLINE, IViewPart.class);
        Bench.page().activate(Bench.page().getActiveEditor());
        tour.picture("diagram-" + kind);
        return file;
    }

    private void properties(String example) {
        IFile file = Bench.example(example, "tour-" + example + ".talent");
        TalentEditor editor = Bench.open(file);
        tour.picture("tree-" + example);
        for (EObject element : Specimens.oneOfEachKind(Bench.model(file))) {
            if (!shown.add(element.eClass())) {
                continue;
            }
            Bench.select(editor, element);
            var sheet = Bench.view(IPageLayout.ID_PROP_SHEET, PropertySheet.class);
            var page = (TabbedPropertySheetPage) sheet.getCurrentPage();
            for (ITabDescriptor tab : page.getActiveTabs()) {
                page.setSelectedTab(tab.getId());
                tour.picture("properties-" + element.eClass().getName() + tab.getId().substring(tab.getId().lastIndexOf('.')), Bench.part(sheet));
            }
        }
    }
}
