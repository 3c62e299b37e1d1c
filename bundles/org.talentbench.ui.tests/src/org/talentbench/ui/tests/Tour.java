// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** A walk past all that the window has to show, in whatever language and theme it is: a picture of every main state. */
final class Tour {

    private final String theme;
    private final List<String> failures = new ArrayList<>();

    private Tour(String theme) {
        this.theme = theme;
    }

    static void take(String theme) {
        var tour = new Tour(theme);
        tour.visit("beginnings", tour::beginnings);
        tour.visit("wizards", tour::wizards);
        new TourOfAModel(tour, new HashSet<>()).take();
        new TourOfAPlan(tour).take();
        new TourOfData(tour).take();
        tour.visit("troubles", tour::troubles);
        tour.visit("platform", tour::platform);
        if (!tour.failures.isEmpty()) {
            throw new AssertionError(String.join("; ", tour.failures));
        }
    }

    /** Goes to a part of the window: what cannot be shown there keeps nobody from the rest. */
    void visit(String place, Runnable look) {
        try {
            Bench.page().closeAllEditors(false);
            look.run();
        } catch (RuntimeException | AssertionError e) {
            picture("failed-" + place);
            Bench.dialogs().forEach(Shell::close);
            failures.add(place + ": " + Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                    .map(cause -> cause + " " + Stream.of(cause.getStackTrace()).filter(frame -> frame.getClassName().contains("Tour")).findFirst().orElse(null))
                    .collect(Collectors.joining(", because ")));
        }
    }

    void picture(String name) {
        Bench.picture(theme + "-" + name);
    }

    String named(String name) {
        return theme + "-" + name;
    }

    private void beginnings() {
        Bench.view(IPageLayout.ID_PROP_SHEET, IViewPart.class);
        picture("start");
        Bench.command("org.talentbench.app.welcome");
        picture("welcome");
        for (String view : List.of("org.talentbench.ui.plan", "org.talentbench.ui.data.calibration", "org.talentbench.ui.data.simulation", "org.talentbench.ui.library")) {
            Bench.view(view, IViewPart.class);
            picture("empty-" + view.substring(view.lastIndexOf('.') + 1));
        }
    }

    private void wizards() {
        for (String wizard : List.of("newModel", "newExample", "library.add")) {
            pages("wizard-" + wizard, Bench.wizard("org.talentbench.ui." + wizard), 2);
        }
        Shell mermaid = Bench.wizard("org.talentbench.ui.importMermaid");
        picture("wizard-mermaid-empty");
        Text chart = Bench.controls(mermaid, Text.class, text -> text.getEditable() && (text.getStyle() & SWT.MULTI) != 0).getFirst();
        chart.setText("flowchart LR\n  a[Search] --> b{Interview");
        Bench.rest(800);
        picture("wizard-mermaid-mistake");
        chart.setText("flowchart LR\n  a([Search]) --> b{Interview}\n  b -->|70 %| c([Hired])\n  b -->|30 %| d([Declined])");
        Bench.rest(800);
        pages("wizard-mermaid", mermaid, 3);
        dialog("wizard-new", "org.eclipse.ui.newWizard");
    }

    /** Goes through a wizard as far as it has something to show, and leaves it. */
    void pages(String name, Shell wizard, int pages) {
        for (int page = 1; page <= pages; page++) {
            Bench.rest(300);
            picture(name + "-" + page);
            if (page < pages) {
                Button next = button(wizard, IDialogConstants.NEXT_LABEL);
                Bench.await(name + " goes on from page " + page, next::isEnabled);
                next.notifyListeners(SWT.Selection, new Event());
            }
        }
        if (!wizard.isDisposed()) {
            wizard.close();
        }
    }

    private static Button button(Shell shell, String label) {
        return Bench.controls(shell, Button.class, button -> button.getText().equals(label)).getFirst();
    }

    void dialog(String name, String command) {
        dialog(name, command, shell -> picture(name));
    }

    /** Gives a command that waits for an answer, looks at the question, and leaves it unanswered. */
    void dialog(String name, String command, Consumer<Shell> look) {
        Throwable[] failure = new Throwable[1];
        boolean[] seen = new boolean[1];
        Bench.display().timerExec(500, () -> {
            try {
                Bench.await(name, () -> Bench.dialogs().findAny().isPresent());
                Bench.rest(500);
                look.accept(Bench.dialogs().findFirst().orElseThrow());
            } catch (RuntimeException | AssertionError e) {
                failure[0] = e;
            } finally {
                Bench.dialogs().forEach(Shell::close);
                seen[0] = true;
            }
        });
        Bench.command(command);
        Bench.await(name + " is seen", () -> seen[0]);
        if (failure[0] != null) {
            throw new AssertionError(name, failure[0]);
        }
    }

    /** A view as it stands, or every tab of it. */
    void tabs(String view, String name) {
        List<CTabFolder> folders = Bench.controls(Bench.part(Bench.view(view, IViewPart.class)), CTabFolder.class, any -> true);
        if (folders.isEmpty()) {
            picture(name);
        }
        for (CTabFolder tabs : folders) {
            for (int i = 0; i < tabs.getItemCount(); i++) {
                tabs.setSelection(i);
                var event = new Event();
                event.item = tabs.getItem(i);
                tabs.notifyListeners(SWT.Selection, event);
                Bench.rest(300);
                picture(name + "-" + i);
            }
        }
    }

    private void troubles() {
        var corrupt = Bench.file("corrupt.talent", "<?xml version=\"1.0\"?>\n<talent:Organisation xmlns:talent=\"http://talentbench.org/model/1.0\" name=\"Broken\"");
        Bench.open(corrupt);
        Bench.rest(700);
        picture("corrupt");
        Bench.page().closeAllEditors(false);
        var mistakes = Bench.example("mistakes", "tour-mistakes.talent");
        Bench.open(mistakes);
        Bench.rest(1500);
        Bench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class).setFocus();
        Tree problems = Bench.controls(Bench.part(Bench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class)), Tree.class, any -> true).getFirst();
        Bench.await("problems", () -> problems.getItemCount() > 0);
        problems.getItem(0).setExpanded(true);
        Bench.rest(1500);
        picture("problems");
        Bench.command("org.talentbench.ui.run");
        idle();
        picture("run-refused");
    }

    private void platform() {
        Bench.view("org.talentbench.ui.plugins", IViewPart.class);
        picture("plugins");
        Bench.view("org.eclipse.pde.runtime.LogView", IViewPart.class);
        picture("log");
        dialog("about", "org.eclipse.ui.help.aboutAction");
        dialog("find-actions", "org.eclipse.ui.window.quickAccess", shell -> {
            Bench.controls(shell, Text.class, any -> true).getFirst().setText(name("org.talentbench.ui.run").substring(0, 2));
            Bench.rest(1000);
            picture("find-actions");
        });
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        for (IPreferenceNode page : pages.getElements(PreferenceManager.PRE_ORDER)) {
            var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), page.getId(), null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Bench.rest(300);
            Bench.picture(theme + "-preferences-" + page.getId(), dialog.getShell());
            dialog.close();
        }
    }

    /** Lets the engine finish what it has been asked. */
    static void idle() {
        Bench.rest(500);
        Command cancel = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.talentbench.ui.cancel");
        Bench.await("the engine rests", () -> !cancel.isEnabled());
        Bench.rest(500);
    }

    private static String name(String command) {
        try {
            return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getName();
        } catch (org.eclipse.core.commands.common.NotDefinedException e) {
            throw new IllegalStateException(e);
        }
    }
}
