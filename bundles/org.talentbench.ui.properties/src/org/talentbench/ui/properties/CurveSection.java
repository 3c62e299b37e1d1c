// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.talentbench.ui.properties.curve.Curve;
import org.talentbench.ui.properties.curve.CurveCanvas;

/** A section that draws something about the selected element as a curve, and follows its numbers while they are typed. */
abstract class CurveSection extends ElementSection {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 125;

    private CurveCanvas canvas;
    private Label words;

    /**
     * What is drawn.
     *
     * @param curve the curve
     * @param unitX what it runs over
     * @param unitY what its values count
     * @param words what it says, in a sentence that stands below
     */
    record Drawn(Curve curve, String unitX, String unitY, String words) {
    }

    /** The curve of an element; absent where there is none to draw. */
    protected abstract Optional<Drawn> draw(EObject element);

    /** What is said where there is no curve. */
    protected abstract String instead(EObject element);

    @Override
    protected void createBody(Composite body) {
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(body);
        createCurve(body);
    }

    /** Makes the controls of the curve, in a grid. */
    protected final void createCurve(Composite parent) {
        canvas = new CurveCanvas(parent);
        GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(canvas);
        words = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
    }

    @Override
    protected void show(EObject element) {
        Optional<Drawn> drawn = draw(element).filter(each -> !each.curve().isEmpty());
        boolean hidden = drawn.isEmpty();
        drawn.ifPresent(each -> canvas.show(each.curve(), each.unitX(), each.unitY(), each.words()));
        String sentence = drawn.map(Drawn::words).orElseGet(() -> instead(element)).replace("&", "&&");
        if (((GridData) canvas.getLayoutData()).exclude != hidden || !words.getText().equals(sentence)) {
            ((GridData) canvas.getLayoutData()).exclude = hidden;
            canvas.setVisible(!hidden);
            words.setText(sentence);
            layoutAgain();
        }
    }
}
