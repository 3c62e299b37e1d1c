// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Something to look at, or, where there is nothing of it to see, a sentence that says why. */
final class Hinted<C extends Control> extends Composite {
    private final StackLayout stack = new StackLayout();
    private final Label hint;
    private final C content;

    Hinted(Composite parent, Function<Composite, C> create) {
        super(parent, SWT.NONE);
        setLayout(stack);
        var frame = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 20).applyTo(frame);
        hint = new Label(frame, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(hint);
        content = create.apply(this);
        stack.topControl = frame;
    }

    C content() {
        return content;
    }

    /** Shows the content, or a sentence in its place. @param why the sentence; empty for the content */
    void show(String why) {
        hint.setText(why.replace("&", "&&"));
        stack.topControl = why.isEmpty() ? content : hint.getParent();
        layout(true, true);
    }

    @Override
    public boolean setFocus() {
        return stack.topControl.setFocus();
    }
}
