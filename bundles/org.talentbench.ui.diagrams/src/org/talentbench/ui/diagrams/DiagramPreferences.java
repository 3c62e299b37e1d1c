// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.talentbench.canvas.DiagramCanvas;

/** How diagrams begin when they are opened, and how large their pictures are. */
public final class DiagramPreferences extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final String GRID_SHOWN = "grid";
    private static final String SNAPPING = "snapping";
    private static final String COPY_PERCENT = "copyPercent";
    private static final int PERCENT = 100;
    private static final int COPY_DEFAULT = 200;

    public DiagramPreferences() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.preferences_about);
        setPreferenceStore(store());
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(GRID_SHOWN, Messages.preferences_grid, getFieldEditorParent()));
        addField(new BooleanFieldEditor(SNAPPING, Messages.preferences_snapping, getFieldEditorParent()));
        String[][] sizes = Stream.of("100", "200", "400").map(percent -> new String[] { NLS.bind(Messages.preferences_percent, percent), percent }).toArray(String[][]::new);
        addField(new ComboFieldEditor(COPY_PERCENT, Messages.preferences_copy, sizes, getFieldEditorParent()));
    }

    /** Lets a diagram that was just opened begin as is set; its Show menu changes it from there. */
    static void begin(DiagramCanvas canvas) {
        IPreferenceStore store = store();
        canvas.guides().showGrid(store.getBoolean(GRID_SHOWN));
        canvas.guides().snap(store.getBoolean(SNAPPING));
    }

    /** How many pixels of a copied picture one at 100 % becomes. */
    public static double copyScale() {
        return (double) store().getInt(COPY_PERCENT) / PERCENT;
    }

    private static IPreferenceStore store() {
        var store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.talentbench.ui.diagrams");
        store.setDefault(GRID_SHOWN, false);
        store.setDefault(SNAPPING, true);
        store.setDefault(COPY_PERCENT, COPY_DEFAULT);
        return store;
    }
}
