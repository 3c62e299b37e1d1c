// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.Hand;

/**
 * Somebody who sits before the window, on a thread of their own: looks where things are, moves the hand there, and waits for what happens. The window
 * meanwhile goes on by itself, in menus, in dialogs and while something is dragged too.
 */
final class Person {

    private static final int PATIENCE_MILLISECONDS = 90_000;
    private static final int GLANCE_MILLISECONDS = 20;
    /** As far as a hand trembles that holds something over a place. */
    private static final int TREMOR = 6;

    private final Display display;
    private final Hand hand;

    private Person(Display display, Hand hand) {
        this.display = display;
        this.hand = hand;
    }

    /** What somebody came for. */
    @FunctionalInterface
    interface Part {
        void play(Person person) throws Exception;
    }

    /** Runs the window, on its own thread, until somebody has done what they came for. */
    static void plays(Part part) throws Exception {
        Display display = Bench.display();
        // As a window manager would have it, where there is one.
        Bench.shell().forceActive();
        try (var hand = new Hand()) {
            var person = new Person(display, hand);
            var playing = new FutureTask<Void>(() -> person.play(part)) {
                @Override
                protected void done() {
                    display.wake();
                }
            };
            Thread.ofPlatform().daemon().name("person").start(playing);
            while (!playing.isDone()) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            playing.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private Void play(Part part) throws Exception {
        try {
            part.play(this);
            return null;
        } catch (Throwable failed) {
            picture("failed-" + String.valueOf(failed.getMessage()).lines().findFirst().orElse("").replaceAll("\\W+", "-"));
            throw failed;
        } finally {
            leave();
        }
    }

    /** Out of menus and dialogs that a story has ended in: they would keep the window from going on. */
    private void leave() {
        hand.press(KeyEvent.VK_ESCAPE);
        hand.press(KeyEvent.VK_ESCAPE);
        display.syncExec(() -> Bench.dialogs().forEach(Shell::close));
    }

    /** What there is to see in the window now. */
    <T> T see(Supplier<T> look) {
        return display.syncCall(look::get);
    }

    /** Waits for what must happen. */
    void await(String what, BooleanSupplier happened) {
        until(what, happened, Person::pause);
    }

    /** Does something again and again until what must happen has happened. */
    private void until(String what, BooleanSupplier happened, Runnable again) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!see(happened::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                fail("This did not happen: " + what);
            }
            again.run();
        }
    }

    /** Waits for what must come to be seen. */
    <T> T find(String what, Supplier<Optional<T>> look) {
        await(what, () -> look.get().isPresent());
        return see(look).orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture of all that is on the screen, for people. */
    void picture(String name) {
        display.syncExec(() -> Bench.picture(name));
    }

    /** Where something is once it stays there. */
    private Point steady(Supplier<Point> place) {
        Point before;
        Point now = see(place);
        do {
            before = now;
            pause();
            now = see(place);
        } while (!now.equals(before));
        return now;
    }

    void point(Supplier<Point> place) {
        Point at = steady(place);
        move(at.x, at.y);
    }

    /** Goes to a place on the screen, and waits until the window knows. */
    void move(int x, int y) {
        hand.move(x, y);
        // The screen's server answers after it has told the window of the pointer, and the window heeds that with its next frame.
        see(display::getCursorLocation);
        pause();
        see(() -> null);
    }

    void click(Supplier<Point> place) {
        point(place);
        click();
    }

    void click(Control control) {
        click(() -> middle(control));
    }

    /** Clicks where the pointer is. */
    void click() {
        hand.click(1, 1);
    }

    void doubleClick(Supplier<Point> place) {
        point(place);
        hand.click(1, 2);
    }

    void rightClick(Supplier<Point> place) {
        point(place);
        hand.click(3, 1);
    }

    /** Asked of what it lies on: a text takes the place of its first letter for its corner. */
    private static Point middle(Control control) {
        Rectangle bounds = control.getBounds();
        return control.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
    }

    /** Drags what is at a place within a part of the window. */
    void drag(Supplier<Point> from, Supplier<Point> to) {
        point(from);
        Point end = steady(to);
        hand.grasp(1);
        move(end.x, end.y);
        hand.release(1);
    }

    /** Drags what is at a place to another part of the window, and lets it go where that says that it takes it. */
    void dragAcross(Supplier<Point> from, Supplier<Point> to) {
        Point end = steady(to);
        Point[] over = { new Point(-1, -1) };
        Listener heard = event -> over[0] = event.detail == DND.DROP_NONE ? over[0] : new Point(event.x, event.y);
        listen(DND.DragOver, heard);
        try {
            point(from);
            hand.grasp(1);
            // The window system goes on to the next place when the last one has said whether it takes it.
            for (int x : new int[] { end.x - TREMOR, end.x }) {
                move(x, end.y);
                await("it may be dropped at " + x + ", " + end.y, () -> over[0].equals(new Point(x, end.y)));
            }
        } finally {
            hand.release(1);
            stopListening(DND.DragOver, heard);
        }
    }

    /** Turns the wheel with a key held. */
    void wheel(int key, int notches) {
        hand.hold(key);
        hand.wheel(notches);
        hand.letGo(key);
    }

    /** Presses keys together. @param together codes of {@link KeyEvent} */
    void press(int... together) {
        hand.press(together);
    }

    void type(String words) {
        hand.type(words);
    }

    /** Types in place of what is in a field. */
    void write(String words) {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        type(words);
    }

    /** Chooses an entry of the menu bar with the pointer. */
    void menu(String... path) {
        try (var walk = new MenuWalk(this)) {
            walk.choose(path);
        }
    }

    /** Chooses an entry of the menu that the right button brings up at a place. */
    void contextMenu(Supplier<Point> place, String... path) {
        try (var walk = new MenuWalk(this)) {
            walk.chooseAt(place, path);
        }
    }

    /** Waits for a dialog that has the keyboard. */
    Shell dialog(String title) {
        Shell dialog = find("a dialog " + title, () -> Bench.dialogs().filter(shell -> shell.getText().equals(title)).findFirst());
        await(title + " has the keyboard", () -> {
            Control focus = display.getFocusControl();
            return focus != null && focus.getShell() == dialog;
        });
        return dialog;
    }

    /** Presses a button by what its label begins with, once it can be pressed. */
    void press(Composite dialog, String label) {
        Button button = find("a button " + label,
                () -> Bench.controls(dialog, Button.class, each -> each.getText().replace("&", "").startsWith(label)).stream().findFirst());
        await(label + " can be pressed", button::isEnabled);
        click(button);
    }

    /** Goes on with Tab until something has the keyboard. */
    void tabTo(String what, BooleanSupplier there) {
        until("Tab comes to " + what, there, () -> {
            Control before = see(display::getFocusControl);
            press(KeyEvent.VK_TAB);
            await("Tab goes on", () -> display.getFocusControl() != before);
        });
    }

    /** Listens to what the window tells of itself while something is done. */
    void listen(int type, Listener listener) {
        display.syncExec(() -> display.addFilter(type, listener));
    }

    void stopListening(int type, Listener listener) {
        display.syncExec(() -> display.removeFilter(type, listener));
    }

    /** The whole screen. */
    Rectangle screen() {
        return see(display::getBounds);
    }
}
