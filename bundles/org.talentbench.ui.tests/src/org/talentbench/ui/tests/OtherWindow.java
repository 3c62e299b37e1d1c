// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.Autosave;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.editor.TalentEditor;

/** A workbench in a process of its own, which a test starts, watches through its standard output, and may kill. */
public final class OtherWindow implements IStartup {

    /** What the window is to do once it is open; absent in the window of the tests themselves. */
    enum Part {
        /** Changes a model, keeps its layout as a window does every few minutes, says when a copy of the change is kept, and waits for its end. */
        CHANGE {
            @Override
            void play() throws IOException {
                var file = Bench.example("ai-startup", FILE);
                Bench.command("org.talentbench.app.welcome");
                Bench.open(file);
                Bench.window().getService(IModelResourceHandler.class).save();
                var session = Bench.session(file);
                session.execute(SetCommand.create(session.domain(), Bench.model(file), TalentPackage.Literals.NAMED__NAME, NAME));
                Bench.await("the change is kept", () -> Autosave.find(session.path()).isPresent());
                say("kept beside " + session.path());
            }
        },
        /** Waits for the offer to recover the change, accepts it, and says what the model is called then and of what kinds the editors are. */
        RECOVER {
            @Override
            void play() {
                Bench.await("the offer", () -> Bench.dialogs().anyMatch(shell -> shell.getText().equals("Unsaved Changes")));
                Shell offer = Bench.dialogs().filter(shell -> shell.getText().equals("Unsaved Changes")).findFirst().orElseThrow();
                Bench.picture("recovery-offered");
                Bench.press(offer, "Recover");
                Bench.await("the editor opens", () -> Bench.page().getActiveEditor() instanceof TalentEditor);
                Bench.picture("recovered");
                say((Bench.page().getActiveEditor().isDirty() ? "unsaved " : "saved ") + Bench.model(Bench.project().getFile(FILE)).getName() + " in "
                        + Stream.of(Bench.page().getEditorReferences()).map(editor -> editor.getEditor(true).getClass().getSimpleName()).collect(Collectors.joining(" and ")));
            }
        },
        /** Opens a diagram, and says how many per cent of a pixel a point is, and where on the screen, in points, the diagram is. */
        DRAW {
            @Override
            void play() {
                var file = Bench.example("ai-startup", "close.talent");
                Bench.open(file);
                Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
                Bench.rest(2000);
                Composite diagram = Bench.part(Bench.page().getActiveEditor());
                Point corner = diagram.toDisplay(0, 0);
                say(Bench.shell().getMonitor().getZoom() + " " + corner.x + " " + corner.y + " " + diagram.getSize().x + " " + diagram.getSize().y);
            }
        },
        /** Shows itself in its language and in the themes that are asked for, and says what its views are called. */
        TOUR {
            @Override
            void play() {
                for (String theme : System.getProperty(THEMES, Locale.getDefault().getLanguage().equals("zh") ? "dark" : "light").split(",")) {
                    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme("org.eclipse.e4.ui.css.theme.e4_" + theme.replace("light", "default"), false);
                    Tour.take(theme);
                }
                say(titles());
            }
        },
        /** Says what its views are called, and closes. */
        TITLES {
            @Override
            void play() {
                Bench.rest(500);
                say(titles());
                PlatformUI.getWorkbench().close();
            }
        };

        abstract void play() throws IOException;
    }

    static final String FILE = "killed.talent";
    static final String NAME = "Not saved";
    private static final String PART = "talentbench.part";
    /** A tour takes minutes: where nothing else is said, English is shown in the light theme and Chinese in the dark one. */
    private static final String THEMES = "talentbench.themes";
    private static final String MARK = "SAYS ";

    @Override
    public void earlyStartup() {
        String part = System.getProperty(PART);
        if (part != null) {
            Bench.display().asyncExec(() -> {
                try {
                    Part.valueOf(part).play();
                } catch (IOException | RuntimeException | AssertionError e) {
                    say(e.toString());
                }
            });
        }
    }

    private static String titles() {
        return Stream.of(Bench.page().getViewReferences()).map(IViewReference::getPartName).collect(Collectors.joining(" "));
    }

    /** Whoever hears it may kill the window, so that all must have been done. */
    private static void say(String words) {
        Album.finish();
        System.out.println(MARK + words);
    }

    /** Starts a window on a workspace in a language, as this process was started. */
    static Process start(Path folder, Part part, String language) throws IOException {
        return start(folder, part, language, Map.of());
    }

    /** The same, with other settings around it. @param environment variables and their values, beside those of this process */
    static Process start(Path folder, Part part, String language, Map<String, String> environment) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Path own = Path.of(java.net.URI.create(System.getProperty("osgi.configuration.area")));
        Files.copy(own.resolve("config.ini"), configuration.resolve("config.ini"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-D" + PART + "=" + part, "-Dtalentbench.screens=" + Path.of(System.getProperty("talentbench.screens")).resolve(part.name().toLowerCase(Locale.ROOT) + "-" + language),
                "-jar", System.getProperty("java.class.path"), "-nosplash", "-install", System.getProperty("osgi.install.area"),
                "-configuration", configuration.toString(), "-data", folder.resolve("workspace").toString(), "-product", "org.talentbench.app.product",
                "-application", "org.talentbench.app.workbench", "-nl", language));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a window says, once it does. */
    static String heard(Process window) throws IOException {
        var lines = window.inputReader();
        var all = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
            all.add(line);
        }
        throw new IllegalStateException("The window ended without a word: " + String.join("\n", all));
    }
}
