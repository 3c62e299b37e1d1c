// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;

/** Says what this machine can compute on, which of it is taken by itself, and what is missing for the rest. */
public final class ComputePreferences extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int REASON_WIDTH = 300;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.compute_about);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(body);
        var table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (String title : new String[] { Messages.compute_backend, Messages.compute_state, Messages.compute_device }) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        String preferred = InstalledBackends.all().preferred().id();
        InstalledBackends.all().all().forEach(backend -> new TableItem(table, SWT.NONE).setText(row(backend, backend.id().equals(preferred))));
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(REASON_WIDTH, 8 * table.getItemHeight()).applyTo(table);
        var note = new Label(body, SWT.WRAP);
        note.setText(NLS.bind(Messages.compute_small, Backends.WORTH_PREPARING, Backends.reference().id()));
        GridDataFactory.fillDefaults().grab(true, false).hint(REASON_WIDTH, SWT.DEFAULT).applyTo(note);
        return body;
    }

    private static String[] row(Backend backend, boolean preferred) {
        return switch (backend.availability()) {
        case Availability.Available(String device) -> new String[] { backend.id(), preferred ? Messages.compute_preferred : Messages.compute_available, device };
        case Availability.Unavailable(String reason) -> new String[] { backend.id(), Messages.compute_unavailable, reason };
        };
    }
}
