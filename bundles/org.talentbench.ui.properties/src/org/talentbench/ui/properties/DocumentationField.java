// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;

/** A field for text of several lines. */
final class DocumentationField extends TextField {

    DocumentationField(EStructuralFeature feature) {
        super(feature);
    }

    @Override
    protected int style() {
        return SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER;
    }

    @Override
    protected void layout() {
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, 5 * text.getLineHeight()).applyTo(text);
    }

    @Override
    protected boolean multiLine() {
        return true;
    }

    @Override
    protected String text(Object value) {
        // The control writes the platform's line ends; the model has the same on every platform.
        return super.text(value).replace("\n", text.getLineDelimiter());
    }

    @Override
    protected Object value(String typed) {
        return super.value(typed.replace(text.getLineDelimiter(), "\n"));
    }
}
