// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A tab's content: one field for each feature of the selected element's class that belongs in the tab. */
abstract class AttributeSection extends ElementSection {

    private List<?> shownShape;
    private List<Field> fields = List.of();

    /** The fields for an element, in the order in which they are shown. */
    protected abstract List<Field> fields(EObject element);

    /** What decides on the fields: elements of equal shape share them. */
    protected List<?> shape(EObject element) {
        return List.of(element.eClass());
    }

    @Override
    protected void createBody(Composite parent) {
        GridLayoutFactory.fillDefaults().numColumns(Field.COLUMNS).margins(8, 6).spacing(8, 5).applyTo(parent);
    }

    @Override
    protected void choose(EObject selected) {
        List<?> shape = shape(selected);
        if (!shape.equals(shownShape)) {
            shownShape = shape;
            for (Control old : body().getChildren()) {
                old.dispose();
            }
            fields = fields(selected);
            fields.forEach(field -> field.create(body(), this::layoutAgain));
            layoutAgain();
        }
    }

    @Override
    protected void show(EObject shown) {
        // An edit may have changed the shape: a factor of another kind has other parameters.
        choose(shown);
        fields.forEach(field -> field.show(shown));
    }
}
