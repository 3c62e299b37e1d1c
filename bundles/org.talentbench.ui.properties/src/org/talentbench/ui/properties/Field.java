// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.Objects;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;

/**
 * One row of a property section: a label, a control and a note beside it, for one feature of the selected element. Valid
 * input is written at once, each visit of the control being one step to undo; what is not valid is marked and kept as it
 * was typed, and never written.
 */
abstract class Field {

    /** Label, control and note. */
    static final int COLUMNS = 3;
    /** What labels take, so that the fields of all elements stand in one line; longer ones go on in the next. */
    static final int LABEL_WIDTH = 140;
    /** What a wide control takes at the least: with its label it fits into a view of a small screen. */
    static final int LEAST_WIDTH = 130;
    /** The same for one with buttons beside it. */
    static final int LEAST_WIDTH_BESIDE = 60;

    protected final EStructuralFeature feature;
    private EObject element;
    private Object shown;
    private Command written;
    private Note note;
    private String complaint = "";

    Field(EStructuralFeature feature) {
        this.feature = feature;
    }

    /**
     * Creates the row in a grid of {@link #COLUMNS}.
     *
     * @param grown makes room for what the row has to say
     */
    final void create(Composite parent, Runnable grown) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(NLS.bind(Messages.field_label, label()));
        Control control = createControl(parent);
        GridDataFactory.fillDefaults().hint(LABEL_WIDTH, SWT.DEFAULT).align(SWT.FILL, multiLine() ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
        note = new Note(parent, !wide(), grown);
        GridDataFactory.fillDefaults().grab(!wide(), false).align(SWT.FILL, multiLine() ? SWT.BEGINNING : SWT.CENTER).applyTo(note.control());
        TalentUi.name(control, label());
        control.addListener(SWT.FocusIn, event -> written = null);
    }

    /** What the row is called. */
    protected String label() {
        return Wording.of(feature);
    }

    /** Creates the control and lays it out in its cell. */
    protected abstract Control createControl(Composite parent);

    /** Shows a value of the model. */
    protected abstract void display(Object value);

    /** Lets the person change the value, or only read it. */
    protected abstract void setEditable(boolean editable);

    /** Whether the control takes what width there is. */
    protected boolean wide() {
        return true;
    }

    /** Whether the control is more than a line high. */
    protected boolean multiLine() {
        return false;
    }

    /** Shows the element's value, unless it is shown already: what is being typed is not disturbed by its own effect. */
    void show(EObject selected) {
        boolean same = selected == element;
        Object value = selected.eGet(feature);
        if (same && Objects.equals(value, shown)) {
            refreshNote();
            return;
        }
        if (same) {
            Drafts.forget(element, feature);
        }
        element = selected;
        shown = snapshot(value);
        written = null;
        setEditable(feature.isChangeable() && !computed(element));
        display(value);
        restore(Drafts.of(element, feature));
        refreshNote();
    }

    /** Lists change in place; what was shown must not change with them. */
    private static Object snapshot(Object value) {
        return value instanceof java.util.List<?> list ? java.util.List.copyOf(list) : value;
    }

    /** A plan is what a run has found; changing it would make it untrue. */
    private static boolean computed(EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (each instanceof Plan) {
                return true;
            }
        }
        return false;
    }

    /** The selected element. */
    protected final EObject element() {
        return element;
    }

    /** Writes a valid value. */
    protected final void write(Object value) {
        mark("");
        Drafts.forget(element, feature);
        if (Objects.equals(value, element.eGet(feature))) {
            return;
        }
        TalentUi.sessions().owning(element).ifPresent(session -> {
            Command command = SetCommand.create(session.domain(), element, feature, value == null ? SetCommand.UNSET_VALUE : value);
            if (command instanceof AbstractCommand named) {
                named.setLabel(NLS.bind(Messages.command_change, label()));
            }
            shown = snapshot(value);
            session.replace(written, command);
            written = command;
        });
    }

    /** Keeps what is not valid, and says why. */
    protected final void reject(String typed, String complaint) {
        Drafts.keep(element, feature, typed);
        mark(complaint);
    }

    /** Shows again what was typed here before and was not valid; null where nothing was. */
    protected void restore(String draft) {
        mark("");
    }

    /** What stands beside the control while its content is valid. */
    protected String remark() {
        return "";
    }

    private void mark(String sentence) {
        complaint = sentence;
        refreshNote();
    }

    private void refreshNote() {
        note.show(complaint.isEmpty() ? remark() : complaint, !complaint.isEmpty());
    }
}
