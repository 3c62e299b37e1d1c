// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field for words; the base of every field that is typed in. */
class TextField extends Field {

    protected Text text;
    private boolean displaying;

    TextField(EStructuralFeature feature) {
        super(feature);
    }

    @Override
    protected Control createControl(Composite parent) {
        text = new Text(parent, style());
        layout();
        // Tab goes on also from a field of several lines, where it would be typed; nobody needs one there.
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        text.addListener(SWT.Modify, event -> {
            if (!displaying) {
                accept(text.getText());
            }
        });
        return text;
    }

    /** SWT style of the text control. */
    protected int style() {
        return SWT.SINGLE | SWT.BORDER;
    }

    /** Places the text control in its cell. */
    protected void layout() {
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
    }

    private void accept(String typed) {
        complaint(typed).ifPresentOrElse(complaint -> reject(typed, complaint), () -> write(value(typed)));
    }

    /** What is wrong with a typed text; absent when it can be written. */
    protected Optional<String> complaint(String typed) {
        return Optional.empty();
    }

    /** The value that a valid text stands for; null for none. */
    protected Object value(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** The text that stands for a value. */
    protected String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    protected void display(Object value) {
        put(text(value));
    }

    @Override
    protected void restore(String draft) {
        super.restore(draft);
        if (draft != null) {
            put(draft);
            complaint(draft).ifPresent(complaint -> reject(draft, complaint));
        }
    }

    private void put(String content) {
        displaying = true;
        text.setText(content);
        displaying = false;
    }

    @Override
    protected void setEditable(boolean editable) {
        text.setEditable(editable);
    }
}
