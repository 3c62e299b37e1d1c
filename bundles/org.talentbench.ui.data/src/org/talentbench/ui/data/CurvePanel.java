// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.talentbench.analysis.calibrate.Workforce;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.fit.Curve;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.TableException;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.charts.ChartControl;

/** A line or an exponential through two columns of a table: scatter, curve, its interval, and its numbers in words. */
final class CurvePanel extends Composite {
    private final Button file;
    private final Combo across;
    private final Combo up;
    private final Combo kind;
    private final Label words;
    private final ChartControl chart;
    private Path path;
    private TableProfile table;

    CurvePanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).applyTo(this);
        file = new Button(this, SWT.PUSH);
        file.setText(Messages.curve_table);
        file.addListener(SWT.Selection, _ -> browse());
        kind = new Combo(this, SWT.READ_ONLY);
        kind.setItems(Messages.curve_line, Messages.curve_exponential);
        kind.select(0);
        up = choice(Messages.curve_up);
        across = choice(Messages.curve_across);
        kind.addListener(SWT.Selection, _ -> draw());
        words = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().span(6, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(words);
        chart = new ChartControl(this);
        GridDataFactory.fillDefaults().span(6, 1).grab(true, true).applyTo(chart);
        chart.setVisible(false);
    }

    private Combo choice(String label) {
        new Label(this, SWT.NONE).setText(label);
        var combo = new Combo(this, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, _ -> draw());
        return combo;
    }

    /** Offers the table of a dataset, where it is at hand. */
    void show(Organisation organisation, Dataset dataset) {
        Optional<Path> own = Workforce.file(organisation, dataset);
        if (path == null) {
            own.ifPresent(this::open);
        }
        if (table == null) {
            words.setText(Messages.curve_hint);
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.txt;*.xlsx", "*.*" });
        dialog.setFilterNames(new String[] { Messages.table_filter, Messages.table_filter_all });
        if (path != null) {
            dialog.setFilterPath(path.getParent().toString());
        }
        String chosen = dialog.open();
        if (chosen != null && Files.isRegularFile(Path.of(chosen))) {
            open(Path.of(chosen));
        }
    }

    /** Opens a table and draws its first two columns of numbers. */
    void open(Path chosen) {
        path = chosen;
        try {
            table = TableProfile.of(TableFile.open(chosen), Progress.NONE);
        } catch (TableException unusable) {
            table = null;
            refuse(unusable.getMessage());
            return;
        }
        String[] numbers = table.used().stream().filter(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.ORDINAL)
                .map(ColumnProfile::name).toArray(String[]::new);
        across.setItems(numbers);
        up.setItems(numbers);
        file.setToolTipText(chosen.toString());
        if (numbers.length > 1) {
            across.select(0);
            up.select(1);
            draw();
        }
    }

    private void refuse(String why) {
        words.setText(why.replace("&", "&&"));
        chart.setVisible(false);
        layout();
    }

    private void draw() {
        if (table == null || across.getSelectionIndex() < 0 || up.getSelectionIndex() < 0 || across.getText().equals(up.getText())) {
            return;
        }
        try {
            var read = table.read(List.of(across.getText(), up.getText()), Progress.NONE);
            double[] x = ((Column.Numeric) read.columns().get(0)).values();
            double[] y = ((Column.Numeric) read.columns().get(1)).values();
            Curve curve = kind.getSelectionIndex() == 0 ? Curve.line(x, y) : Curve.exponential(x, y);
            words.setText(words(curve).replace("&", "&&"));
            chart.show(DataCharts.curve(across.getText(), up.getText(), x, y, curve));
            chart.setVisible(true);
            layout();
        } catch (TableException | CalibrationException refused) {
            refuse(refused.getMessage());
        }
    }

    private String words(Curve curve) {
        return switch (curve) {
        case Curve.Line line -> NLS.bind(Messages.curve_line_words, new Object[] { up.getText(), number(line.intercept()), number(line.slope()), across.getText(),
                digits(line.rSquared()), Wording.number(line.points()) });
        case Curve.Exponential exponential -> NLS.bind(Messages.curve_exponential_words, new Object[] { up.getText(), number(exponential.start()),
                number(exponential.decay()), across.getText(), digits(exponential.rSquared()), Wording.number(exponential.points()) });
        };
    }

    private static String number(Curve.Estimate estimate) {
        return NLS.bind(Messages.curve_estimate, new Object[] { digits(estimate.value()), digits(estimate.low()), digits(estimate.high()) });
    }

    /** Five digits: rates of exponentials are small. */
    private static String digits(double value) {
        return value == 0 || !Double.isFinite(value) ? "0" : new java.math.BigDecimal(value).round(new java.math.MathContext(5)).stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
