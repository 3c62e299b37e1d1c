// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.net.URISyntaxException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.editor.TalentEditor;

/** What there is to see of menus, opened by their keys: those of the window, and those of what is selected. */
record TourOfMenus(Tour tour) {

    void take() {
        tour.visit("menus", this::menus);
    }

    private void menus() {
        try (var keyboard = new Keyboard()) {
            IFile file = Bench.example("ai-startup", "tour-menus.talent");
            TalentEditor editor = Bench.open(file);
            Bench.select(editor, Bench.model(file).getTeams().getFirst());
            open(keyboard, "menu-tree", KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
            var diagram = Bench.page().getActiveEditor();
            diagram.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.model(file).getFactors().getFirst()));
            Bench.page().activate(diagram);
            open(keyboard, "menu-canvas", KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            open(keyboard, "menu-file", KeyEvent.VK_ALT, KeyEvent.VK_F);
            open(keyboard, "menu-edit", KeyEvent.VK_ALT, KeyEvent.VK_E);
            open(keyboard, "menu-diagram", KeyEvent.VK_ALT, KeyEvent.VK_D);
            open(keyboard, "menu-optimise", KeyEvent.VK_ALT, KeyEvent.VK_O);
            open(keyboard, "menu-window", KeyEvent.VK_ALT, KeyEvent.VK_W);
            open(keyboard, "menu-help", KeyEvent.VK_ALT, KeyEvent.VK_H);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(Keyboard keyboard, String name, int... keys) {
        Bench.settle(100);
        keyboard.press(keys);
        tour.picture(name);
        keyboard.press(KeyEvent.VK_ESCAPE);
    }
}
