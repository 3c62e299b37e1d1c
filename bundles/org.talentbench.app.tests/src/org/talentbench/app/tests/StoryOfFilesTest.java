// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.NodeLayout;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.tests.Bench;

/** Somebody types a flowchart into the import wizard, exports its picture, saves the model, closes it, and opens it again. */
class StoryOfFilesTest extends Story {

    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
    private static final String CHART = "flowchart LR\na([Search]) --> b{Interview}\nb -->|70 %| c([Hired])\nb -->|30 %| d([Declined])";

    @Test
    void aFlowchartIsImportedExportedSavedAndOpenedAgain(@TempDir Path folder) throws Exception {
        begin("Typed.talent");
        Person.plays(person -> {
            importChart(person);
            ProcessNode hired = person.see(() -> Bench.named(process().getNodes(), "Hired"));
            person.drag(() -> paper().at(hired), () -> new Point(paper().at(hired).x, paper().at(hired).y - 60));
            person.await("the model is not saved", () -> Bench.session(file()).dirty());
            Bounds placed = person.see(() -> paper().bounds(hired));
            export(person, folder);
            save(person, placed);
            closeAndOpenAgain(person);
            ProcessNode again = person.see(() -> Bench.named(process().getNodes(), "Hired"));
            assertEquals(placed, person.see(() -> paper().bounds(again)), "it stands where it was put");
        });
    }

    private Process process() {
        return model().getProcesses().getFirst();
    }

    private void importChart(Person person) {
        person.menu("File", "New", "Mermaid Flowchart");
        Shell wizard = person.dialog("Import a Mermaid flowchart");
        Text source = person.see(() -> Bench.controls(wizard, Text.class, text -> text.getEditable() && (text.getStyle() & SWT.MULTI) != 0).getFirst());
        person.click(source);
        person.await("it can be typed", source::isFocusControl);
        person.type(CHART);
        Text preview = person.see(() -> Bench.controls(wizard, Text.class, text -> !text.getEditable() && (text.getStyle() & SWT.V_SCROLL) != 0).getFirst());
        person.await("the chart is understood", () -> preview.getText().contains("Declined"));
        person.picture("story-importing");
        person.press(wizard, "Next");
        person.press(wizard, "Into a new model");
        person.press(wizard, "Next");
        Text name = person.find("the file's name", () -> Bench.controls(wizard, Text.class, text -> text.getText().endsWith(".talent")).stream().findFirst());
        person.click(name);
        person.write(file().getName());
        person.press(wizard, "Finish");
        person.await("the chart is drawn", () -> wizard.isDisposed() && file().exists() && Paper.inFront().isPresent());
        assertEquals(List.of("Search", "Interview", "Hired", "Declined"), person.see(() -> process().getNodes().stream().map(ProcessNode::getName).toList()));
        assertEquals(3, person.see(() -> process().getFlows().size()));
    }

    private void export(Person person, Path folder) {
        Path picture = folder.resolve("typed.png");
        person.menu("Diagram", "Export Diagram");
        Shell dialog = person.dialog("Export Diagram");
        Text path = person.see(() -> Bench.field(dialog, "File", Text.class));
        person.click(path);
        person.write(picture.toString());
        Button export = person.see(dialog::getDefaultButton);
        person.await("it can be exported", () -> path.getText().equals(picture.toString()) && export.isEnabled());
        person.picture("story-exporting");
        person.press(KeyEvent.VK_ENTER);
        person.await("the picture is there", () -> dialog.isDisposed() && Files.exists(picture));
        ImageData pixels = new ImageData(picture.toString());
        Bounds drawn = person.see(() -> paper().canvas().sheet().view().bounds());
        assertTrue(pixels.width >= 2 * drawn.width() && pixels.height >= 2 * drawn.height(), pixels.width + " × " + pixels.height + " is twice " + drawn);
    }

    private void save(Person person, Bounds placed) throws Exception {
        person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        person.await("nothing is left to save", () -> !Bench.session(file()).dirty());
        Organisation saved = ModelFile.load(Path.of(file().getLocationURI()));
        ProcessNode hired = Bench.named(saved.getProcesses().getFirst().getNodes(), "Hired");
        NodeLayout place = saved.getDiagrams().getFirst().getNodes().stream().filter(each -> each.getElement() == hired).findFirst().orElseThrow();
        assertEquals(List.of(placed.x(), placed.y()), List.of(place.getX(), place.getY()), "the file says where it was put");
    }

    private void closeAndOpenAgain(Person person) {
        person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_W);
        person.await("all is closed", () -> Bench.page().getEditorReferences().length == 0);
        IViewPart explorer = person.find("the explorer", () -> Optional.ofNullable(Bench.page().findView(EXPLORER)));
        Tree tree = person.see(() -> tree(explorer));
        TreeItem row = person.find("the file", () -> rows(tree.getItems()).filter(each -> each.getText().startsWith(file().getName())).findFirst());
        person.doubleClick(() -> at(row));
        person.await("its editor opens", () -> Bench.page().getActiveEditor() != null);
        person.picture("story-reopened-tree");
        TreeItem organisation = expand(person, row, "Typed");
        TreeItem diagrams = expand(person, organisation, "Diagrams");
        TreeItem diagram = expand(person, diagrams, "");
        person.doubleClick(() -> at(diagram));
        person.await("the diagram opens", () -> Paper.inFront().isPresent());
        person.picture("story-reopened");
        assertTrue(person.see(() -> process().getNodes().stream().allMatch(paper()::shows)));
    }

    /** Opens a row of the tree, and gives what is in it. @param name what its name begins with */
    private static TreeItem expand(Person person, TreeItem row, String name) {
        person.click(() -> expander(row));
        return person.find(name + " under " + person.see(row::getText),
                () -> Stream.of(row.getItems()).filter(each -> !each.getText().isEmpty() && each.getText().startsWith(name)).findFirst());
    }

    private static Point expander(TreeItem row) {
        Rectangle icon = row.getImageBounds(0);
        return row.getParent().toDisplay(icon.x - 8, icon.y + icon.height / 2);
    }

    private static Stream<TreeItem> rows(TreeItem... items) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), item.getExpanded() ? rows(item.getItems()) : Stream.empty()));
    }
}
