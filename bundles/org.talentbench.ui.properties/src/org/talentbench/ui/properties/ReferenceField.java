// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetWidgetFactory;

/** A field for another element: a list to choose from, and a dialog to search in where the list is long. */
final class ReferenceField extends Field {

    private final EReference reference;
    private final List<EObject> offered = new ArrayList<>();
    private CCombo combo;
    private Button search;

    ReferenceField(EReference reference) {
        super(reference);
        this.reference = reference;
    }

    @Override
    protected Control createControl(Composite parent, TabbedPropertySheetWidgetFactory widgets) {
        var cell = widgets.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(1, 0, 1, 1).applyTo(cell);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(cell);
        combo = widgets.createCCombo(cell, SWT.READ_ONLY | SWT.BORDER);
        combo.setVisibleItemCount(16);
        GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() >= 0) {
                write(offered.get(combo.getSelectionIndex()));
            }
        });
        search = widgets.createButton(cell, Messages.field_search, SWT.PUSH);
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
        combo.setItems(offered.stream().map(each -> each == null ? Messages.field_none : Candidates.label(each)).toArray(String[]::new));
        int index = offered.indexOf(value);
        if (index >= 0) {
            combo.select(index);
        } else {
            combo.setText(value == null ? "" : Candidates.label((EObject) value));
        }
    }

    @Override
    protected boolean wide() {
        return false;
    }

    @Override
    protected void setEditable(boolean editable) {
        combo.setEnabled(editable);
        search.setEnabled(editable);
    }
}
