// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.talentbench.app.Messages;
import org.talentbench.ui.TalentUi;

/** Settings of the whole window: light or dark, and what there is at the start. */
public final class GeneralPreferences extends PreferencePage implements IWorkbenchPreferencePage {

    /** Whether the welcome page is shown at the start, where no model is open. */
    static final String WELCOME = "welcome";

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private Button dark;
    private Button light;
    private Button welcome;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.general_about);
    }

    @Override
    protected Control createContents(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 10).applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.general_theme);
        light = button(body, SWT.RADIO, Messages.general_theme_light);
        dark = button(body, SWT.RADIO, Messages.general_theme_dark);
        welcome = button(body, SWT.CHECK, Messages.general_welcome);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(welcome);
        show(isDark(), WelcomePage.wanted());
        return body;
    }

    private static Button button(Composite parent, int style, String text) {
        var button = new Button(parent, style);
        button.setText(text);
        return button;
    }

    private void show(boolean inTheDark, boolean atStart) {
        dark.setSelection(inTheDark);
        light.setSelection(!inTheDark);
        welcome.setSelection(atStart);
    }

    @Override
    protected void performDefaults() {
        show(false, true);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        set(WELCOME, welcome.getSelection());
        if (dark.getSelection() != isDark()) {
            themes().setTheme(dark.getSelection() ? DARK : LIGHT, true);
        }
        return true;
    }

    static void set(String preference, boolean value) {
        var preferences = InstanceScope.INSTANCE.getNode(WelcomePage.ICONS.bundle());
        preferences.putBoolean(preference, value);
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            TalentUi.log(Status.warning(e.getMessage(), e));
        }
    }

    private static boolean isDark() {
        ITheme active = themes().getActiveTheme();
        return active != null && active.getId().startsWith(DARK);
    }

    private static IThemeEngine themes() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
