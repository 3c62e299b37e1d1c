// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.calibrate.DatasetTables;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.charts.Chart;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.FittedWeight;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TeamRecord;
import org.talentbench.ui.charts.ChartControl;

/** The Calibration view: how good the fit in force is, curves through any two columns of a table, and the history of fits and plans. */
public final class CalibrationView extends ModelView {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.data.calibration";

    private FitControl fit;
    private CurvePanel curves;
    private Hinted<ChartControl> history;

    @Override
    protected void createPage(Composite parent) {
        parent.setLayout(new FillLayout());
        var tabs = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        fit = new FitControl(tabs);
        tab(tabs, Messages.view_fit, fit);
        history = new Hinted<>(tabs, ChartControl::new);
        tab(tabs, Messages.view_history, history);
        curves = new CurvePanel(tabs);
        tab(tabs, Messages.view_curves, curves);
        tabs.setSelection(0);
    }

    @Override
    protected Optional<String> show(Organisation organisation) {
        Optional<Dataset> latest = StoredFit.latest(organisation).filter(dataset -> dataset.getQuality() != null);
        latest.ifPresentOrElse(this::showFit, () -> fit.say(Messages.view_not_calibrated));
        Optional<Chart> events = DataCharts.history(organisation);
        events.ifPresent(history.content()::show);
        history.show(events.isPresent() ? "" : Messages.view_no_history);
        curves.offer(latest.flatMap(dataset -> DatasetTables.file(organisation, dataset)));
        return Optional.empty();
    }

    private void showFit(Dataset dataset) {
        var weights = dataset.getWeights().stream().filter(weight -> weight.getFactor() != null).map(CalibrationView::weight).toList();
        fit.show(dataset.getQuality(), weights, sentences(dataset), List.of());
    }

    private static FitControl.Weight weight(FittedWeight weight) {
        return new FitControl.Weight(weight.getFactor().getName(), weight.getWeight(), weight.getStandardError(), weight.getChance() < 0.05);
    }

    private static List<String> sentences(Dataset dataset) {
        var sentences = new ArrayList<String>();
        sentences.add(NLS.bind(Messages.view_from, new Object[] { dataset.getName(), Wording.number(dataset.getRows()), Wording.number(dataset.getLeavers()) }));
        for (TeamRecord team : dataset.getTeams()) {
            if (team.getTeam() != null && team.getExpected() != null && team.getPeople() > 0) {
                double seen = (double) team.getLeavers() / team.getPeople();
                String verdict = seen > team.getHigh() ? Messages.review_more : seen < team.getLow() ? Messages.review_fewer : Messages.review_kept;
                sentences.add(NLS.bind(verdict, new Object[] { team.getTeam().getName(), Wording.percent(team.getExpected()), Wording.percent(seen),
                        Wording.percent(team.getLow()), Wording.percent(team.getHigh()) }));
            }
        }
        return sentences;
    }
}
