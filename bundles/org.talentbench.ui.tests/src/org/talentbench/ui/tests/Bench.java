// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
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
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.ModelSession;

/** The running workbench as a person has it before them: opens files, looks for controls, types, waits, and takes pictures. */
public final class Bench {

    private static final int PATIENCE_MILLISECONDS = 90_000;
    private static final int QUIET_MILLISECONDS = 80;

    private Bench() {
    }

    public static Display display() {
        return Display.getDefault();
    }

    public static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Lets the window do what it has to do for a while. */
    public static void rest(int milliseconds) {
        long end = System.currentTimeMillis() + milliseconds;
        while (System.currentTimeMillis() < end) {
            step();
        }
    }

    /** Lets the window do all that it has to do: until nothing has happened for a while, or, where something always happens, for twenty such whiles. */
    public static void settle(int milliseconds) {
        long end = System.currentTimeMillis() + 20L * milliseconds;
        long quiet = System.currentTimeMillis();
        while (System.currentTimeMillis() < Math.min(quiet + milliseconds, end)) {
            if (step()) {
                quiet = System.currentTimeMillis();
            }
        }
    }

    private static boolean step() {
        if (display().readAndDispatch()) {
            return true;
        }
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    /** Waits for what must happen. */
    public static void await(String what, BooleanSupplier happened) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!happened.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                picture("failed-" + what.replaceAll("\\W+", "-"));
                fail("This did not happen: " + what);
            }
            step();
        }
    }

    public static IProject project() {
        IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
        assertTrue(projects.length == 1, "the first start makes a project");
        return projects[0];
    }

    public static IFile file(String name, String content) {
        IFile file = project().getFile(name);
        try {
            Files.writeString(Path.of(file.getLocationURI()), content);
            file.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (IOException | CoreException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    /** A copy of an example in the workspace, under a name of its own. */
    public static IFile example(String name, String file) {
        IFile copy = project().getFile(file);
        try {
            Examples.find(name).orElseThrow().copyTo(Path.of(project().getLocationURI()), copy.getFullPath().removeFileExtension().lastSegment());
            copy.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (IOException | CoreException e) {
            throw new IllegalStateException(e);
        }
        return copy;
    }

    public static TalentEditor open(IFile file) {
        try {
            var editor = (TalentEditor) page().openEditor(new FileEditorInput(file), TalentEditor.ID);
            rest(300);
            return editor;
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ModelSession session(IFile file) {
        return TalentUi.sessions().of(file);
    }

    public static Organisation model(IFile file) {
        return session(file).organisation().orElseThrow();
    }

    public static <T extends Named> T named(List<T> elements, String name) {
        return elements.stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow();
    }

    /** Selects an element in the editor and waits until Properties show it. */
    public static void select(TalentEditor editor, EObject element) {
        page().activate(editor);
        editor.reveal(element);
        rest(300);
    }

    public static <T extends IViewPart> T view(String id, Class<T> type) {
        try {
            return type.cast(page().showView(id));
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a part of the window has drawn into its frame. */
    public static Composite part(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    public static void command(String id) {
        command(id, Map.of());
    }

    public static void command(String id, Map<String, String> parameters) {
        try {
            var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            var command = ParameterizedCommand.generateCommand(commands.getCommand(id), parameters);
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(id, e);
        }
        rest(100);
    }

    /** Every control of a kind that is shown under another. */
    public static <T extends Control> List<T> controls(Composite parent, Class<T> type, Predicate<T> condition) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            if (type.isInstance(child) && condition.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type, condition));
            }
        }
        return found;
    }

    /** Types into a text as a person does: the focus first, then character by character. */
    public static void type(Text text, String words) {
        text.setFocus();
        text.notifyListeners(SWT.FocusIn, new Event());
        text.selectAll();
        for (int i = 0; i < words.length(); i++) {
            text.insert(words.substring(i, i + 1));
            rest(20);
        }
        rest(150);
    }

    /** Shows a tab of the Properties view and gives its body. */
    public static Composite properties(String tab) {
        var sheet = view("org.eclipse.ui.views.PropertySheet", PropertySheet.class);
        var page = (TabbedPropertySheetPage) sheet.getCurrentPage();
        page.setSelectedTab("org.talentbench.ui.properties." + tab);
        rest(100);
        return (Composite) page.getControl();
    }

    /** The input field of a label, such as "Headcount". */
    public static <T extends Control> T field(Composite properties, String label, Class<T> type) {
        for (Label each : controls(properties, Label.class, found -> found.getText().equals(label + ":"))) {
            Control[] row = each.getParent().getChildren();
            Control next = row[Arrays.asList(row).indexOf(each) + 1];
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            return controls((Composite) next, type, any -> true).getFirst();
        }
        throw new AssertionError("There is no field " + label + ", only " + controls(properties, Label.class, any -> true).stream().map(Label::getText).toList());
    }

    /** What stands beside a field: its unit, or what is wrong. */
    public static String note(Control field) {
        Control[] row = field.getParent().getChildren();
        var cell = (Composite) row[Arrays.asList(row).indexOf(field) + 1];
        return ((Label) cell.getChildren()[1]).getText();
    }

    public static Shell shell() {
        return window().getShell();
    }

    public static Stream<Shell> dialogs() {
        return Stream.of(display().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && shell != shell());
    }

    /** What the menu bar, or a menu in it, has to choose from, as a person reads it who opens it. */
    public static List<String> entries(String... path) {
        return entries(shell().getMenuBar(), path);
    }

    /** The same of the context menu of a control. */
    public static List<String> contextEntries(Control control, String... path) {
        control.getMenu().notifyListeners(SWT.Show, new Event());
        List<String> entries = entries(control.getMenu(), path);
        control.getMenu().notifyListeners(SWT.Hide, new Event());
        rest(100);
        return entries;
    }

    private static List<String> entries(Menu top, String... path) {
        Menu menu = top;
        List<Menu> opened = new ArrayList<>();
        for (String name : path) {
            MenuItem item = Stream.of(menu.getItems()).filter(each -> plain(each).equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no menu " + String.join(" ▸ ", path)));
            menu = item.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            opened.add(menu);
        }
        List<String> entries = Stream.of(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(Bench::plain).toList();
        opened.reversed().forEach(each -> each.notifyListeners(SWT.Hide, new Event()));
        return entries;
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceAll("\t.*", "").replaceAll("@.*", "");
    }

    /** Opens a wizard without blocking. */
    public static Shell wizard(String id) {
        try {
            IWorkbenchWizard wizard = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
            wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
            var dialog = new WizardDialog(shell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            rest(300);
            return dialog.getShell();
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses a button by what its label begins with. */
    public static void press(Shell shell, String label) {
        Button button = controls(shell, Button.class, each -> each.getText().replace("&", "").startsWith(label)).getFirst();
        assertTrue(button.isEnabled(), label);
        button.notifyListeners(SWT.Selection, new Event());
        rest(300);
    }

    /** A dialog that only says how far something is goes by itself. */
    private static Stream<Shell> questions() {
        return dialogs().filter(shell -> !(shell.getData() instanceof ProgressMonitorDialog));
    }

    /** Gives a command that waits for an answer, looks at the question, and leaves it unanswered. */
    public static void asked(String command, Consumer<Shell> look) {
        Throwable[] failure = new Throwable[1];
        boolean[] seen = new boolean[1];
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        // Asked again and again, not waited for: while it waited here, what has to happen before the question could not go on.
        display().timerExec(500, new Runnable() {
            @Override
            public void run() {
                if (questions().findAny().isEmpty() && System.currentTimeMillis() < end) {
                    display().timerExec(100, this);
                } else {
                    // A timer may go off while the question is still being opened; what is run later is run when it waits for its answer.
                    display().asyncExec(this::see);
                }
            }

            private void see() {
                try {
                    settle(QUIET_MILLISECONDS);
                    look.accept(questions().findFirst().orElseThrow());
                } catch (RuntimeException | AssertionError e) {
                    failure[0] = e;
                } finally {
                    dialogs().forEach(Shell::close);
                    seen[0] = true;
                }
            }
        });
        command(command);
        await(command + " is seen", () -> seen[0]);
        if (failure[0] != null) {
            throw new AssertionError(command, failure[0]);
        }
    }

    /** Does something that asks a question and waits for the answer, and gives that. The picture shows the question. */
    public static void answering(String title, String answer, String picture, Runnable action) {
        boolean[] asked = new boolean[1];
        display().timerExec(300, new Runnable() {
            @Override
            public void run() {
                dialogs().filter(shell -> shell.getText().equals(title)).findFirst().ifPresentOrElse(question -> {
                    asked[0] = true;
                    picture(picture);
                    press(question, answer);
                }, () -> display().timerExec(100, this));
            }
        });
        action.run();
        assertTrue(asked[0], "nobody asked: " + title);
    }

    /** Takes a picture of the window, which is looked at by people. */
    public static void picture(String name) {
        rest(400);
        picture(name, shell().getBounds());
    }

    /** The same of a part of the window. */
    public static void picture(String name, Control part) {
        rest(200);
        picture(name, place(part));
    }

    /** Where on the screen a part of the window is. */
    public static Rectangle place(Control part) {
        return display().map(part, null, new Rectangle(0, 0, part.getSize().x, part.getSize().y));
    }

    /** What a part of the screen shows now. */
    public static ImageData pixels(Rectangle area) {
        Image image = new Image(display(), area.width, area.height);
        GC gc = new GC(display());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    static void picture(String name, Rectangle area) {
        Album.write(name, pixels(area));
    }
}
