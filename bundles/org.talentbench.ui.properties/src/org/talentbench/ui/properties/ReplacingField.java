// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.ValueOverride;
import org.talentbench.ui.Numbers;

/** A field for what a scenario puts in place of a value: a number is typed as in the value's own field, in the same unit and within the same bounds. */
final class ReplacingField extends TextField {

    private Optional<EAttribute> typed = Optional.empty();

    ReplacingField(EAttribute attribute) {
        super(attribute);
    }

    /** The number that is replaced; absent where nothing is, or something else. */
    private Optional<EAttribute> replaced() {
        var override = (ValueOverride) element();
        return override.getElement() != null && override.getElement().eClass().getEStructuralFeature(override.getFeature()) instanceof EAttribute attribute
                && Fields.number(attribute) ? Optional.of(attribute) : Optional.empty();
    }

    private Optional<Quantity> quantity() {
        return replaced().map(attribute -> Quantities.of(((ValueOverride) element()).getElement(), attribute));
    }

    @Override
    protected void display(Object value) {
        typed = replaced();
        super.display(value);
    }

    /** The same value is typed otherwise once it replaces another number. */
    @Override
    void show(EObject selected) {
        super.show(selected);
        if (!replaced().equals(typed)) {
            display(((ValueOverride) selected).getValue());
        }
    }

    @Override
    protected Optional<String> complaint(String text) {
        return quantity().flatMap(quantity -> quantity.complaint(text));
    }

    @Override
    protected Object value(String text) {
        return quantity().<Object>map(quantity -> quantity.stored(Numbers.parse(text).orElseThrow()).stripTrailingZeros().toPlainString()).orElseGet(() -> super.value(text));
    }

    @Override
    protected String text(Object value) {
        try {
            return value instanceof String stored && quantity().isPresent() ? quantity().get().text(new BigDecimal(stored)) : super.text(value);
        } catch (NumberFormatException e) {
            // A file may say anything; what is wrong with it stands in Problems.
            return super.text(value);
        }
    }

    @Override
    protected String remark() {
        return quantity().map(Quantity::unit).orElse("");
    }
}
