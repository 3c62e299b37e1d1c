// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.calibrate.QualityWords;
import org.talentbench.model.talent.FitQuality;
import org.talentbench.ui.charts.ChartControl;

/** How good a fit is and what it says of the factors: words on one side, calibration curve and weights on the other. */
final class FitControl extends Composite {

    /** What a fit says of a factor. */
    record Weight(String factor, double weight, double standardError, boolean clear) {
    }

    private final StyledText words;
    private final ChartControl curve;
    private final ChartControl weights;

    FitControl(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        var sash = new SashForm(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(700, 360).applyTo(sash);
        words = new StyledText(sash, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        words.setMargins(6, 6, 6, 6);
        words.setLineSpacing(2);
        var charts = new SashForm(sash, SWT.VERTICAL);
        curve = new ChartControl(charts);
        weights = new ChartControl(charts);
        sash.setWeights(45, 55);
        clear();
    }

    void clear() {
        words.setText("");
        curve.setVisible(false);
        weights.setVisible(false);
    }

    void show(FitQuality quality, List<Weight> factors, List<String> cautions) {
        var text = new StringBuilder(QualityWords.trust(quality));
        int bold = text.length();
        for (String sentence : List.of(QualityWords.betterThanChance(quality), QualityWords.errorTaken(quality), QualityWords.calibration(quality))) {
            text.append("\n\n").append(sentence);
        }
        cautions.forEach(caution -> text.append("\n\n").append(caution));
        words.setText(text.toString());
        words.setStyleRange(new org.eclipse.swt.custom.StyleRange(0, bold, null, null, SWT.BOLD));
        curve.show(DataCharts.calibration(quality));
        weights.show(DataCharts.weights(factors));
        curve.setVisible(true);
        weights.setVisible(true);
        // A sash gives no room to what was hidden until it is laid out anew.
        curve.getParent().layout();
        words.setFont(JFaceResources.getDialogFont());
    }

    /** What is said, for whoever copies it. */
    String text() {
        return words.getText();
    }
}
