// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.talentbench.ui.tests.Bench;

/**
 * A way through menus with the pointer. SWT says of no entry where it is: one goes along the bar until the menu opens, and down the menu until the
 * entry lights up.
 */
final class MenuWalk implements AutoCloseable {

    /** Less than half as high as an entry. */
    private static final int STEP = 8;

    /** As far as the entry after the next. */
    private static final int BEYOND = 40;
    /** As long as GTK takes a click in a menu for the end of the one that opened it. */
    private static final int OPENING_MILLISECONDS = 500;

    private final Person person;
    /** The menu that was opened last, and the entry that lit up last. Of the window's thread. */
    private Menu open;
    private MenuItem lit;
    private final Listener opening = event -> open = event.widget instanceof Menu menu ? menu : open;
    private final Listener lighting = event -> lit = (MenuItem) event.widget;
    private Point at;

    MenuWalk(Person person) {
        this.person = person;
        person.listen(SWT.Show, opening);
        person.listen(SWT.Arm, lighting);
    }

    @Override
    public void close() {
        person.stopListening(SWT.Show, opening);
        person.stopListening(SWT.Arm, lighting);
    }

    /** Chooses from the menu bar. */
    void choose(String... path) {
        Rectangle bar = person.see(MenuWalk::bar);
        go(bar.x + STEP, bar.y + bar.height / 2);
        person.click();
        long opened = System.currentTimeMillis() + OPENING_MILLISECONDS;
        person.await("a menu opens", () -> open != null);
        along(bar.x + bar.width, "a menu " + path[0], STEP, 0, () -> open.getParentItem() != null && is(open.getParentItem(), path[0]));
        down(person.see(() -> open), Arrays.copyOfRange(path, 1, path.length));
        person.await("a click counts", () -> System.currentTimeMillis() > opened);
        click();
    }

    /** Chooses from the menu of what is at a place. */
    void chooseAt(Supplier<Point> place, String... path) {
        person.rightClick(place);
        person.await("a menu opens", () -> open != null && open.isVisible());
        Point corner = person.see(place);
        // Beside its edge.
        go(corner.x + STEP, corner.y);
        down(person.see(() -> open), path);
        click();
    }

    /** Comes to the entry a second time: GTK does not take a click on the first one that the pointer comes to for a choice. */
    private void click() {
        MenuItem entry = person.see(() -> lit);
        go(at.x, at.y + BEYOND);
        go(at.x, at.y - BEYOND);
        person.await("the entry lights up again", () -> lit == entry);
        person.click();
    }

    private static Rectangle bar() {
        Shell shell = Bench.shell();
        Point top = shell.getLocation();
        Point below = shell.toDisplay(0, 0);
        return new Rectangle(below.x, top.y, shell.getSize().x, below.y - top.y);
    }

    /** From an entry that is lit, or from the beginning, to the one that is wanted. */
    private void down(Menu menu, String... path) {
        boolean beyond = person.see(() -> isLit(menu) && menu.indexOf(lit) > index(menu, path[0]));
        along(person.screen().height, "an entry " + path[0], 0, beyond ? -STEP : STEP, () -> isLit(menu) && is(lit, path[0]));
        if (path.length > 1) {
            Menu next = person.see(() -> lit.getMenu());
            person.await("the menu " + path[0] + " opens", () -> open == next);
            along(person.screen().width, "the menu " + path[0], STEP, 0, () -> isLit(next));
            go(at.x + STEP, at.y);
            down(next, Arrays.copyOfRange(path, 1, path.length));
        }
    }

    private static int index(Menu menu, String name) {
        return IntStream.range(0, menu.getItemCount()).filter(i -> is(menu.getItem(i), name)).findFirst().orElse(menu.getItemCount());
    }

    private boolean isLit(Menu menu) {
        return lit != null && !lit.isDisposed() && lit.getParent() == menu;
    }

    /** Compares what is written on an entry, without the dots that say that a question follows, which the platform writes in its own way. */
    private static boolean is(MenuItem item, String name) {
        return item.getText().replace("&", "").replaceAll("(…|\\.\\.\\.)?(\t.*)?$", "").equals(name);
    }

    /** Goes on step by step until something has happened. */
    private void along(int end, String what, int dx, int dy, BooleanSupplier happened) {
        while (!person.see(happened::getAsBoolean)) {
            if (dx > 0 ? at.x > end : at.y > end || at.y < 0) {
                fail("There is not " + what);
            }
            go(at.x + dx, at.y + dy);
        }
    }

    private void go(int x, int y) {
        at = new Point(x, y);
        person.move(x, y);
    }
}
