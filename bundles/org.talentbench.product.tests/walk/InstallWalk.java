// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;

/**
 * What a person does in the started product who opens a model whose plugin is absent: sees the factor greyed, is told by a run to install the
 * plugin, walks through Install New Software…, restarts, finds the factor on the palette, and runs. Compiled and dropped into a copy of the
 * product by the test, which reads what this writes down.
 */
public class InstallWalk extends Hand implements IStartup {
    private static final String FEATURE = "Psychological Safety";
    private static final String KIND = "org.talentbench.safety.psychological";

    private final Path notes = Path.of(System.getProperty("walk.notes"));
    private final String site = System.getProperty("walk.site");

    public InstallWalk() {
        super(Path.of(System.getProperty("walk.screens")));
    }

    @Override
    public void earlyStartup() {
        new Thread(this::walk, "walk").start();
    }

    private void walk() {
        try {
            await("the window", () -> window().isPresent());
            if (get(() -> FactorKinds.find(KIND).isEmpty())) {
                install(lackPlugin());
            } else {
                use();
                offerAgain();
                display.asyncExec(() -> PlatformUI.getWorkbench().close());
            }
        } catch (Throwable e) {
            note("failed", e.toString());
            picture("install-failed");
            // The product would wait for ever with its dialogs open.
            Runtime.getRuntime().halt(1);
        }
    }

    /** A model that waits for its plugin: a run refuses and offers the wizard, which comes back open. */
    private Shell lackPlugin() {
        DiagramCanvas canvas = get(this::openFactorMap);
        note("absent", get(() -> label(canvas)));
        get(() -> run("org.talentbench.ui.run"));
        await("the refusal", () -> refusal().isPresent());
        note("refused", get(() -> refusal().orElseThrow().getText()));
        picture("install-0-absent");
        display.asyncExec(() -> {
            Event followed = new Event();
            followed.text = "install";
            refusal().orElseThrow().notifyListeners(SWT.Selection, followed);
        });
        return wizard();
    }

    private Optional<Link> refusal() {
        return controls(window().orElseThrow(), Link.class, link -> link.getText().contains("\"install\"")).stream().findFirst();
    }

    /** What the box of the factor says. */
    private static String label(DiagramCanvas canvas) {
        return canvas.sheet().view().scene().allBoxes().filter(box -> box.element() instanceof Factor factor && factor.getKind().equals(KIND))
                .map(box -> box.label().text().replace('\n', ' ') + " " + box.label().icon()).findFirst().orElseThrow();
    }

