// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.ui.tree.ModelLabels;

/** A field for several other elements: a list with a button to add and one to remove. */
final class ReferencesField extends Field {

    private final EReference reference;
    private TableViewer list;
    private Button add;
    private Button remove;

    ReferencesField(EReference reference) {
        super(reference);
        this.reference = reference;
    }

    @Override
    protected Control createControl(Composite parent) {
        var cell = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(1, 0, 1, 1).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        list = new TableViewer(cell, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new ModelLabels());
        GridDataFactory.fillDefaults().span(1, 2).grab(true, false).hint(LEAST_WIDTH_BESIDE, 4 * list.getTable().getItemHeight()).applyTo(list.getTable());
        add = button(cell, Messages.field_add, this::add);
        remove = button(cell, Messages.field_remove, this::remove);
        return list.getTable();
    }

    private static Button button(Composite parent, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        return button;
    }

    private void add() {
        List<EObject> candidates = Candidates.of(element(), reference);
        candidates.removeAll(values());
        Candidates.ask(add.getShell(), reference, candidates, true).ifPresent(chosen -> {
            List<EObject> all = new ArrayList<>(values());
            all.addAll(chosen);
            replace(all);
        });
    }

    private void remove() {
        List<EObject> rest = new ArrayList<>(values());
        rest.removeAll(((IStructuredSelection) list.getSelection()).toList());
        replace(rest);
    }

    private void replace(List<EObject> values) {
        write(values);
        display(values);
    }

    @SuppressWarnings("unchecked")
    private List<EObject> values() {
        return (List<EObject>) element().eGet(reference);
    }

    @Override
    protected void display(Object value) {
        list.setInput(List.copyOf((List<?>) value));
    }

    @Override
    protected boolean multiLine() {
        return true;
    }

    @Override
    protected void setEditable(boolean editable) {
        add.setEnabled(editable);
        remove.setEnabled(editable);
    }
}
