// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** What stands beside a field, the unit, or below it, what is wrong: with a sign as well, since a colour alone says nothing to some. */
final class Note {

    /** Narrower than any sentence: it goes on in the next line rather than out of the view. */
    private static final int LEAST_WIDTH = 70;

    private final Composite cell;
    private final Runnable grown;
    private final Label sign;
    private final Label words;

    /** @param grown makes room for a row more or less */
    Note(Composite parent, boolean wide, Runnable grown) {
        this.grown = grown;
        cell = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(cell);
        sign = new Label(cell, SWT.NONE);
        sign.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
        sign.setVisible(false);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).exclude(true).applyTo(sign);
        words = new Label(cell, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(wide ? LEAST_WIDTH : SWT.DEFAULT, SWT.DEFAULT).applyTo(words);
    }

    Control control() {
        return cell;
    }

    void show(String sentence, boolean wrong) {
        if (words.getText().equals(sentence) && sign.getVisible() == wrong) {
            return;
        }
        boolean moves = sign.getVisible() != wrong;
        sign.setVisible(wrong);
        ((GridData) sign.getLayoutData()).exclude = !wrong;
        // Three columns are more than are left beside the field.
        ((GridData) cell.getLayoutData()).horizontalSpan = wrong ? Field.COLUMNS : 1;
        words.setText(sentence);
        cell.getParent().layout(new Control[] { words });
        if (moves) {
            grown.run();
        }
    }
}
