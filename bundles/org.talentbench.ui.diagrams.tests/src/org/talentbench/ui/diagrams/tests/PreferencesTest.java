// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** What is set under Preferences ▸ Diagrams is how the next diagram begins. */
@ExtendWith(ErrorLog.class)
class PreferencesTest {

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        preferences(shell -> Bench.press(shell, "Restore Defaults"));
    }

    private static void preferences(Consumer<Shell> work) {
        var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "org.talentbench.ui.diagrams.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.rest(300);
        work.accept(dialog.getShell());
        Bench.press(dialog.getShell(), "Apply and Close");
    }

    private static List<Boolean> opened() {
        Bench.page().closeAllEditors(false);
        IFile file = Bench.example("retention-cycle", "preferences.talent");
        Pen pen = Pen.open(file, "Process", Bench.model(file).getProcesses().getFirst());
        return List.of(pen.canvas().guides().isGridShown(), pen.canvas().guides().isSnapping());
    }

    private static double copiedPictureOfTheDiagram() {
        IFile file = Bench.example("retention-cycle", "preferences.talent");
        Pen pen = Pen.open(file, "Process", Bench.model(file).getProcesses().getFirst());
        pen.paper().setFocus();
        Bench.rest(100);
        Bench.command("org.talentbench.ui.diagrams.copyPicture");
        var clipboard = new Clipboard(Bench.display());
        var image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        return image.width / (pen.canvas().sheet().view().placement().bounds().width() + 32);
    }

    @Test
    void theNextDiagramBeginsAsIsSet() {
        assertEquals(List.of(false, true), opened());
        assertEquals(2, copiedPictureOfTheDiagram(), 0.01);
        preferences(shell -> {
            List<Button> checks = Bench.controls(shell, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0);
            toggle(checks.get(0));
            toggle(checks.get(1));
            Combo size = Bench.controls(shell, Combo.class, any -> true).getLast();
            size.select(2);
            size.notifyListeners(SWT.Selection, new Event());
            Bench.picture("preferences-diagrams");
        });
        assertEquals(List.of(true, false), opened());
        assertEquals(4, copiedPictureOfTheDiagram(), 0.01);
    }

    private static void toggle(Button check) {
        check.setSelection(!check.getSelection());
        check.notifyListeners(SWT.Selection, new Event());
    }
}