    private Object run(String command) {
        try {
            return PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private void install(Shell wizard) {
        display.asyncExec(() -> press(wizard, "Add..."));
        Shell add = dialog("Add Repository");
        get(() -> {
            List<Text> fields = controls(add, Text.class, text -> true);
            fields.getFirst().setText("Factors");
            fields.getLast().setText(site);
            return null;
        });
        picture("install-2-site");
        display.asyncExec(() -> press(add, "Add"));
        await("the site's offer", () -> offered(wizard, FEATURE));
        get(() -> tick(wizard, FEATURE));
        await("Next", () -> isEnabled(wizard, "Next"));
        picture("install-3-offer");
        display.asyncExec(() -> press(wizard, "Next"));
        await("the details", () -> shows(wizard, "Install Details") && isEnabled(wizard, "Next"));
        picture("install-4-details");
        display.asyncExec(() -> press(wizard, "Next"));
        await("the licence", () -> hasButton(wizard, "I accept"));
        display.asyncExec(() -> choose(wizard, "I accept"));
        await("Finish", () -> isEnabled(wizard, "Finish"));
        picture("install-5-licence");
        display.asyncExec(() -> press(wizard, "Finish"));
        Shell trust = dialog("Trust");
        note("trust", get(() -> texts(trust)));
        picture("install-6-trust");
        display.asyncExec(() -> press(trust, "Select All"));
        await("trusting", () -> isEnabled(trust, "Trust Selected"));
        display.asyncExec(() -> press(trust, "Trust Selected"));
        Shell restart = dialog("Software Updates");
        note("restart", get(() -> texts(restart)));
        picture("install-7-restart");
        display.asyncExec(() -> press(restart, "Restart Now"));
    }

    private void use() {
        note("restarted", "");
        DiagramCanvas canvas = get(this::openFactorMap);
        pause(1000);
        List<String> palette = get(() -> canvas.palette().labels());
        note("palette", String.join(", ", palette));
        note("icon", String.valueOf(get(() -> canvas.palette().table().getItem(palette.indexOf("Psychological safety")).getImage() != null)));
        note("present", get(() -> label(canvas)));
        get(() -> run("org.talentbench.ui.run"));
        await("the plan", () -> !PlanUi.runs().of(session()).plans().isEmpty());
        note("planned", get(() -> PlanUi.runs().of(session()).plans().getFirst().getOutcomes().stream()
                .map(outcome -> outcome.getOutcome().getName() + " " + outcome.getValue()).toList().toString()));
        picture("install-8-palette");
        display.asyncExec(() -> menu("Help", "Factor Plugins").notifyListeners(SWT.Selection, new Event()));
        await("the list of plugins", () -> texts(window().orElseThrow()).contains("Psychological Safety"));
        note("listed", get(() -> texts(window().orElseThrow())));
        picture("install-9-plugins");
    }

    /** The wizard again: what is installed is not offered, and where it is, it is not to be had twice. */
    private void offerAgain() {
        display.asyncExec(() -> menu("Help", "Install New Software...").notifyListeners(SWT.Selection, new Event()));
        Shell wizard = wizard();
        get(() -> {
            Combo sites = controls(wizard, Combo.class, combo -> true).getFirst();
            sites.setText(site);
            sites.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
        await("the other factor", () -> offered(wizard, "Knowledge Sharing") && items(wizard).noneMatch(item -> item.getText().startsWith("Pending")));
        note("again", String.valueOf(get(() -> items(wizard).map(TreeItem::getText).toList())));
        picture("install-10-again");
        display.asyncExec(() -> tick(wizard, "Hide items that are already installed", false));
        await("all factors", () -> offered(wizard, FEATURE));
        get(() -> tick(wizard, FEATURE));
        await("Next", () -> isEnabled(wizard, "Next"));
        display.asyncExec(() -> press(wizard, "Next"));
        await("the details", () -> shows(wizard, "already installed") && isEnabled(wizard, "Cancel"));
        note("twice", get(() -> texts(wizard) + " Finish: " + isEnabled(wizard, "Finish")));
        picture("install-11-twice");
        display.asyncExec(() -> press(wizard, "Cancel"));
        await("the wizard is closed", wizard::isDisposed);
    }

    private static boolean offered(Shell wizard, String feature) {
        return items(wizard).anyMatch(item -> item.getText().equals(feature));
    }

    private static Object tick(Shell wizard, String feature) {
        TreeItem item = items(wizard).filter(each -> each.getText().equals(feature)).findFirst().orElseThrow();
        item.setChecked(true);
        Event ticked = new Event();
        ticked.item = item;
        ticked.detail = SWT.CHECK;
        item.getParent().notifyListeners(SWT.Selection, ticked);
        return null;
    }

    private static void tick(Shell wizard, String label, boolean on) {
        Button box = button(wizard, label).orElseThrow();
        box.setSelection(on);
        box.notifyListeners(SWT.Selection, new Event());
    }

    private Shell wizard() {
        Shell wizard = dialog("Install");
        await("the page", () -> hasButton(wizard, "Add..."));
        picture("install-1-wizard");
        return wizard;
    }

    private DiagramCanvas openFactorMap() {
        try {
            IFile file = file();
            if (!file.exists()) {
                Files.copy(Path.of(System.getProperty("walk.model")), Path.of(file.getLocationURI()));
                file.refreshLocal(IResource.DEPTH_ZERO, null);
            }
            Organisation firm = session().organisation().orElseThrow();
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            return Diagrams.open(page, session(), Diagrams.of(firm, "FactorMap")).orElseThrow().canvas();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IFile file() {
        return ResourcesPlugin.getWorkspace().getRoot().getProjects()[0].getFile("firm.talent");
    }

    private static ModelSession session() {
        return TalentUi.sessions().of(file());
    }

    private void note(String what, String text) {
        try {
            Files.writeString(notes, what + ": " + text.replaceAll("\\R", " ") + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
