// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Numbers;

/** A field for a number with its unit and bounds; an empty one means that the number is not known, where it may be. */
class NumberField extends TextField {

    /** Of nine digits. */
    private static final int WIDTH = 84;

    private final EAttribute attribute;

    NumberField(EAttribute attribute) {
        super(attribute);
        this.attribute = attribute;
    }

    @Override
    protected int style() {
        return SWT.SINGLE | SWT.BORDER | SWT.RIGHT;
    }

    @Override
    protected void layout() {
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
    }

    @Override
    protected boolean wide() {
        return false;
    }

    private boolean optional() {
        return attribute.getDefaultValue() == null;
    }

    private Quantity quantity() {
        return Quantities.of(element(), attribute);
    }

    @Override
    protected Optional<String> complaint(String typed) {
        if (typed.isBlank()) {
            return optional() ? Optional.empty() : Optional.of(Messages.number_expected);
        }
        return quantity().complaint(typed);
    }

    @Override
    protected Object value(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var stored = quantity().stored(Numbers.parse(typed).orElseThrow());
        if (attribute.getEAttributeType() == EcorePackage.Literals.EINT) {
            return stored.intValue();
        }
        return attribute.getEAttributeType() == EcorePackage.Literals.ELONG ? (Object) stored.longValue() : (Object) stored.doubleValue();
    }

    @Override
    protected String text(Object value) {
        if (!(value instanceof Number number)) {
            return "";
        }
        if (attribute.getName().equals("seed")) {
            // It counts nothing, so it has no thousands.
            return number.toString();
        }
        // What is computed is only read: nobody needs all its digits.
        return attribute.isChangeable() ? quantity().text(number) : Numbers.format(number.doubleValue());
    }

    @Override
    protected String remark() {
        if (element() == null) {
            return "";
        }
        if (element() instanceof Flow flow && attribute == TalentPackage.Literals.FLOW__PROBABILITY) {
            return Ways.remark(flow);
        }
        String unit = quantity().unit();
        return !optional() || element().eGet(attribute) != null ? unit
                : unit.isEmpty() ? Messages.field_not_known : unit + " " + Messages.field_not_known;
    }
}
