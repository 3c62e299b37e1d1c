// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.fit.Curve;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.TableException;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.TalentUi;

/** A line or an exponential through two columns of a table: scatter, curve and its interval, what it leaves over, and its numbers in words. */
final class CurvePanel extends Composite {

    /** Two columns and the curve through them. */
    private record Drawn(double[] x, double[] y, Curve curve) {
    }

    private final Button file;
    private final Combo across;
    private final Combo up;
    private final Combo kind;
    private final Label words;
    private final SashForm charts;
    private final ChartControl chart;
    private final ChartControl residuals;
    private Path offered;
    private Path path;
    private TableProfile table;
    private Job job;

    CurvePanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(this);
        var choices = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(choices);
        file = new Button(choices, SWT.PUSH);
        file.setText(Messages.curve_table);
        file.addListener(SWT.Selection, _ -> browse());
        kind = new Combo(choices, SWT.READ_ONLY);
        TalentUi.name(kind, Messages.chart_curve);
        kind.setItems(Messages.curve_line, Messages.curve_exponential);
        kind.select(0);
        kind.addListener(SWT.Selection, _ -> draw());
        up = choice(choices, Messages.curve_up);
        across = choice(choices, Messages.curve_across);
        words = new Label(this, SWT.WRAP);
        words.setText(Messages.curve_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(words);
        charts = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(240, 200).applyTo(charts);
        chart = new ChartControl(charts);
        residuals = new ChartControl(charts);
        charts.setWeights(62, 38);
        charts.setVisible(false);
        addListener(SWT.Dispose, _ -> stop());
    }

    private Combo choice(Composite choices, String label) {
        // Kept together where the row wraps.
        var pair = new Composite(choices, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(pair);
        new Label(pair, SWT.NONE).setText(label);
        var combo = new Combo(pair, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(165, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, _ -> draw());
        return combo;
    }

    /** Opens the table of a model's fit, unless it was offered before: somebody may have opened another since. */
    void offer(Optional<Path> own) {
        own.filter(one -> !one.equals(offered)).ifPresent(one -> {
            offered = one;
            open(one);
        });
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
        table = null;
        file.setToolTipText(chosen.toString());
        across.removeAll();
        up.removeAll();
        beside(progress -> TableProfile.of(TableFile.open(chosen), progress), this::opened);
    }

    private void opened(TableProfile read) {
        table = read;
        String[] numbers = read.used().stream().filter(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.ORDINAL)
                .map(ColumnProfile::name).toArray(String[]::new);
        across.setItems(numbers);
        up.setItems(numbers);
        if (numbers.length < 2) {
            refuse(Messages.curve_no_numbers);
            return;
        }
        across.select(0);
        up.select(1);
        draw();
    }

    private void draw() {
        if (table == null || across.getSelectionIndex() < 0 || up.getSelectionIndex() < 0 || across.getText().equals(up.getText())) {
            return;
        }
        TableProfile read = table;
        boolean line = kind.getSelectionIndex() == 0;
        List<String> columns = List.of(across.getText(), up.getText());
        beside(progress -> drawn(read, columns, line, progress), drawn -> show(columns.get(0), columns.get(1), drawn));
    }

    private static Drawn drawn(TableProfile table, List<String> columns, boolean line, Progress progress) {
        var read = table.read(columns, progress);
        double[] x = ((Column.Numeric) read.columns().get(0)).values();
        double[] y = ((Column.Numeric) read.columns().get(1)).values();
        return new Drawn(x, y, line ? Curve.line(x, y) : Curve.exponential(x, y));
    }

    private void show(String acrossName, String upName, Drawn drawn) {
        words.setText(words(acrossName, upName, drawn.curve()).replace("&", "&&"));
        chart.show(DataCharts.curve(acrossName, upName, drawn.x(), drawn.y(), drawn.curve()));
        residuals.show(DataCharts.residuals(acrossName, upName, drawn.x(), drawn.y(), drawn.curve()));
        charts.setVisible(true);
        layout(true, true);
    }

    private void refuse(String why) {
        words.setText(why.replace("&", "&&"));
        charts.setVisible(false);
        layout();
    }

    /** Works beside the window: tables may be large. What was going on before is of no interest any more. */
    private <R> void beside(Function<Progress, R> work, Consumer<R> done) {
        stop();
        job = Job.create(Messages.curve_reading, monitor -> {
            try {
                R result = work.apply(new MonitoredProgress(monitor, Messages.curve_reading));
                say(monitor, () -> done.accept(result));
            } catch (CancellationException stopped) {
                return Status.CANCEL_STATUS;
            } catch (TableException | CalibrationException refused) {
                say(monitor, () -> refuse(refused.getMessage()));
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    private void say(IProgressMonitor monitor, Runnable words) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!isDisposed() && !monitor.isCanceled()) {
                words.run();
            }
        });
    }

    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private static String words(String across, String up, Curve curve) {
        return switch (curve) {
        case Curve.Line line -> NLS.bind(Messages.curve_line_words, new Object[] { up, number(line.intercept()), number(line.slope()), across,
                digits(line.rSquared()), Wording.number(line.points()) });
        case Curve.Exponential exponential -> NLS.bind(Messages.curve_exponential_words, new Object[] { up, number(exponential.start()),
                number(exponential.decay()), across, digits(exponential.rSquared()), Wording.number(exponential.points()) });
        };
    }

    private static String number(Curve.Estimate estimate) {
        return NLS.bind(Messages.curve_estimate, new Object[] { digits(estimate.value()), digits(estimate.low()), digits(estimate.high()) });
    }

    /** Five digits: rates of exponentials are small. */
    private static String digits(double value) {
        return value == 0 || !Double.isFinite(value) ? "0" : new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
