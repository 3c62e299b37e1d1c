// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;

/** A field for a list of words, one on each line. */
final class LinesField extends TextField {

    LinesField(EStructuralFeature feature) {
        super(feature);
    }

    @Override
    protected int style() {
        return SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER;
    }

    @Override
    protected void layout() {
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, 3 * text.getLineHeight()).applyTo(text);
    }

    @Override
    protected boolean multiLine() {
        return true;
    }

    @Override
    protected String text(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(text.getLineDelimiter()));
    }

    @Override
    protected Object value(String typed) {
        return typed.lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    protected String remark() {
        return Messages.field_one_per_line;
    }
}
