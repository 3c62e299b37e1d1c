// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Wording;

/** A constraint in the settings: whether it counts. */
final class ConstraintRow {

    private final Constraint constraint;
    private final Button active;

    ConstraintRow(Composite parent, Constraint constraint) {
        this.constraint = constraint;
        active = new Button(parent, SWT.CHECK);
        active.setText(Wording.of(constraint).replace("&", "&&"));
        active.setSelection(constraint.isActive());
        var kind = new Label(parent, SWT.NONE);
        kind.setText(Wording.of(constraint.eClass()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(kind);
    }

    void changes(EditingDomain domain, CompoundCommand all) {
        set(domain, constraint, TalentPackage.Literals.CONSTRAINT__ACTIVE, active.getSelection(), all);
    }

    /** A step that changes a value, where it is another. */
    static void set(EditingDomain domain, EObject element, EAttribute attribute, Object value, CompoundCommand all) {
        if (!value.equals(element.eGet(attribute))) {
            all.append(SetCommand.create(domain, element, attribute, value));
        }
    }
}
