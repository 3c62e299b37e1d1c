// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.dnd.TemplateTransfer;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.examples.Interventions;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody drags things onto a factor map from the palette and from other parts of the window. */
@ExtendWith(ErrorLog.class)
class DroppingTest {

    private ModelSession session;
    private Organisation organisation;
    private Pen pen;

    @BeforeEach
    void open() {
        IFile file = Bench.example("ai-startup", "dropping.talent");
        session = Bench.session(file);
        session.revert();
        organisation = Bench.model(file);
        pen = Pen.open(file, "FactorMap", organisation);
        pen.canvas().zoom().fit();
        Bench.rest(100);
    }

    @AfterEach
    void close() {
        LocalSelectionTransfer.getTransfer().setSelection(null);
        Bench.page().closeAllEditors(false);
        Bench.rest(100);
    }

    private void dropSelection(Object dragged, Point at) {
        LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(dragged));
        DragAndDrop.drop(pen.paper(), LocalSelectionTransfer.getTransfer(), at);
    }

    private Point middle() {
        var area = pen.paper().getClientArea();
        return new Point(area.width / 2, area.height / 2);
    }

    /** The middle of boxes is where the pointer was, as near as pixels are. */
    private void assertStandsAt(org.talentbench.notation.layout.Point place, Bounds bounds) {
        double pixels = 2 / pen.canvas().zoom().level();
        assertEquals(place.x(), bounds.centre().x(), pixels);
        assertEquals(place.y(), bounds.centre().y(), pixels);
    }

    private void undo() {
        pen.paper().setFocus();
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.rest(50);
    }

    private Set<EObject> shown() {
        return pen.canvas().sheet().view().boxKeys().stream().map(key -> key.element()).collect(Collectors.toSet());
    }

    @Test
    void aToolIsDraggedFromThePaletteOntoThePaper() {
        Table palette = pen.canvas().palette().table();
        palette.setSelection(pen.canvas().palette().labels().indexOf("Incentive"));
        assertTrue(DragAndDrop.start(palette));
        int before = organisation.getIncentives().size();
        Point at = middle();
        var place = pen.canvas().toDiagram(at);
        DragAndDrop.drop(pen.paper(), TemplateTransfer.getInstance(), at);
        DragAndDrop.end(palette);
        assertEquals(before + 1, organisation.getIncentives().size());
        Incentive made = organisation.getIncentives().getLast();
        assertStandsAt(place, pen.bounds(made));
        pen.key(SWT.ESC, SWT.ESC, 0);
        palette.setSelection(pen.canvas().palette().labels().indexOf("Influence"));
        assertFalse(DragAndDrop.start(palette), "an edge has no place to be dropped at");
    }

    @Test
    void aProgrammeOfTheLibraryIsDroppedInOneStepWhereThePointerIs() {
        Set<EObject> before = shown();
        Point at = middle();
        var place = pen.canvas().toDiagram(at);
        dropSelection(Interventions.find("career-paths").orElseThrow(), at);
        List<EObject> fresh = new ArrayList<>(shown());
        fresh.removeAll(before);
        assertTrue(fresh.size() > 1, "the programme has levers and more");
        Bounds all = fresh.stream().filter(element -> pen.canvas().sheet().view().parent(pen.key(element)).isEmpty()).map(pen::bounds).reduce(Bounds::union).orElseThrow();
        assertStandsAt(place, all);
        assertSame(pen.editor(), Bench.page().getActiveEditor(), "one stays where one dropped it");
        Bench.picture("programme-dropped");
        undo();
        assertEquals(before, shown());
        assertFalse(session.dirty(), "one step takes all of it back");
        Bench.command("org.eclipse.ui.edit.redo");
        assertTrue(shown().containsAll(fresh));
        assertEquals(all, fresh.stream().filter(element -> pen.canvas().sheet().view().parent(pen.key(element)).isEmpty()).map(pen::bounds).reduce(Bounds::union).orElseThrow());
    }

    @Test
    void anElementOfTheExplorerThatStandsHereIsMovedWhereItIsDropped() {
        Incentive incentive = organisation.getIncentives().getFirst();
        Bounds before = pen.bounds(incentive);
        var explorer = Bench.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
        explorer.selectReveal(new StructuredSelection(incentive));
        Bench.rest(100);
        assertTrue(DragAndDrop.start(explorer.getCommonViewer().getControl()));
        assertSame(incentive, ((IStructuredSelection) LocalSelectionTransfer.getTransfer().getSelection()).getFirstElement());
        Point at = middle();
        var place = pen.canvas().toDiagram(at);
        DragAndDrop.drop(pen.paper(), LocalSelectionTransfer.getTransfer(), at);
        assertStandsAt(place, pen.bounds(incentive));
        undo();
        assertEquals(before, pen.bounds(incentive));
    }

    @Test
    void anElementOfAnotherModelIsCopiedAndWhatTheDiagramDoesNotDrawIsRefused() {
        Organisation other = Bench.model(Bench.example("harbour-logistics", "dropped-from.talent"));
        Incentive lever = other.getIncentives().getFirst();
        int before = organisation.getIncentives().size();
        Point at = middle();
        var place = pen.canvas().toDiagram(at);
        dropSelection(lever, at);
        assertEquals(before + 1, organisation.getIncentives().size());
        Incentive copy = organisation.getIncentives().getLast();
        assertNotSame(lever, copy);
        assertSame(other, lever.eContainer());
        assertEquals(lever.getName(), copy.getName());
        assertStandsAt(place, pen.bounds(copy));
        undo();
        assertEquals(before, organisation.getIncentives().size());
        LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(other.getTeams().getFirst()));
        assertFalse(DragAndDrop.over(pen.paper(), LocalSelectionTransfer.getTransfer(), at), "a factor map draws no teams");
    }
}
