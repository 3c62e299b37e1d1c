// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Sentences as wide as a page. To ask a label for its height makes the toolkit lay out whatever waits for it, tables and all; so lines are counted, and the page is
 * laid out anew only where others are needed.
 */
final class Paragraph {

    private final Label label;

    /** @param page with a grid of so many columns */
    Paragraph(Composite page, int columns) {
        label = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(240, SWT.DEFAULT).applyTo(label);
    }

    void say(String sentences) {
        int before = lines();
        label.setText(sentences.replace("&", "&&"));
        if (lines() != before) {
            label.getParent().layout();
        }
    }

    String text() {
        return label.getText().replace("&&", "&");
    }

    private int lines() {
        var layout = new TextLayout(label.getDisplay());
        layout.setFont(label.getFont());
        layout.setWidth(Math.max(1, label.getSize().x));
        layout.setText(text());
        int lines = layout.getLineCount();
        layout.dispose();
        return lines;
    }
}
