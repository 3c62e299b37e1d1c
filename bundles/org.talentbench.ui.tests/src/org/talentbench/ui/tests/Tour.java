// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** A walk past all that the window has to show, in whatever language and theme it is: a picture of every main state. */
final class Tour {

    /** What the window still does without being asked: a caret blinks, a job reports. */
    private static final int QUIET_MILLISECONDS = 100;

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
        new TourOfMenus(tour).take();
        new TourOfAPlan(tour).take();
        new TourOfData(tour).take();
        new TourOfTroubles(tour).take();
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

    /** A picture of the whole window. */
    void picture(String name) {
        picture(name, Bench.shell().getBounds());
    }

    /** A picture of a part of the window. */
    void picture(String name, Control part) {
        picture(name, Bench.place(part));
    }

    private void picture(String name, Rectangle area) {
        Bench.settle(QUIET_MILLISECONDS);
        Album.add(theme + "-" + name, Bench.pixels(area));
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

    /** The question that a command asks. */
    void dialog(String name, String command) {
        Bench.asked(command, _ -> picture(name));
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
                picture(name + "-" + i);
            }
        }
    }

    private void platform() {
        Bench.view("org.talentbench.ui.plugins", IViewPart.class);
        picture("plugins");
        Bench.view("org.eclipse.pde.runtime.LogView", IViewPart.class);
        picture("log");
        dialog("about", "org.eclipse.ui.help.aboutAction");
        Bench.asked("org.eclipse.ui.window.quickAccess", shell -> {
            Bench.controls(shell, Text.class, any -> true).getFirst().setText(name("org.talentbench.ui.run").substring(0, 2));
            Bench.rest(1000);
            picture("find-actions");
        });
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        for (IPreferenceNode page : pages.getElements(PreferenceManager.PRE_ORDER)) {
            var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), page.getId(), null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            picture("preferences-" + page.getId(), dialog.getShell());
            dialog.close();
        }
    }

    /** Lets the engine finish what it has been asked. */
    static void idle() {
        Bench.settle(QUIET_MILLISECONDS);
        Command cancel = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.talentbench.ui.cancel");
        Bench.await("the engine rests", () -> !cancel.isEnabled());
        Bench.settle(QUIET_MILLISECONDS);
    }

    private static String name(String command) {
        try {
            return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getName();
        } catch (org.eclipse.core.commands.common.NotDefinedException e) {
            throw new IllegalStateException(e);
        }
    }
}
