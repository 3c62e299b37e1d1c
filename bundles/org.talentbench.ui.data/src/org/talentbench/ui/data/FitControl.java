// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
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

    private final SashForm sash;
    private final StyledText words;
    private final ChartControl curve;
    private final ChartControl weights;

    FitControl(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        sash = new SashForm(this, SWT.HORIZONTAL);
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
        say("");
    }

    /** Says why there is no fit to show. */
    void say(String why) {
        words.setText(why);
        sash.setMaximizedControl(words);
    }

    /**
     * Shows a fit.
     *
     * @param first sentences that matter more than how good the fit is
     * @param last sentences that matter less
     */
    void show(FitQuality quality, List<Weight> factors, List<String> first, List<String> last) {
        String trust = QualityWords.trust(quality);
        int bold = trust.length();
        words.setText(Stream.of(List.of(trust), first, List.of(QualityWords.betterThanChance(quality), QualityWords.errorTaken(quality),
                QualityWords.calibration(quality)), last).flatMap(List::stream).collect(Collectors.joining("\n\n")));
        words.setStyleRange(new StyleRange(0, bold, null, null, SWT.BOLD));
        curve.show(DataCharts.calibration(quality));
        weights.show(DataCharts.weights(factors));
        sash.setMaximizedControl(null);
        words.setFont(JFaceResources.getDialogFont());
    }
}
