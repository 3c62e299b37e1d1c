// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.talentbench.model.talent.Incentive;
import org.talentbench.ui.tests.Bench;

/** Somebody drags things onto a factor map: a tool of the palette, and a programme of the library, which a double click adds as well. */
class StoryOfDroppingTest extends Story {

    private static final String LIBRARY = "org.talentbench.ui.library";
    private static final String PROGRAMME = "Career paths";

    @Test
    void aToolIsDraggedFromThePalette() throws Exception {
        begin("ai-startup", "dropped-tool.talent", "FactorMap");
        Person.plays(person -> {
            int before = person.see(() -> model().getIncentives().size());
            Point place = person.see(() -> paper().free(130, 40));
            person.dragAcross(() -> paper().tool("Incentive"), () -> place);
            person.await("it is there", () -> model().getIncentives().size() == before + 1);
            Incentive made = person.see(() -> model().getIncentives().getLast());
            person.await("its name can be typed", () -> paper().field().filter(Text::isFocusControl).isPresent());
            Point found = person.see(() -> paper().at(made));
            assertTrue(Math.hypot(place.x - found.x, place.y - found.y) < 10, found + " is where it was dropped, " + place);
            person.type("Sabbatical");
            person.press(KeyEvent.VK_ENTER);
            person.await("it has its name", () -> "Sabbatical".equals(made.getName()));
            person.picture("story-tool-dropped");
        });
    }

    @Test
    void aProgrammeIsAddedByADoubleClickAndByDragging() throws Exception {
        begin("ai-startup", "dropped-programme.talent", "FactorMap");
        Person.plays(person -> {
            List<Incentive> before = person.see(() -> List.copyOf(model().getIncentives()));
            TreeItem row = look(person);
            person.doubleClick(() -> at(row));
            person.await("it is in the model", this::hasProgramme);
            person.picture("story-programme-added");
            assertTrue(person.see(() -> model().getIncentives().size() > before.size()));
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            person.await("one step takes it back", () -> !hasProgramme() && model().getIncentives().equals(before));

            TreeItem again = look(person);
            Point place = person.see(() -> paper().free(20, 20));
            person.dragAcross(() -> at(again), () -> place);
            person.await("it is in the model again", this::hasProgramme);
            List<Incentive> added = person.see(() -> {
                List<Incentive> fresh = new ArrayList<>(model().getIncentives());
                fresh.removeAll(before);
                return fresh;
            });
            assertTrue(person.see(() -> added.stream().allMatch(paper()::shows)), "its levers are on the diagram");
            person.picture("story-programme-dropped");
        });
    }

    private boolean hasProgramme() {
        return model().getProcesses().stream().anyMatch(process -> process.getName().equals("Programme: " + PROGRAMME));
    }

    /** The programme in the library, found with its search field. */
    private TreeItem look(Person person) {
        person.menu("Window", "Show View", "Intervention Library");
        IViewPart view = person.find("the library", () -> Optional.ofNullable(Bench.page().findView(LIBRARY))
                .filter(found -> Bench.page().getActivePart() == found && tree(found).isFocusControl()));
        Text search = person.see(() -> Bench.controls(Bench.part(view), Text.class, any -> true).getFirst());
        person.click(search);
        person.await("it can be searched", search::isFocusControl);
        person.write(PROGRAMME);
        Tree tree = person.see(() -> tree(view));
        person.await("only that is left", () -> rows(tree).count() == 1
                && rows(tree).allMatch(row -> row.getText().equals(PROGRAMME) && row.getBounds().height > 0));
        return person.see(() -> rows(tree).findFirst().orElseThrow());
    }

    private static Stream<TreeItem> rows(Tree tree) {
        return Stream.of(tree.getItems()).flatMap(group -> Stream.of(group.getItems()));
    }
}
