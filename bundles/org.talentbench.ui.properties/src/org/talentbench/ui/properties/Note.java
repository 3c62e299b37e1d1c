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

/** What stands beside a field: the unit, or what is wrong, with a sign as well, since a colour alone says nothing to some. */
final class Note {

    /** Narrower than any sentence: a complaint goes on in the next line rather than out of the view. */
    private static final int LEAST_WIDTH = 70;

    private final Composite cell;
    private final Label sign;
    private final Label words;

    Note(Composite parent, boolean wide) {
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
        sign.setVisible(wrong);
        ((GridData) sign.getLayoutData()).exclude = !wrong;
        words.setText(sentence);
        cell.getParent().layout(new Control[] { words });
    }
}
