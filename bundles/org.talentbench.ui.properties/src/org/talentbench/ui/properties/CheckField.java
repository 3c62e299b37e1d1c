// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A field for yes or no. */
final class CheckField extends Field {

    private Button button;

    CheckField(EStructuralFeature feature) {
        super(feature);
    }

    @Override
    protected Control createControl(Composite parent) {
        button = new Button(parent, SWT.CHECK);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        button.addListener(SWT.Selection, event -> write(button.getSelection()));
        return button;
    }

    @Override
    protected void display(Object value) {
        button.setSelection(Boolean.TRUE.equals(value));
    }

    @Override
    protected void setEditable(boolean editable) {
        button.setEnabled(editable);
    }
}
