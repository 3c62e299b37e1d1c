// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Named;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** The intervention library: found, read, and put into a model in one step. */
@ExtendWith(ErrorLog.class)
class LibraryTest {

    private static final String VIEW = "org.talentbench.ui.library";

    private IFile file;
    private Composite library;

    @BeforeEach
    void open() {
        file = Bench.example("ai-startup", "library.talent");
        Bench.open(file);
        IViewPart view = Bench.view(VIEW, IViewPart.class);
        library = Bench.part(view);
        Bench.rest(300);
    }

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    private Tree tree() {
        return Bench.controls(library, Tree.class, any -> true).getFirst();
    }

    private TreeItem item(String title) {
        return Stream.of(tree().getItems()).flatMap(group -> Stream.of(group.getItems())).filter(item -> item.getText().equals(title)).findFirst().orElseThrow();
    }

    private void choose(String title) {
        tree().setSelection(item(title));
        tree().notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
    }

    private void doubleClick(String title) {
        var event = new Event();
        event.button = 1;
        event.x = item(title).getBounds().x + 1;
        event.y = item(title).getBounds().y + 1;
        tree().notifyListeners(SWT.MouseDoubleClick, event);
        Bench.rest(300);
    }

    private String words() {
        return Bench.controls(library, Label.class, any -> true).stream().map(Label::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void programmesStandInThreeGroupsAndAreFoundByWhatIsInThem() {
        assertEquals(List.of("Keeping people", "Hiring and team-building", "Measures"), Stream.of(tree().getItems()).map(TreeItem::getText).toList());
        assertEquals(12, Stream.of(tree().getItems()).mapToInt(TreeItem::getItemCount).sum());
        Bench.picture("library");
        Text search = Bench.controls(library, Text.class, any -> true).getFirst();
        Bench.type(search, "market adjustment");
        Bench.await("only the programme with that lever is left", () -> Stream.of(tree().getItems()).mapToInt(TreeItem::getItemCount).sum() == 1);
        assertEquals("Compensation review", tree().getItem(0).getItem(0).getText());
        Bench.type(search, "");
        search.setText("");
        Bench.await("all are there again", () -> Stream.of(tree().getItems()).mapToInt(TreeItem::getItemCount).sum() == 12);
    }

    @Test
    void thePreviewSaysEveryNumberWithWhereItComesFrom() throws Exception {
        for (Intervention each : Interventions.all()) {
            choose(each.title());
            String words = words().replace("&&", "&");
            var model = Interventions.open(each.name());
            for (Incentive lever : model.getIncentives()) {
                assertTrue(words.contains(lever.getName()) && words.contains(lever.getDocumentation()), lever.getName());
                lever.getOutgoing().forEach(influence -> assertTrue(words.contains(influence.getDocumentation()), influence.getName()));
            }
            model.getProcesses().getFirst().getNodes().stream().filter(node -> !node.getOutgoingFlows().isEmpty())
                    .forEach(node -> assertTrue(words.contains(node.getName()) && words.contains(node.getDocumentation()), node.getName()));
            model.getOutcomes().forEach(outcome -> assertTrue(words.contains(outcome.getDocumentation()), outcome.getName()));
            Bench.picture("library-" + each.name());
        }
        choose("Compensation review");
        assertTrue(words().contains("0 to 8 % of salary. Costs 720 EUR for one unit, person and year (between 480 and 1200)"), words());
    }

    @Test
    void aDoubleClickPutsAProgrammeIntoTheModelInOneStep() throws Exception {
        byte[] before = Bench.session(file).content();
        choose("Career paths");
        doubleClick("Career paths");
        assertAdded("career-paths");
        assertEquals("Add programme “Career paths”", Bench.session(file).domain().getCommandStack().getUndoCommand().getLabel());
        Bench.picture("library-added");
        Bench.view(VIEW, IViewPart.class);
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(new String(before), new String(Bench.session(file).content()), "one step takes back all of it");
    }

    @Test
    void aProgrammeIsDraggedOntoTheModel() throws Exception {
        choose("Hiring: attraction");
        var source = (DragSource) tree().getData(DND.DRAG_SOURCE_KEY);
        tree().setFocus();
        Event start = drag(source);
        source.notifyListeners(DND.DragStart, start);
        assertTrue(start.doit);
        Composite editor = Bench.part(Bench.page().getActiveEditor());
        Tree model = Bench.controls(editor, Tree.class, any -> true).getFirst();
        drop((DropTarget) model.getData(DND.DROP_TARGET_KEY));
        source.notifyListeners(DND.DragEnd, drag(source));
        assertNull(LocalSelectionTransfer.getTransfer().getSelection());
        assertAdded("attraction");
        Bench.command("org.eclipse.ui.edit.undo");
        assertFalse(Bench.page().getActiveEditor().isDirty());
    }

    @Test
    void theWizardConfinesTheLeversToTheChosenTeams() throws Exception {
        List<Incentive> before = List.copyOf(Bench.model(file).getIncentives());
        choose("Hiring: attraction");
        Bench.display().timerExec(400, () -> {
            Shell wizard = Bench.dialogs().findFirst().orElseThrow();
            Table teams = Bench.controls(wizard, Table.class, any -> true).getFirst();
            for (TableItem team : teams.getItems()) {
                if (!team.getText().equals(Bench.model(file).getTeams().getFirst().getName())) {
                    team.setChecked(false);
                    Event event = event(team);
                    event.detail = SWT.CHECK;
                    teams.notifyListeners(SWT.Selection, event);
                }
            }
            Bench.picture("library-wizard");
            Bench.press(wizard, "Finish");
        });
        Bench.press(Bench.shell(), "Add to Model");
        assertAdded("attraction");
        List<Incentive> added = Bench.model(file).getIncentives().stream().filter(lever -> !before.contains(lever)).toList();
        assertFalse(added.isEmpty());
        added.forEach(lever -> lever.getOutgoing().forEach(influence -> assertEquals(List.of(Bench.model(file).getTeams().getFirst()), influence.getTeams())));
    }

    @Test
    void whatIsThereAlreadyIsSaidAndNotAddedTwice() {
        choose("Measures");
        doubleClick("Measures");
        assertTrue(Bench.model(file).getOutcomes().stream().map(Named::getName).toList().containsAll(List.of("Output", "Knowledge base use", "Effect of incentives")));
        Bench.view(VIEW, IViewPart.class);
        Bench.await("the preview says so", () -> words().contains("has all of this already"));
        Bench.answering("Measures", "OK", "library-nothing", () -> doubleClick("Measures"));
        assertTrue(Bench.page().getActiveEditor() instanceof TalentEditor);
    }

    private void assertAdded(String name) throws Exception {
        List<String> levers = Bench.model(file).getIncentives().stream().map(Named::getName).toList();
        List<String> expected = Interventions.open(name).getIncentives().stream().map(Named::getName).toList();
        assertTrue(levers.containsAll(expected), () -> expected + " in " + levers);
        assertTrue(Bench.model(file).getProcesses().stream().anyMatch(process -> process.getName().startsWith("Programme: ")));
        assertTrue(Bench.page().getActiveEditor().isDirty());
    }

    private static Event event(org.eclipse.swt.widgets.Item item) {
        var event = new Event();
        event.item = item;
        return event;
    }

    /** What SWT tells while something is dragged; the event's class is its own secret. */
    private static Event drag(Widget widget) throws ReflectiveOperationException {
        var constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
        constructor.setAccessible(true);
        var event = (Event) constructor.newInstance();
        event.widget = widget;
        event.detail = DND.DROP_COPY;
        event.doit = true;
        return event;
    }

    /** What SWT does when something is let go over a control. The source is asked for no data before: GTK asks only once it is let go. */
    private static void drop(DropTarget target) throws ReflectiveOperationException {
        Event event = drag(target);
        target.notifyListeners(DND.DragEnter, event);
        assertEquals(DND.DROP_COPY, event.detail);
        target.notifyListeners(DND.Drop, event);
        Bench.rest(300);
    }
}
