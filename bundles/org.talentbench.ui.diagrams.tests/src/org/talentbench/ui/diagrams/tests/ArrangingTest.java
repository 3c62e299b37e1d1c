// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody arranges a factor map, shows and hides parts of it, and works on it from several sides. */
@ExtendWith(ErrorLog.class)
class ArrangingTest {

    private static final String COMMAND = "org.talentbench.ui.diagrams.";

    private IFile file;
    private ModelSession session;
    private Organisation organisation;
    private Pen pen;

    @BeforeEach
    void open() {
        file = Bench.example("ai-startup", "arranging.talent");
        session = Bench.session(file);
        session.revert();
        organisation = Bench.model(file);
        pen = Pen.open(file, "FactorMap", organisation);
        pen.canvas().zoom().fit();
        Bench.rest(100);
    }

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        Bench.rest(100);
    }

    private void undo() {
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.rest(50);
    }

    @Test
    void boxesAreAlignedAndDistributedAndLaidOut() {
        List<Incentive> incentives = organisation.getIncentives().subList(0, 3);
        pen.canvas().reveal(incentives);
        Bench.rest(50);
        Map<Incentive, Bounds> before = Map.of(incentives.get(0), pen.bounds(incentives.get(0)), incentives.get(1), pen.bounds(incentives.get(1)),
                incentives.get(2), pen.bounds(incentives.get(2)));
        Bench.command(COMMAND + "alignLeft");
        assertEquals(1, incentives.stream().map(incentive -> pen.bounds(incentive).x()).distinct().count());
        Bench.command(COMMAND + "distributeDown");
        List<Bounds> column = incentives.stream().map(pen::bounds).sorted((one, other) -> Double.compare(one.y(), other.y())).toList();
        assertEquals(column.get(1).y() - column.get(0).bottom(), column.get(2).y() - column.get(1).bottom(), 1e-6);
        undo();
        undo();
        before.forEach((incentive, bounds) -> assertEquals(bounds, pen.bounds(incentive)));
        pen.canvas().selection().setSelection(StructuredSelection.EMPTY);
        Bench.command(COMMAND + "layout");
        assertTrue(session.dirty());
        undo();
        assertFalse(session.dirty());
    }

    @Test
    void whatWasArrangedIsSeen() {
        pen.canvas().zoom().actualSize();
        pen.canvas().reveal(organisation.getOutcomes());
        pen.canvas().selection().setSelection(StructuredSelection.EMPTY);
        Bench.rest(50);
        Bench.command(COMMAND + "layout");
        Bench.rest(50);
        Bounds all = pen.canvas().sheet().view().bounds();
        Point start = pen.at(all.x(), all.y());
        Point end = pen.at(all.right(), all.bottom());
        var paper = pen.paper().getClientArea();
        assertTrue(start.x >= 0 && start.y >= 0, "it is seen from its beginning: " + start);
        assertTrue(end.x <= paper.width && end.y <= paper.height || pen.canvas().zoom().level() == 0.5, "as a whole, or as much as can be read: " + end);
        Bench.picture("arranged");
    }

    @Test
    void aContainerTakesWhatIsMadeInsideAndMovesWithAllOfIt() {
        Factor factor = organisation.getFactors().getFirst();
        int drivers = factor.getDrivers().size();
        Bounds box = pen.bounds(factor);
        pen.take("Driver");
        pen.click(pen.at(box.right() - 12, box.bottom() - 6));
        Bench.rest(200);
        assertEquals(drivers + 1, factor.getDrivers().size());
        Driver made = factor.getDrivers().getLast();
        pen.key(SWT.ESC, SWT.ESC, 0);
        assertTrue(pen.bounds(factor).contains(pen.bounds(made)), "the container grows around what is inside");
        Bounds inside = pen.bounds(made);
        Bounds around = pen.bounds(factor);
        Point title = pen.at(around.x() + 6, around.y() + 6);
        pen.drag(title, new Point(title.x + 40, title.y));
        double moved = pen.bounds(factor).x() - around.x();
        assertTrue(moved > 0);
        assertEquals(inside.x() + moved, pen.bounds(made).x(), 1e-6);
    }

    @Test
    void aCornerOfAnEdgeIsDragged() {
        Influence influence = organisation.getInfluences().stream()
                .filter(each -> pen.canvas().sheet().view().route(pen.key(each)).bends().size() >= 2).findFirst().orElseThrow();
        var before = pen.canvas().sheet().view().route(pen.key(influence));
        pen.canvas().reveal(List.of(influence));
        Bench.rest(100);
        var bend = before.bends().getFirst();
        Point at = pen.at(bend.x(), bend.y());
        pen.drag(at, new Point(at.x + 8, at.y + 20));
        assertFalse(before.bends().equals(pen.canvas().sheet().view().route(pen.key(influence)).bends()));
        undo();
        assertEquals(before.bends(), pen.canvas().sheet().view().route(pen.key(influence)).bends());
    }

    @Test
    void driversAreHiddenAndShownAgain() {
        Driver driver = organisation.getFactors().getFirst().getDrivers().getFirst();
        Bounds before = pen.bounds(driver);
        pen.canvas().sheet().edits().filter("HideDrivers", true);
        Bench.rest(100);
        assertTrue(pen.canvas().sheet().view().keys(driver).isEmpty());
        Bench.picture("drivers-hidden");
        undo();
        assertEquals(before, pen.bounds(driver));
    }

    @Test
    void findingFramesWhatIsFoundAndGoesFromOneToTheNext() {
        Bench.command("org.eclipse.ui.edit.findReplace");
        Text field = Bench.controls(pen.canvas(), Text.class, Text::isVisible).getFirst();
        field.setText("work");
        Bench.rest(100);
        Bench.picture("found");
        Object first = ((IStructuredSelection) pen.canvas().selection().getSelection()).getFirstElement();
        assertTrue(first.toString().toLowerCase().contains("work"));
        var enter = new Event();
        enter.keyCode = SWT.CR;
        field.notifyListeners(SWT.KeyDown, enter);
        assertTrue(first != ((IStructuredSelection) pen.canvas().selection().getSelection()).getFirstElement());
    }

    @Test
    void aSelectionInTheExplorerIsOneOnTheDiagram() {
        Incentive incentive = organisation.getIncentives().get(1);
        var explorer = Bench.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
        Bench.page().activate(explorer);
        explorer.selectReveal(new StructuredSelection(incentive));
        Bench.await("the diagram follows", () -> ((IStructuredSelection) pen.canvas().selection().getSelection()).getFirstElement() == incentive);
    }

    @Test
    void aChangeInTheTreeEditorIsSeenOnTheDiagramAndOneUndoServesBoth() {
        TalentEditor tree = Bench.open(file);
        Bench.page().activate(pen.editor());
        pen.canvas().reveal(List.of(organisation.getIncentives().getFirst()));
        pen.canvas().actions().delete();
        Bench.rest(100);
        Bench.page().activate(tree);
        Bench.rest(100);
        undo();
        assertEquals(1, pen.canvas().sheet().view().keys(organisation.getIncentives().getFirst()).size());
        Bench.page().closeEditor(tree, false);
        assertSame(organisation, Bench.model(file), "closing one editor gives nothing up that another one has");
    }

    @Test
    void everyKindOfDiagramCanBeMade() {
        for (String kind : List.of("FactorMap", "Process", "ConceptMap", "TeamChart")) {
            Bench.page().activate(pen.editor());
            Bench.command(COMMAND + "new", Map.of(COMMAND + "new.kind", kind));
            Bench.rest(200);
            var made = (DiagramEditor) Bench.page().getActiveEditor();
            assertEquals(kind, made.canvas().sheet().diagram().getDescription());
            assertTrue(organisation.getDiagrams().contains(made.canvas().sheet().diagram()));
            if (kind.equals("Process") || kind.equals("ConceptMap")) {
                Bench.picture("new-" + kind);
            }
        }
        assertEquals(4, organisation.getDiagrams().size());
    }

    @Test
    void aHandleChangesTheSizeAndOneUndoPutsItBack() {
        Incentive incentive = organisation.getIncentives().getFirst();
        Bounds before = pen.bounds(incentive);
        pen.click(pen.at(incentive));
        Point corner = pen.at(before.right(), before.bottom());
        pen.drag(corner, new Point(corner.x + 40, corner.y + 30));
        double zoom = pen.canvas().zoom().level();
        assertEquals(before.width() + 40 / zoom, pen.bounds(incentive).width(), 8 / zoom);
        assertEquals(before.height() + 30 / zoom, pen.bounds(incentive).height(), 8 / zoom);
        Bench.picture("resized");
        undo();
        assertEquals(before, pen.bounds(incentive));
    }

    @Test
    void aBoxThatIsNearlyInLineSnapsExactlyAndShowsAGuide() {
        Incentive still = organisation.getIncentives().get(0);
        Incentive moved = organisation.getIncentives().get(1);
        pen.canvas().sheet().edits().move(java.util.Set.of(pen.key(moved)), 37.3, 0);
        Bench.rest(100);
        double zoom = pen.canvas().zoom().level();
        Point from = pen.at(moved);
        int dx = (int) Math.round((pen.bounds(still).x() - pen.bounds(moved).x()) * zoom) + 2;
        pen.press(from);
        pen.moveTo(new Point(from.x + dx / 2, from.y + 4));
        pen.moveTo(new Point(from.x + dx, from.y + 4));
        Bench.picture("snapping");
        pen.release(new Point(from.x + dx, from.y + 4));
        Bench.rest(100);
        assertEquals(pen.bounds(still).x(), pen.bounds(moved).x(), 1e-9);
        undo();
        pen.canvas().guides().snap(false);
        from = pen.at(moved);
        pen.drag(from, new Point(from.x + dx, from.y + 4));
        assertTrue(Math.abs(pen.bounds(still).x() - pen.bounds(moved).x()) > 1, "without snapping it stays where it was dropped");
    }

    @Test
    void onlyWhatIsSelectedIsArranged() {
        List<Incentive> some = organisation.getIncentives().subList(0, 3);
        Incentive other = organisation.getIncentives().get(3);
        Bounds before = pen.bounds(other);
        pen.canvas().reveal(some);
        Bench.rest(50);
        pen.canvas().sheet().edits().move(java.util.Set.of(pen.key(some.get(0))), 60, 40);
        Bench.command(COMMAND + "layout");
        assertEquals(before, pen.bounds(other));
        for (Incentive one : some) {
            assertTrue(some.stream().filter(two -> two != one).noneMatch(two -> pen.bounds(one).overlaps(pen.bounds(two))));
        }
    }

    @Test
    void aNameTypedInPropertiesIsOnTheDiagramAndUndoneFromThere() {
        Incentive incentive = organisation.getIncentives().getFirst();
        String before = incentive.getName();
        pen.click(pen.at(incentive));
        Bench.rest(300);
        Bench.type(Bench.field(Bench.properties("general"), "Name", Text.class), "Stock options");
        Bench.await("the name is in the model", () -> incentive.getName().equals("Stock options"));
        assertTrue(pen.canvas().sheet().view().box(pen.key(incentive)).orElseThrow().label().text().startsWith("Stock options"));
        Bench.picture("renamed-in-properties");
        Bench.page().activate(pen.editor());
        while (session.dirty()) {
            undo();
        }
        assertEquals(before, incentive.getName());
        Bench.command("org.eclipse.ui.edit.redo");
        assertFalse(before.equals(incentive.getName()));
    }

    @Test
    void whatIsCopiedOnOneDiagramIsPastedOnThatOfAnotherModel() {
        Incentive copied = organisation.getIncentives().getFirst();
        pen.click(pen.at(copied));
        pen.paper().setFocus();
        Bench.rest(50);
        Bench.command("org.eclipse.ui.edit.copy");
        IFile other = Bench.example("harbour-logistics", "pasted.talent");
        Organisation target = Bench.model(other);
        int before = target.getIncentives().size();
        Pen there = Pen.open(other, "FactorMap", target);
        there.paper().setFocus();
        Bench.rest(50);
        Bench.command("org.eclipse.ui.edit.paste");
        assertEquals(before + 1, target.getIncentives().size());
        assertEquals(copied.getName(), target.getIncentives().getLast().getName());
        assertEquals(1, there.canvas().sheet().view().keys(target.getIncentives().getLast()).size());
        undo();
        assertEquals(before, target.getIncentives().size());
        assertFalse(session.dirty(), "the model it came from is as it was");
    }

    @Test
    void onlyWhatHasAnEffectOnWhatIsSelectedCanBeChosen() {
        Incentive lever = organisation.getIncentives().getFirst();
        pen.canvas().select(List.of(lever));
        assertTrue(isOffered(COMMAND + "fitSize") && isOffered("org.eclipse.ui.edit.rename") && isOffered("org.eclipse.ui.edit.copy"));
        assertFalse(isOffered(COMMAND + "straighten"), "a box has no line to reset");
        pen.canvas().select(organisation.getIncentives().subList(0, 2));
        assertFalse(isOffered("org.eclipse.ui.edit.rename"), "two names cannot be typed at once");
        pen.canvas().select(List.of(organisation.getInfluences().getFirst()));
        assertTrue(isOffered(COMMAND + "straighten"));
        assertFalse(isOffered("org.eclipse.ui.edit.copy"), "a line alone has nothing to join");
    }

    private static boolean isOffered(String id) {
        var command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        command.setEnabled(PlatformUI.getWorkbench().getService(IHandlerService.class).getCurrentState());
        return command.isEnabled();
    }
}
