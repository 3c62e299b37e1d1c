// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.ITabDescriptor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.editor.TalentEditor;

/** Whoever has no mouse gets everywhere: Tab goes to every control and shows where it is, Enter says yes and Escape no, and menus are chosen from by letter. */
class NoMouseTest {

    /** How far around a control the window draws that it has the focus. */
    private static final int RING = 3;
    private static final int[] LEISURE_MILLISECONDS = {250, 1_000};

    private final Set<String> found = new TreeSet<>();
    private Keyboard keyboard;
    private IFile file;
    private TalentEditor editor;

    @BeforeEach
    void open() throws Exception {
        keyboard = new Keyboard();
        file = Bench.example("ai-startup", "without-mouse.talent");
        editor = Bench.open(file);
    }

    @AfterEach
    void close() throws Exception {
        keyboard.close();
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void tabGoesThroughTheEditors() {
        Bench.page().activate(editor);
        walk("tree editor", Bench.part(editor));
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        Bench.rest(300);
        walk("diagram", Bench.part(Bench.page().getActiveEditor()));
        Bench.command("org.talentbench.app.welcome");
        Bench.rest(200);
        walk("welcome", Bench.part(Bench.page().getActiveEditor()));
        assertEquals(Set.of(), found);
    }

    @Test
    void tabGoesThroughTheViews() {
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        for (String id : List.of("org.talentbench.ui.plan", "org.talentbench.ui.library", "org.talentbench.ui.plugins",
                "org.talentbench.ui.data.calibration", "org.talentbench.ui.data.simulation")) {
            IViewPart view = Bench.view(id, IViewPart.class);
            Bench.rest(300);
            Composite part = Bench.part(view);
            walk(id, part);
            for (CTabFolder tabs : Bench.controls(part, CTabFolder.class, any -> true)) {
                for (int turn = tabs.getSelectionIndex(); turn > 0; turn--) {
                    turn(tabs, KeyEvent.VK_LEFT);
                }
                for (int page = 0; page < tabs.getItemCount(); page++) {
                    assertEquals(page, tabs.getSelectionIndex(), "the arrows turn the pages of " + id);
                    walk(id + " " + tabs.getItem(page).getText(), part);
                    turn(tabs, KeyEvent.VK_RIGHT);
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    private void turn(CTabFolder tabs, int arrow) {
        tabs.forceFocus();
        Bench.settle(50);
        keyboard.press(arrow);
        Bench.rest(300);
    }

    @Test
    void tabGoesThroughProperties() {
        for (EObject element : List.of(Bench.model(file), Bench.model(file).getTeams().getFirst(), Bench.model(file).getFactors().getFirst(),
                Bench.model(file).getIncentives().getFirst(), Bench.model(file).getInfluences().getFirst(), Bench.model(file).getOutcomes().getFirst())) {
            Bench.select(editor, element);
            var sheet = Bench.view(IPageLayout.ID_PROP_SHEET, PropertySheet.class);
            var page = (TabbedPropertySheetPage) sheet.getCurrentPage();
            for (ITabDescriptor tab : page.getActiveTabs()) {
                page.setSelectedTab(tab.getId());
                Bench.rest(200);
                walk(element.eClass().getName() + " " + tab.getLabel(), Bench.part(sheet));
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void tabGoesThroughTheWizardsAndEscapeLeavesThem() {
        for (String id : List.of("org.talentbench.ui.newModel", "org.talentbench.ui.newExample", "org.talentbench.ui.library.add", "org.talentbench.ui.importMermaid")) {
            pages(id, Bench.wizard(id));
        }
        for (String command : List.of("org.talentbench.ui.data.calibrate", "org.talentbench.ui.data.learn")) {
            Bench.asked(command, wizard -> pages(command, wizard));
        }
        assertEquals(Set.of(), found);
    }

    private void pages(String name, Shell wizard) {
        for (int page = 1; page <= 3; page++) {
            walk(name + " " + page, wizard);
            Button next = Bench.controls(wizard, Button.class, button -> button.getText().equals(IDialogConstants.NEXT_LABEL)).stream().findFirst().orElse(null);
            if (next == null || !next.isEnabled()) {
                break;
            }
            next.notifyListeners(SWT.Selection, new Event());
            Bench.rest(300);
        }
        leave(name, wizard);
    }

    @Test
    void tabGoesThroughTheDialogsAndEscapeLeavesThem() {
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        for (String command : List.of("org.talentbench.ui.settings", "org.talentbench.ui.compare")) {
            Bench.asked(command, dialog -> {
                walk(command, dialog);
                leave(command, dialog);
            });
        }
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        Bench.rest(300);
        String export = "org.talentbench.ui.diagrams.export";
        Bench.asked(export, dialog -> {
            walk(export, dialog);
            leave(export, dialog);
        });
        assertEquals(Set.of(), found);
    }

    @Test
    void tabGoesThroughThePreferencesAndEnterTakesThemUp() {
        for (String id : List.of("org.talentbench.app.general", "org.talentbench.app.compute", "org.talentbench.ui.diagrams.preferences", "org.talentbench.ui.data.preferences")) {
            var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), id, new String[] { id }, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Bench.rest(300);
            Shell shell = dialog.getShell();
            walk(id, shell);
            Composite page = (Composite) ((IDialogPage) dialog.getSelectedPage()).getControl();
            Rectangle room = page.getParent().getClientArea();
            for (Button button : Bench.controls(page, Button.class, any -> true)) {
                Rectangle place = Bench.display().map(button.getParent(), page.getParent(), button.getBounds());
                assertTrue(place.y + place.height <= room.height, id + " has room for " + button.getText() + ": " + place + " in " + room);
            }
            Bench.controls(page, Text.class, any -> true).stream().findFirst().ifPresentOrElse(text -> {
                text.setFocus();
                Bench.settle(50);
                keyboard.press(KeyEvent.VK_ENTER);
                Bench.rest(500);
                if (!shell.isDisposed()) {
                    found.add(id + ": Enter does not take it up");
                    shell.close();
                }
            }, () -> leave(id, shell));
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void theKeyboardOpensTheMenuAtWhatIsSelected() {
        Bench.select(editor, Bench.model(file).getTeams().getLast());
        Tree tree = Bench.controls(Bench.part(editor), Tree.class, any -> true).getFirst();
        Rectangle item = tree.getSelection()[0].getBounds();
        assertEquals(new Point(item.x, item.y + item.height), tree.toControl(menuByKeyboard(tree)));
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        var diagram = Bench.page().getActiveEditor();
        diagram.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.model(file).getFactors().getFirst()));
        Bench.page().activate(diagram);
        Control paper = Bench.display().getFocusControl();
        Point first = menuByKeyboard(paper);
        diagram.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.model(file).getFactors().getLast()));
        assertNotEquals(first, menuByKeyboard(paper), "each at its own box");
    }

    /** Where on the screen a menu opens that Shift+F10 asks for. */
    private Point menuByKeyboard(Control control) {
        Point[] place = new Point[1];
        Listener look = event -> place[0] = new Point(event.x, event.y);
        control.setFocus();
        Bench.settle(50);
        control.addListener(SWT.MenuDetect, look);
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        control.removeListener(SWT.MenuDetect, look);
        keyboard.press(KeyEvent.VK_ESCAPE);
        assertNotNull(place[0], "a menu is asked for");
        return place[0];
    }

    @Test
    void everyEntryOfTheMenusHasALetterOrAKey() {
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        Bench.rest(300);
        entries("", Bench.shell().getMenuBar());
        Bench.select(editor, Bench.model(file));
        letters("Tree", Bench.controls(Bench.part(editor), Tree.class, any -> true).getFirst().getMenu());
        assertEquals(Set.of(), found);
    }

    /** What is listed by its own names: kinds of diagrams, layers, files; and what the platform shows or hides of the window. */
    private static final Set<String> LISTS = Set.of("New Diagram", "Show", "Recent Files", "Appearance");

    private static final Pattern LETTER = Pattern.compile("&([^&])");

    /** Looks at a menu and at those that it opens. */
    private void entries(String path, Menu menu) {
        letters(path, menu);
        for (MenuItem item : menu.getItems()) {
            if (item.getMenu() != null && !LISTS.contains(plain(item))) {
                entries(path + " ▸ " + plain(item), item.getMenu());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    private void letters(String path, Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        Set<String> letters = new TreeSet<>();
        for (MenuItem item : menu.getItems()) {
            if ((item.getStyle() & SWT.SEPARATOR) == 0 && !item.getText().matches("(?s).*(&[^&]|\t.+).*")) {
                found.add(path + " ▸ " + plain(item));
            }
            Matcher letter = LETTER.matcher(item.getText());
            if (letter.find() && !letters.add(letter.group(1).toUpperCase(Locale.ROOT))) {
                found.add(path + " has " + letter.group(1) + " twice");
            }
        }
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceFirst("\t.*", "");
    }

    private void leave(String name, Shell dialog) {
        Button yes = dialog.getDefaultButton();
        assertNotNull(yes, name + " says what Enter does");
        keyboard.press(KeyEvent.VK_ESCAPE);
        if (!dialog.isDisposed()) {
            found.add(name + ": Escape does not leave it");
            dialog.close();
        }
    }

    /** Goes through a part of the window with Tab, there and back, and notes what it does not come to and where it does not show that it is. */
    private void walk(String where, Composite part) {
        Set<Control> wanted = new LinkedHashSet<>(Bench.controls(part, Control.class, NoMouseTest::takesTheKeyboard));
        if (wanted.isEmpty()) {
            return;
        }
        Set<Control> reached = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        if (!within(part, Bench.display().getFocusControl())) {
            wanted.iterator().next().setFocus();
            Bench.settle(50);
        }
        Control start = Bench.display().getFocusControl();
        go(part, reached, unseen, KeyEvent.VK_TAB);
        if (start != null && !start.isDisposed() && !reached.containsAll(wanted)) {
            start.forceFocus();
            Bench.settle(50);
            go(part, reached, unseen, KeyEvent.VK_SHIFT, KeyEvent.VK_TAB);
        }
        // What is drawn anew meanwhile, as what has been found is, has been come to as well as it can be.
        reached.removeIf(Control::isDisposed);
        wanted.removeIf(control -> control.isDisposed() || reached.stream().anyMatch(got -> within(control, got) || sameChoice(got, control)));
        wanted.forEach(control -> found.add(where + ": Tab does not come to " + described(control)));
        unseen.forEach(control -> found.add(where + ": nothing shows the focus of " + control));
    }

    private void go(Composite part, Set<Control> reached, List<String> unseen, int... tab) {
        Control at = Bench.display().getFocusControl();
        Set<Control> gone = new LinkedHashSet<>();
        while (at != null && within(part, at) && gone.add(at)) {
            boolean known = !reached.add(at);
            Rectangle place = ring(at);
            String described = described(at);
            Bench.settle(50);
            ImageData with = Bench.pixels(place);
            keyboard.press(tab);
            Control next = Bench.display().getFocusControl();
            if (!known && next != null && next != at && !at.isDisposed() && same(with, Bench.pixels(place)) && !showsAtLeisure(at, next)) {
                unseen.add(described);
            }
            at = next;
        }
    }

    /** The ring around what has the focus comes and goes slowly, and on a busy machine more slowly than Tab goes on: looks again, and takes its time. */
    private static boolean showsAtLeisure(Control at, Control next) {
        for (int milliseconds : LEISURE_MILLISECONDS) {
            Bench.rest(milliseconds);
            if (at.isDisposed()) {
                return true;
            }
            ImageData without = Bench.pixels(ring(at));
            at.forceFocus();
            boolean shows = changes(at, without, milliseconds);
            next.forceFocus();
            Bench.settle(50);
            if (shows) {
                return true;
            }
        }
        return false;
    }

    private static boolean changes(Control at, ImageData before, int milliseconds) {
        long end = System.currentTimeMillis() + milliseconds;
        while (same(before, Bench.pixels(ring(at)))) {
            if (System.currentTimeMillis() > end) {
                return false;
            }
            Bench.settle(25);
        }
        return true;
    }

    private static boolean same(ImageData one, ImageData other) {
        return Arrays.equals(one.data, other.data);
    }

    private static Rectangle ring(Control control) {
        Rectangle place = Bench.place(control);
        return new Rectangle(place.x - RING, place.y - RING, place.width + 2 * RING, place.height + 2 * RING);
    }

    private static boolean within(Control outer, Control inner) {
        return inner != null && (inner == outer || within(outer, inner.getParent()));
    }

    /** Tab comes to one of several radio buttons, and the arrows go on to the others. */
    private static boolean sameChoice(Control got, Control wanted) {
        return got instanceof Button && wanted instanceof Button && (got.getStyle() & wanted.getStyle() & SWT.RADIO) != 0 && got.getParent() == wanted.getParent();
    }

    /** What people type into, choose from or press, where it is not off. */
    private static boolean takesTheKeyboard(Control control) {
        boolean shows = (control instanceof Text || control instanceof StyledText) && (control.getStyle() & SWT.READ_ONLY) != 0;
        boolean offersNothing = control instanceof Combo combo && combo.getItemCount() == 0 || control instanceof Link link && !link.getText().contains("<a");
        return control.isVisible() && control.isEnabled() && !shows && !offersNothing && (control instanceof Text || control instanceof StyledText || control instanceof Combo
                || control instanceof Spinner || control instanceof Table || control instanceof Tree || control instanceof Button || control instanceof Link
                || control instanceof CTabFolder || control.getClass() == Canvas.class);
    }

    private static String described(Control control) {
        String words = switch (control) {
        case Button button -> button.getText();
        case Link link -> link.getText();
        case Text text -> text.getText().lines().findFirst().orElse("");
        default -> "";
        };
        return control.getClass().getSimpleName() + " «" + words + "» at " + control.getBounds() + " in " + control.getParent().getClass().getSimpleName();
    }
}
