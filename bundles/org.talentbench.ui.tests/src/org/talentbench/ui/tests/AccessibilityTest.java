// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.editor.TalentEditor;

/** Who cannot see the window is told what each control is: by the words on it, by the label before it, or by a name that is not shown. */
class AccessibilityTest {

    private final Set<String> nameless = new TreeSet<>();
    private IFile file;
    private TalentEditor editor;

    @BeforeEach
    void open() {
        file = Bench.example("ai-startup", "accessible.talent");
        editor = Bench.open(file);
    }

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    @Test
    void everyControlOfTheEditorsHasAName() {
        look("tree editor", Bench.part(editor));
        Adapters.adapt(Bench.session(file), Opening.class).open(Bench.page());
        Bench.rest(300);
        IEditorPart diagram = Bench.page().getActiveEditor();
        look("diagram", Bench.part(diagram));
        Bench.command("org.talentbench.app.welcome");
        Bench.rest(200);
        look("welcome", Bench.part(Bench.page().getActiveEditor()));
        assertEquals(Set.of(), nameless);
    }

    @Test
    void everyControlOfTheViewsHasAName() {
        Bench.command("org.talentbench.ui.run");
        Bench.rest(4000);
        // The Project Explorer, Problems and others are the platform's own.
        for (String id : List.of("org.talentbench.ui.plan", "org.talentbench.ui.library", "org.talentbench.ui.plugins",
                "org.talentbench.ui.data.calibration", "org.talentbench.ui.data.simulation")) {
            IViewPart view = Bench.view(id, IViewPart.class);
            Bench.rest(300);
            Composite part = Bench.part(view);
            look(id, part);
            for (CTabFolder tabs : Bench.controls(part, CTabFolder.class, any -> true)) {
                for (int i = 0; i < tabs.getItemCount(); i++) {
                    tabs.setSelection(i);
                    var event = new Event();
                    event.item = tabs.getItem(i);
                    tabs.notifyListeners(SWT.Selection, event);
                    Bench.rest(500);
                    look(id + " " + tabs.getItem(i).getText(), part);
                }
            }
        }
        assertEquals(Set.of(), nameless);
    }

    @Test
    void everyControlOfTheWizardsAndPreferencesHasAName() {
        for (String id : List.of("org.talentbench.ui.newModel", "org.talentbench.ui.newExample", "org.talentbench.ui.importMermaid")) {
            Shell wizard = Bench.wizard(id);
            look(id, wizard);
            wizard.close();
        }
        for (String id : List.of("org.talentbench.app.general", "org.talentbench.app.compute", "org.talentbench.ui.diagrams.preferences", "org.talentbench.ui.data.preferences")) {
            var dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), id, new String[] { id }, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Bench.rest(300);
            look(id, (Composite) ((IDialogPage) dialog.getSelectedPage()).getControl());
            dialog.close();
        }
        assertEquals(Set.of(), nameless);
    }

    private void look(String where, Composite part) {
        for (Control control : Bench.controls(part, Control.class, AccessibilityTest::takesTheKeyboard)) {
            if (name(control).isBlank()) {
                nameless.add(where + ": " + control.getClass().getSimpleName() + " " + control.getBounds() + " in " + control.getParent().getClass().getSimpleName());
            }
        }
        for (ToolBar bar : Bench.controls(part, ToolBar.class, any -> true)) {
            for (ToolItem item : bar.getItems()) {
                boolean separates = (item.getStyle() & SWT.SEPARATOR) != 0;
                if (!separates && item.getText().isBlank() && (item.getToolTipText() == null || item.getToolTipText().isBlank())) {
                    nameless.add(where + ": tool item");
                }
            }
        }
    }

    /** What people type into, choose from or press. What only shows a text is named by that. */
    private static boolean takesTheKeyboard(Control control) {
        boolean shows = (control instanceof Text || control instanceof StyledText) && (control.getStyle() & SWT.READ_ONLY) != 0;
        return control.isVisible() && !shows && (control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof Spinner || control instanceof Table
                || control instanceof Tree || control instanceof Button || control instanceof Link || control.getClass() == Canvas.class);
    }

    private static String name(Control control) {
        String told = told(control.getAccessible());
        if (!told.isBlank()) {
            return told;
        }
        String own = switch (control) {
        case Button button -> button.getText();
        case Link link -> link.getText();
        default -> "";
        };
        return own.isBlank() ? before(control) : own;
    }

    /** The platform takes the label right before a control for its name. */
    private static String before(Control control) {
        Control[] siblings = control.getParent().getChildren();
        int index = List.of(siblings).indexOf(control);
        return index == 0 ? "" : switch (siblings[index - 1]) {
        case Label label -> label.getText();
        case CLabel label -> label.getText() == null ? "" : label.getText();
        default -> "";
        };
    }

    private static String told(Accessible accessible) {
        var event = new AccessibleEvent(accessible);
        event.childID = ACC.CHILDID_SELF;
        listeners(accessible).forEach(listener -> listener.getName(event));
        return event.result == null ? "" : event.result;
    }

    @SuppressWarnings("unchecked")
    private static List<AccessibleListener> listeners(Accessible accessible) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            Object listeners = field.get(accessible);
            return listeners == null ? List.of() : new ArrayList<>((Collection<AccessibleListener>) listeners);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
