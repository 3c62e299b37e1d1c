// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.tests.Bench;

/** Somebody describes an organisation in a wizard with the keyboard alone, and draws with the mouse what moves its people. */
class StoryOfDrawingTest extends Story {

    /** How far a box goes beside where it was dragged, for a line that it snaps to. */
    private static final double SNAP = 8;

    @Test
    void aModelIsDrawnFromNothing() throws Exception {
        begin("Drawn by hand.talent");
        Person.plays(person -> {
            describe(person);
            makeRoom(person);
            Factor factor = create(person, "Compensation");
            Incentive lever = createLever(person);
            connect(person, lever, person.see(() -> factor.getDrivers().getFirst()));
            renameInPlace(person, lever);
            dragAndTakeBack(person, lever);
            deleteAndTakeBack(person);
        });
    }

    private void describe(Person person) {
        person.menu("File", "New", "Organisation Model");
        Shell wizard = person.dialog("New organisation model");
        person.write("Drawn by hand");
        Text people = person.see(() -> Bench.field(wizard, "&People", Text.class));
        person.tabTo("the people", people::isFocusControl);
        person.write("40");
        person.picture("story-describing");
        Button next = person.see(() -> Bench.controls(wizard, Button.class, button -> button.getText().contains("Next")).getFirst());
        person.tabTo("Next", next::isFocusControl);
        person.press(KeyEvent.VK_SPACE);
        person.await("the file's name is proposed",
                () -> Bench.controls(wizard, Text.class, text -> text.getText().equals(file().getName())).stream().anyMatch(Text::isFocusControl));
        person.press(KeyEvent.VK_ENTER);
        person.await("the diagram of the new model opens", () -> wizard.isDisposed() && file().exists() && Paper.inFront().isPresent());
        assertEquals(40, person.see(() -> model().getTeams().getFirst().getHeadcount()));
        assertTrue(person.see(() -> model().getOutcomes().stream().allMatch(paper()::shows)));
    }

    private static void makeRoom(Person person) {
        person.point(() -> paper().at(paper().canvas().sheet().view().bounds().centre()));
        person.wheel(KeyEvent.VK_CONTROL, 4);
        person.await("there is room beside what there is", () -> paper().canvas().zoom().level() < 0.6);
    }

    private Factor create(Person person, String kind) {
        person.click(() -> paper().tool(kind));
        Point place = person.see(() -> paper().free(150, 120));
        person.click(() -> place);
        Factor factor = person.find("a factor", () -> model().getFactors().stream().findFirst());
        person.await("it is selected", () -> paper().selected(factor));
        assertEquals(kind, person.see(factor::getName));
        assertNear(place, person.see(() -> paper().at(factor)));
        return factor;
    }

    private Incentive createLever(Person person) {
        person.click(() -> paper().tool("Incentive"));
        Point place = person.see(() -> paper().free(120, 60));
        person.click(() -> place);
        person.await("its name can be typed", () -> paper().field().filter(Text::isFocusControl).isPresent());
        person.type("Pay rise");
        person.picture("story-naming");
        person.press(KeyEvent.VK_ENTER);
        person.await("it has its name", () -> model().getIncentives().size() == 1 && "Pay rise".equals(model().getIncentives().getFirst().getName()));
        Incentive lever = person.see(() -> model().getIncentives().getFirst());
        assertNear(place, person.see(() -> paper().at(lever)));
        return lever;
    }

    private void connect(Person person, Incentive lever, Driver driver) {
        person.click(() -> paper().tool("Influence"));
        person.drag(() -> paper().at(lever), () -> paper().at(driver));
        Influence influence = person.find("an influence joins them", () -> lever.getOutgoing().stream().findFirst());
        assertEquals(driver, person.see(influence::getTarget));
        person.await("the tool is put back", () -> paper().canvas().palette().table().getSelectionIndex() == 0);
        assertTrue(person.see(() -> paper().shows(influence)));
        person.picture("story-connected");
    }

    private void renameInPlace(Person person, Incentive lever) {
        person.click(() -> paper().at(lever));
        person.await("it is selected", () -> paper().selected(lever));
        person.press(KeyEvent.VK_F2);
        person.await("its name can be typed", () -> paper().field().filter(Text::isFocusControl).isPresent());
        person.type("Raise");
        person.press(KeyEvent.VK_ENTER);
        person.await("it has the new name", () -> "Raise".equals(lever.getName()));
        person.doubleClick(() -> paper().at(lever));
        person.await("its name can be typed again", () -> paper().field().filter(Text::isFocusControl).isPresent());
        person.type("Something else");
        person.press(KeyEvent.VK_ESCAPE);
        person.await("the field is gone", () -> paper().field().isEmpty());
        assertEquals("Raise", person.see(lever::getName), "Escape leaves it as it was");
    }

    private void dragAndTakeBack(Person person, Incentive lever) {
        Bounds before = person.see(() -> paper().bounds(lever));
        double zoom = person.see(() -> paper().canvas().zoom().level());
        Rectangle area = person.see(() -> paper().area(lever));
        ImageData drawn = person.see(() -> Bench.pixels(area));
        person.drag(() -> paper().at(lever), () -> moved(paper().at(lever), 50, 40));
        person.await("it is where it was dragged", () -> paper().bounds(lever).x() != before.x());
        Bounds after = person.see(() -> paper().bounds(lever));
        assertEquals(before.x() + 50 / zoom, after.x(), SNAP / zoom);
        assertEquals(before.y() + 40 / zoom, after.y(), SNAP / zoom);
        person.await("the screen shows it", () -> !same(drawn, Bench.pixels(area)));
        person.picture("story-dragged");
        person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        person.await("it is back", () -> paper().bounds(lever).equals(before));
        person.await("the screen shows it as before", () -> same(drawn, Bench.pixels(area)));
    }

    private void deleteAndTakeBack(Person person) {
        Outcome benefit = person.see(() -> model().getOutcomes().stream()
                .filter(outcome -> outcome.getKind() == OutcomeKind.NET_BENEFIT).findFirst().orElseThrow());
        Bounds before = person.see(() -> paper().bounds(benefit));
        person.click(() -> paper().at(benefit));
        person.await("it is selected", () -> paper().selected(benefit));
        person.press(KeyEvent.VK_DELETE);
        person.await("it is gone", () -> benefit.eResource() == null);
        assertFalse(person.see(() -> paper().shows(benefit)));
        person.picture("story-deleted");
        person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        person.await("it is there again, where it was", () -> benefit.eResource() != null && paper().shows(benefit) && paper().bounds(benefit).equals(before));
    }

    private static Point moved(Point place, int dx, int dy) {
        return new Point(place.x + dx, place.y + dy);
    }

    private static void assertNear(Point wanted, Point found) {
        assertTrue(Math.hypot(wanted.x - found.x, wanted.y - found.y) <= SNAP, found + " is where it was clicked, " + wanted);
    }
}
