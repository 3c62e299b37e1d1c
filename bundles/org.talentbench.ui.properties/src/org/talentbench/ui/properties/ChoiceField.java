// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.ui.Wording;

/** A field for one of a few values. */
final class ChoiceField extends Field {

    private final Function<EObject, List<?>> values;
    private final BiFunction<EObject, Object, String> words;
    private List<?> offered = List.of();
    private Combo combo;

    /**
     * Creates a field.
     *
     * @param values what can be chosen for an element, asked each time something is shown
     * @param words what a value of an element is called
     */
    ChoiceField(EStructuralFeature feature, Function<EObject, List<?>> values, BiFunction<EObject, Object, String> words) {
        super(feature);
        this.values = values;
        this.words = words;
    }

    /** A field for an enumeration's values. */
    static ChoiceField of(EAttribute attribute) {
        EEnum type = (EEnum) attribute.getEAttributeType();
        List<Enumerator> literals = type.getELiterals().stream().map(EEnumLiteral::getInstance).toList();
        return new ChoiceField(attribute, _ -> literals, (_, literal) -> Wording.of(type, (Enumerator) literal));
    }

    @Override
    protected Control createControl(Composite parent) {
        combo = new Combo(parent, SWT.READ_ONLY);
        combo.setVisibleItemCount(12);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() >= 0) {
                write(offered.get(combo.getSelectionIndex()));
            }
        });
        return combo;
    }

    @Override
    protected void display(Object value) {
        offered = values.apply(element());
        combo.setItems(offered.stream().map(this::word).toArray(String[]::new));
        if (value != null && !offered.contains(value)) {
            // A value that is not on offer, such as a factor kind whose plugin is missing, is shown and stays.
            List<Object> all = new ArrayList<>(offered);
            all.add(value);
            offered = all;
            combo.add(word(value));
        }
        combo.select(value == null ? -1 : offered.indexOf(value));
    }

    private String word(Object value) {
        return words.apply(element(), value);
    }

    @Override
    protected void setEditable(boolean editable) {
        combo.setEnabled(editable);
    }
}
