// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A field for another element: a list to choose from, and a dialog to search in where the list is long. */
final class ReferenceField extends Field {

    private final EReference reference;
    private final List<EObject> offered = new ArrayList<>();
    private Combo combo;
    private Button search;

    ReferenceField(EReference reference) {
        super(reference);
        this.reference = reference;
    }

    @Override
    protected Control createControl(Composite parent) {
        var cell = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(1, 0, 1, 1).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(cell);
        combo = new Combo(cell, SWT.READ_ONLY);
        combo.setVisibleItemCount(16);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH_BESIDE, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() >= 0) {
                write(offered.get(combo.getSelectionIndex()));
            }
        });
        search = new Button(cell, SWT.PUSH);
        search.setText(Messages.field_search);
        search.addListener(SWT.Selection, event -> Candidates.ask(search.getShell(), reference, Candidates.of(element(), reference), false)
                .ifPresent(chosen -> {
                    write(chosen.getFirst());
                    display(chosen.getFirst());
                }));
        return combo;
    }

    @Override
    protected void display(Object value) {
        offered.clear();
        if (!reference.isRequired()) {
            offered.add(null);
        }
        offered.addAll(Candidates.of(element(), reference));
        if (value != null && !offered.contains(value)) {
            // In a plan, an element that has been deleted since.
            offered.add((EObject) value);
        }
        combo.setItems(offered.stream().map(each -> each == null ? Messages.field_none : Candidates.label(each)).toArray(String[]::new));
        combo.select(offered.indexOf(value));
    }

    @Override
    protected void setEditable(boolean editable) {
        combo.setEnabled(editable);
        search.setEnabled(editable);
    }
}
