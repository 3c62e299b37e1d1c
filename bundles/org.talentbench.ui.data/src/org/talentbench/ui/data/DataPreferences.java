// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.talentbench.analysis.calibrate.CalibrationSettings;

/** How tables of employees are calibrated in this window. */
public final class DataPreferences extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final String SMALLEST_TEAM = "smallestTeam";
    private static final String FOLDS = "folds";
    private static final int MOST_FOLDS = 50;
    private static final int LARGEST_SMALL_TEAM = 1000;

    public DataPreferences() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.preferences_about);
        setPreferenceStore(store());
    }

    @Override
    protected void createFieldEditors() {
        addNumber(SMALLEST_TEAM, Messages.preferences_smallestTeam, LARGEST_SMALL_TEAM);
        addNumber(FOLDS, Messages.preferences_folds, MOST_FOLDS);
    }

    private void addNumber(String name, String label, int most) {
        var number = new IntegerFieldEditor(name, label, getFieldEditorParent());
        number.setValidRange(2, most);
        addField(number);
    }

    /** What is set; safe from any thread. */
    static CalibrationSettings settings() {
        IPreferenceStore store = store();
        return new CalibrationSettings(store.getInt(FOLDS), store.getInt(SMALLEST_TEAM));
    }

    private static IPreferenceStore store() {
        var store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.talentbench.ui.data");
        store.setDefault(FOLDS, CalibrationSettings.DEFAULT.folds());
        store.setDefault(SMALLEST_TEAM, CalibrationSettings.DEFAULT.smallestTeam());
        return store;
    }
}
