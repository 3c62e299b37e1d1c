// SPDX-License-Identifier: EPL-2.0

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

/** A person's hands and eyes: finds, reads and presses what is on the screen, from a thread of its own, also while a dialog waits. */
class Hand {
    private static final int PATIENCE_MILLISECONDS = 90_000;

    final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Path screens;

    /** @param screens the folder for pictures */
    Hand(Path screens) {
        this.screens = screens;
    }

    Optional<Shell> window() {
        return PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0
                ? Optional.of(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()).filter(Shell::isVisible) : Optional.empty();
    }

    MenuItem menu(String name, String entry) {
        Menu menu = item(window().orElseThrow().getMenuBar(), name).getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return item(menu, entry);
    }

    static MenuItem item(Menu menu, String name) {
        return Stream.of(menu.getItems()).filter(item -> item.getText().replace("&", "").replaceAll("\t.*", "").replace("…", "...").equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not among " + Stream.of(menu.getItems()).map(MenuItem::getText).toList()));
    }

    Shell dialog(String title) {
        AtomicReference<Shell> found = new AtomicReference<>();
        await("the dialog " + title, () -> {
            Stream.of(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().startsWith(title)).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    static Stream<TreeItem> items(Shell shell) {
        return controls(shell, Tree.class, tree -> true).stream().flatMap(tree -> Stream.of(tree.getItems())).flatMap(Hand::withChildren);
    }

    /** What is inside an item is looked up when somebody opens it. */
    static Stream<TreeItem> withChildren(TreeItem item) {
        if (!item.getExpanded()) {
            Event opened = new Event();
            opened.item = item;
            item.getParent().notifyListeners(SWT.Expand, opened);
            item.setExpanded(true);
        }
        return Stream.concat(Stream.of(item), Stream.of(item.getItems()).flatMap(Hand::withChildren));
    }

    static boolean shows(Shell shell, String words) {
        return texts(shell).contains(words);
    }

    /** All that there is to read in a dialog. */
    static String texts(Shell shell) {
        List<String> texts = new ArrayList<>();
        controls(shell, Label.class, label -> true).forEach(label -> texts.add(label.getText()));
        controls(shell, Text.class, text -> true).forEach(text -> texts.add(text.getText()));
        controls(shell, StyledText.class, text -> true).forEach(text -> texts.add(text.getText()));
        controls(shell, Button.class, button -> true).forEach(button -> texts.add(button.getText()));
        items(shell).forEach(item -> {
            for (int column = 0; column < Math.max(1, item.getParent().getColumnCount()); column++) {
                texts.add(item.getText(column));
            }
        });
        controls(shell, Table.class, table -> true).forEach(table -> Arrays.stream(table.getItems()).forEach(item -> texts.add(item.getText())));
        return String.join(" | ", texts.stream().filter(text -> !text.isBlank()).toList());
    }

    static Optional<Button> button(Shell shell, String label) {
        return controls(shell, Button.class, button -> button.getText().replace("&", "").startsWith(label)).stream().findFirst();
    }

    static boolean hasButton(Shell shell, String label) {
        return button(shell, label).isPresent();
    }

    static boolean isEnabled(Shell shell, String label) {
        return button(shell, label).filter(Button::isEnabled).isPresent();
    }

    static void press(Shell shell, String label) {
        button(shell, label).orElseThrow(() -> new IllegalStateException("There is no button " + label)).notifyListeners(SWT.Selection, new Event());
    }

    static void choose(Shell shell, String label) {
        Button chosen = button(shell, label).orElseThrow();
        controls(shell, Button.class, button -> (button.getStyle() & SWT.RADIO) != 0).forEach(radio -> {
            radio.setSelection(radio == chosen);
            radio.notifyListeners(SWT.Selection, new Event());
        });
    }

    static <T extends Control> List<T> controls(Composite parent, Class<T> type, Predicate<T> condition) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child.isVisible() && type.isInstance(child) && condition.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child.isVisible() && child instanceof Composite composite) {
                found.addAll(controls(composite, type, condition));
            }
        }
        return found;
    }

    void await(String what, Supplier<Boolean> happened) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!get(happened)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("This did not happen: " + what);
            }
            pause(100);
        }
    }

    <T> T get(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void picture(String name) {
        pause(300);
        get(() -> {
            Rectangle area = display.getPrimaryMonitor().getBounds();
            Image image = new Image(display, area.width, area.height);
            GC gc = new GC(display);
            gc.copyArea(image, area.x, area.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            loader.save(screens.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            return null;
        });
    }
}
